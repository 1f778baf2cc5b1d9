import { BulkRow, bulkPayloadOf, payloadOf } from '@oversight/kernel';
import { Attendance } from './attendance.entity.ts';

export const RecordAttendancePayload = bulkPayloadOf(BulkRow, { type: 'RecordAttendancePayload' });
export type RecordAttendancePayload = InstanceType<typeof RecordAttendancePayload>;

export const AttendancePayload = payloadOf(Attendance, {
  type: 'AttendancePayload',
  field: 'attendance',
  description: 'The row of the attendance list as it is now.',
});
