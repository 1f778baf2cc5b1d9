import { type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { AttendeeRole } from '../vocabulary.ts';
import type { Attendance } from './attendance.entity.ts';
import { type ATTENDANCE_FIELDS, mayReadAttendance } from './attendance.policy.ts';

type Withheld = keyof typeof ATTENDANCE_FIELDS;
type Row = Readonly<Pick<Attendance, Withheld | 'organisationCode'>>;

const read = <F extends Withheld>({ viewer }: Context, row: Row, field: F): Row[F] | undefined =>
  mayReadAttendance(viewer, row, field) ? row[field] : undefined;

/** What not everybody reads who sees the row: of what it says now, and of what it said before. */
export function withheldFieldsOf(type: ClassType<Row>): abstract new () => object {
  @Resolver(() => type)
  abstract class WithheldFields {
    @FieldResolver(() => AttendeeRole, {
      nullable: true,
      description: 'What they are in their office. Withheld from BI.',
    })
    role(@Root() row: Row, @Ctx() context: Context) {
      return read(context, row, 'role');
    }

    @FieldResolver(() => String, {
      nullable: true,
      description: 'Division or unit they came from, as the attendance list names it. Withheld from BI.',
    })
    division(@Root() row: Row, @Ctx() context: Context) {
      return read(context, row, 'division');
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        'How many people the row stands for: 1 for a person, null for a group of unknown size. Withheld from BI.',
    })
    headcount(@Root() row: Row, @Ctx() context: Context) {
      return read(context, row, 'headcount');
    }

    @FieldResolver(() => Date, {
      nullable: true,
      description: 'When they signed in, where that was recorded. Withheld from BI.',
    })
    checkedInAt(@Root() row: Row, @Ctx() context: Context) {
      return read(context, row, 'checkedInAt');
    }

    @FieldResolver(() => Boolean, {
      nullable: true,
      description: 'True for somebody who stood in for the one invited (diwakili). Withheld from BI.',
    })
    represented(@Root() row: Row, @Ctx() context: Context) {
      return read(context, row, 'represented');
    }

    @FieldResolver(() => String, {
      nullable: true,
      description: 'Position of whoever came in their place, where that is known. Withheld from BI.',
    })
    representedBy(@Root() row: Row, @Ctx() context: Context) {
      return read(context, row, 'representedBy');
    }

    @FieldResolver(() => String, {
      nullable: true,
      description:
        'Who came; null for a group. Withheld from BI, from machines and from external auditors: they get the office.',
    })
    personName(@Root() row: Row, @Ctx() context: Context) {
      return read(context, row, 'personName');
    }
  }
  return WithheldFields;
}
