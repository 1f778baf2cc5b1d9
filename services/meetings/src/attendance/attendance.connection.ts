import { connectionOf } from '@oversight/kernel';
import { Attendance } from './attendance.entity.ts';

export const AttendanceConnection = connectionOf(Attendance);
