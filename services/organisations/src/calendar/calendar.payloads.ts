import { payloadOf } from '@oversight/kernel';
import { CalendarEntry } from './calendar-entry.entity.ts';

const answering = (type: string) => payloadOf(CalendarEntry, { type, field: 'calendarEntry' });

export const PlanCalendarEntryPayload = answering('PlanCalendarEntryPayload');
export const ChangeCalendarEntryPayload = answering('ChangeCalendarEntryPayload');
