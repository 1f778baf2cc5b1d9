import { BulkMode, CsvScalar, type CsvText, DateScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AttendanceMode, AttendeeRole } from '../vocabulary.ts';
import type { AttendanceSaid } from './attendance-details.ts';

/** What is said of one who came. */
@InputType()
abstract class AttendanceSaidInput implements AttendanceSaid {
  @Field(() => AttendeeRole, {
    nullable: true,
    description: 'What they are in their office; OTHER when not given.',
  })
  role?: AttendeeRole;

  @Field(() => String, { nullable: true, description: 'Division or unit, at most 120 characters.' })
  division?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the person, at most 120 characters; none for a group.',
  })
  personName?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'People of a group, from 1 to 500; a row with a name is one person.',
  })
  headcount?: number;

  @Field(() => AttendanceMode, { nullable: true, description: 'IN_PERSON or ONLINE (when not given).' })
  mode?: AttendanceMode;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the meeting, not to come; when not given that of `checkedInAt`, else its first one.',
  })
  attendedOn?: string;

  @Field({ nullable: true, description: 'When they signed in, on a day of the meeting.' })
  checkedInAt?: Date;

  @Field(() => Boolean, { nullable: true, description: 'Somebody came in their place (diwakili).' })
  represented?: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Position of whoever came in their place, at most 120 characters.',
  })
  representedBy?: string;
}

@InputType({ description: 'One who came, or a group of an office.' })
class AttendanceRowInput extends AttendanceSaidInput {
  @Field(() => String, { description: 'Kemendagri code of the office they came from.' })
  organisationCode: string;

  @Field(() => String, {
    nullable: true,
    description: 'How you call the row, at most 100 characters: sent again, it is the same row.',
  })
  externalRef?: string;
}

@InputType({ description: 'Who came to a meeting, at most 500 rows.' })
export class RecordAttendanceInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => [AttendanceRowInput])
  rows: AttendanceRowInput[];

  @Field(() => BulkMode, { defaultValue: BulkMode.ALL_OR_NOTHING })
  mode: BulkMode;

  @Field({ defaultValue: false, description: 'Only say what would become of each row.' })
  dryRun: boolean;
}

@InputType({ description: 'The attendance list of a video-meeting tool, at most 500 lines.' })
export class ImportAttendanceInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => CsvScalar, {
    description:
      'With a line of names among the first ten, parted by commas, semicolons or tabs, in any order and either language: organisation_code (kode, kode wilayah), name (nama, participant …), role (jabatan, position), division (divisi, unit), mode (moda: luring, daring), join time (waktu masuk, waktu gabung, first join), attended_on (tanggal), represented (diwakili: ya or tidak, or who came instead), represented_by (diwakili oleh), external_ref. A line without a code is of the office whose code its name begins with: "71.10 - Siti". A time is written 2025-10-21 09:05, 21/10/2025 09.05 or 10/21/2025 09:05 AM, without an offset by the clocks where the meeting is; of two days that it can mean it is one of the meeting, else the day comes first, before AM and PM the month.',
  })
  csv: CsvText;

  @Field(() => BulkMode, { defaultValue: BulkMode.ALL_OR_NOTHING })
  mode: BulkMode;

  @Field({ defaultValue: false, description: 'Only say what would become of each line.' })
  dryRun: boolean;
}

@InputType({ description: 'What a row is to say instead; what is not given stays.' })
export class CorrectAttendanceInput extends AttendanceSaidInput {
  @Field(() => ID)
  attendanceId: string;

  @Field({ description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the row as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A row that is taken back: nobody came.' })
export class WithdrawAttendanceInput {
  @Field(() => ID)
  attendanceId: string;

  @Field({ description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the row as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'That the attendance list is whole, or is not after all.' })
export class CompleteAttendanceInput {
  @Field(() => ID)
  meetingId: string;

  @Field()
  complete: boolean;

  @Field(() => Int, { description: '`version` of the meeting as last read.' })
  expectedVersion: number;
}
