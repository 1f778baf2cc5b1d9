import { DateScalar, OrganisationFilter, type Where, whereOffice } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';
import { ReportSource } from '../vocabulary.ts';
import { ReconciliationState } from './reconciliation-state.ts';

@InputType({ description: 'Conditions on reconciliations; those given must all hold.' })
export class ReconciliationsFilter {
  @Field(() => ReportSource, { nullable: true, description: 'Whose recommendations.' })
  source?: ReportSource;

  @Field(() => Int, { nullable: true })
  year?: number;

  @Field(() => Int, { nullable: true, description: '1 or 2.' })
  semester?: number;

  @Field(() => [ReconciliationState], { nullable: true, description: 'Any of these.' })
  state?: ReconciliationState[];
}

export const whereReconciliation = ({
  source,
  year,
  semester,
  state,
}: ReconciliationsFilter = {}): Where => ({
  ...(source && { source }),
  ...(year !== undefined && { year }),
  ...(semester !== undefined && { semester }),
  ...(state && { state: { $in: state } }),
});

@InputType({ description: 'Conditions on lines; those given must all hold.' })
export class ReconciliationLinesFilter {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Of this office, or under this branch.' })
  organisation?: OrganisationFilter;

  @Field(() => [OfficialStatus], {
    nullable: true,
    description: 'Any of these statuses of the office’s part.',
  })
  officeStatus?: OfficialStatus[];

  @Field(() => [OfficialStatus], { nullable: true, description: 'Any of these statuses of the whole.' })
  officialStatus?: OfficialStatus[];
}

export const whereLine = ({
  organisation,
  officeStatus,
  officialStatus,
}: ReconciliationLinesFilter = {}): Where => ({
  ...whereOffice(organisation),
  ...(officeStatus && { officeStatus: { $in: officeStatus } }),
  ...(officialStatus && { officialStatus: { $in: officialStatus } }),
});

@InputType({ description: 'Conditions on what changed; those given must all hold.' })
export class ReconciliationChangesFilter {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Of this office, or under this branch.' })
  organisation?: OrganisationFilter;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A status is another one; `false`: only what was accepted is.',
  })
  statusChanged?: boolean;

  @Field(() => [OfficialStatus], { nullable: true, description: 'To any of these statuses.' })
  toStatus?: OfficialStatus[];
}

export const whereChange = ({
  organisation,
  statusChanged,
  toStatus,
}: ReconciliationChangesFilter = {}): Where => ({
  ...whereOffice(organisation),
  ...(statusChanged !== undefined && { statusChanged }),
  ...(toStatus && { to: { $in: toStatus } }),
});

@InputType({ description: 'A semester whose state is to be frozen as it is now.' })
export class FreezeReconciliationInput {
  @Field(() => Int)
  year: number;

  @Field(() => Int, { description: '1 or 2; it must have begun, and come after the one it follows.' })
  semester: number;

  @Field(() => ReportSource, { description: 'Whose recommendations.' })
  source: ReportSource;

  @Field(() => ID, {
    nullable: true,
    description:
      'The last one of this auditor that was not withdrawn, as last read; none for the first. CONFLICT when there is another.',
  })
  followsId?: string;
}

@InputType({ description: 'The minutes by which a reconciliation is agreed on.' })
export class SignReconciliationInput {
  @Field(() => ID)
  reconciliationId: string;

  @Field({ description: 'Number of the minutes (berita acara), at most 80 characters.' })
  minutesNumber: string;

  @Field(() => DateScalar, { description: 'Their day: from the freezing until today.' })
  signedOn: string;

  @Field(() => Int, { description: '`version` as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A reconciliation that is given up before it is signed.' })
export class WithdrawReconciliationInput {
  @Field(() => ID)
  reconciliationId: string;

  @Field({ description: 'Why: at most 2000 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` as last read.' })
  expectedVersion: number;
}
