import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AuditOpinion } from '../vocabulary.ts';

/** What BPK said of the financial statements of KPU as a whole: public once Parliament has it (UU 15/2004 article 19). */
@ObjectType({
  simpleResolvers: true,
  description:
    'Opinion of BPK on the financial statements of KPU as a whole: public (UU 15/2004 article 19), and nothing else of the report is.',
})
export class PublishedOpinion {
  @Field(() => ID, { description: 'Id of the report.' })
  readonly id: string;

  @Field({ description: 'Number of the report.' })
  readonly number: string;

  @Field(() => Int, { description: 'Fiscal year audited, the last where there are several.' })
  readonly fiscalYear: number;

  @Field(() => AuditOpinion)
  readonly opinion: AuditOpinion;

  constructor(row: PublishedOpinion) {
    Object.assign(this, row);
  }
}
