import { DateScalar } from '@oversight/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayReadContent } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { FindingState, Severity } from '../vocabulary.ts';
import { Finding } from './finding.entity.ts';

const WITHHELD = 'Withheld where only the title may be known.';

/** What follows from its recommendations, its code and its value. */
@Resolver(() => Finding)
export class FindingStateResolver {
  @FieldResolver(() => Severity, {
    nullable: true,
    description: `How grave it is, by its code, its value and whether it is a repeat. ${WITHHELD}`,
  })
  severity(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.severity : undefined;
  }

  @FieldResolver(() => FindingState, {
    nullable: true,
    description: `CLOSED when all its recommendations are at status 1 or 4. ${WITHHELD}`,
  })
  state(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.state : undefined;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Day from which all its recommendations were settled, the last time they were.',
  })
  closedOn(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.closedOn : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its id where it came from: unique within the report.',
  })
  externalRef(@Root() finding: Finding, @Ctx() { viewer }: Context) {
    return mayReadContent(viewer, finding) ? finding.externalRef : undefined;
  }

  @FieldResolver(() => Finding, {
    nullable: true,
    description:
      'The earlier finding of which it is a repeat (temuan berulang), where this viewer may read it.',
  })
  async priorFinding(@Root() finding: Finding, @Ctx() { viewer, loaders }: Context) {
    if (!finding.priorFinding || !mayReadContent(viewer, finding)) return undefined;
    const prior = await loaders.finding.load(finding.priorFinding.id);
    return prior && mayReadContent(viewer, prior) ? prior : undefined;
  }

  @FieldResolver(() => [Finding], {
    description: 'Later ones that repeat it, as far as this viewer reads them.',
  })
  async repeats(@Root() { repeats }: Finding, @Ctx() { viewer }: Context) {
    return (await repeats.loadItems()).filter((finding) => mayReadContent(viewer, finding));
  }
}
