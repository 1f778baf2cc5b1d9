import { DateScalar, Ratio } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import type { IndicatorRow } from './meeting-indicators.queries.ts';

const NOTHING: IndicatorRow = {
  invited: 0,
  attended: 0,
  competent: 0,
  ended: 0,
  onTime: 0,
  total: 0,
  kept: 0,
  due: 0,
  overdue: 0,
  keptInTime: 0,
  cancelled: 0,
};

@ObjectType({
  simpleResolvers: true,
  description:
    'How offices come to meetings and keep what they promise there. Every rate is a ratio of sums over the offices and meetings counted, with its parts.',
})
export class OfficeMeetingIndicators {
  readonly #row: IndicatorRow;

  @Field(() => DateScalar, { description: 'Day as at the end of which it was counted (WIB).' })
  readonly asOf: string;

  constructor(asOf: string, row: IndicatorRow = NOTHING) {
    this.asOf = asOf;
    this.#row = row;
  }

  @Field(() => Ratio, {
    description:
      'M1, cakupan kehadiran: invitations to which at least one person of the office came ÷ invitations, over meetings whose attendance list is whole. Its rows: `invitations(filter: { attended })`.',
  })
  get attendanceCoverage(): Ratio {
    return new Ratio(this.#row.attended, this.#row.invited);
  }

  @Field(() => Ratio, {
    description:
      'M2, kehadiran divisi terkait: invitations to which somebody of the invited role and, where one is named, division came, not somebody in their place ÷ invitations, over the same meetings. Its rows: `invitations(filter: { competent })`.',
  })
  get competentAttendance(): Ratio {
    return new Ratio(this.#row.competent, this.#row.invited);
  }

  @Field(() => Ratio, {
    description:
      'M3, notula tepat waktu: meetings whose minutes were approved within 7 days after their end ÷ meetings hosted that ended at least 7 days before. REFERENCE meetings are left out: of their minutes nothing is known. One that began and was not ended owes its minutes; one that never began is counted nowhere: `meetings(filter: { lapsed: true })`. Its rows: `meetings(filter: { minutesOnTime })`.',
  })
  get minutesOnTime(): Ratio {
    return new Ratio(this.#row.onTime, this.#row.ended);
  }

  @Field(() => Int, { description: 'Commitments that were not cancelled.' })
  get commitments(): number {
    return this.#row.total;
  }

  @Field(() => Ratio, {
    description:
      'Commitments verified ÷ those that were not cancelled, due or not: how many promises are kept.',
  })
  get commitmentsKept(): Ratio {
    return new Ratio(this.#row.kept, this.#row.total);
  }

  @Field(() => Ratio, {
    description:
      'M4, komitmen lewat tenggat: commitments open with a due date before `asOf` ÷ commitments with a due date before `asOf` and not cancelled. Its rows today: `commitments(filter: { overdue: true })`, of all those with `dueDate: { lt: asOf }`.',
  })
  get commitmentsOverdue(): Ratio {
    return new Ratio(this.#row.overdue, this.#row.due);
  }

  @Field(() => Ratio, {
    description:
      'M5, realisasi komitmen: commitments verified by their due date ÷ commitments with a due date before `asOf` and not cancelled. The due date is that of the last extension given by `asOf`. Its rows today: `commitments(filter: { keptInTime: true, dueDate: { lt: asOf } })`.',
  })
  get commitmentYield(): Ratio {
    return new Ratio(this.#row.keptInTime, this.#row.due);
  }

  @Field(() => Int, { description: 'Commitments that were cancelled: they are in no rate.' })
  get commitmentsCancelled(): number {
    return this.#row.cancelled;
  }
}
