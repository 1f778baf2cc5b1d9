import { DateScalar } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.entity.ts';
import { FormerCode } from './former-code.entity.ts';
import { isInForce } from './in-force.ts';
import { codesAbove } from './tree-on-a-day.ts';

const ON_A_DAY = 'On a day: as the codes of that day had it, as far as known; else as today.';

/** The offices above and below, today or on a day. */
@Resolver(() => Organisation)
export class TreeResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: `The office above; KPU RI has none. ${ON_A_DAY}`,
  })
  async parent(
    @Root() office: Organisation,
    @Arg('validOn', () => DateScalar, { nullable: true }) validOn: string | undefined,
    @Ctx() { loaders }: Context,
  ) {
    if (validOn === undefined) return office.parent?.load();
    const above = codesAbove(await codeOn(office.code, validOn, loaders)).at(-1);
    return above === undefined ? undefined : loaders.organisation.load(above);
  }

  @FieldResolver(() => [Organisation], { description: `The offices right below, by code. ${ON_A_DAY}` })
  async children(
    @Root() { code, children }: Organisation,
    @Arg('validOn', () => DateScalar, { nullable: true }) validOn: string | undefined,
    @Ctx() { loaders }: Context,
  ) {
    const now = await children.loadItems();
    if (validOn === undefined) return now;
    const moved = await loaders.treeOnADay.load(validOn);
    const stayed = now.filter((each) => !moved.has(each.code) && isInForce(each, validOn));
    const gone = [...moved].filter(([, then]) => codesAbove(then).at(-1) === code).map(([office]) => office);
    const back = await Promise.all(gone.map((office) => loaders.organisation.load(office)));
    return [...stayed, ...back.filter((office) => office !== undefined)].toSorted(byCode);
  }

  @FieldResolver(() => [Organisation], { description: `The offices above, from KPU RI down. ${ON_A_DAY}` })
  async ancestors(
    @Root() { code }: Organisation,
    @Arg('validOn', () => DateScalar, { nullable: true }) validOn: string | undefined,
    @Ctx() { loaders }: Context,
  ) {
    const then = validOn === undefined ? code : await codeOn(code, validOn, loaders);
    const above = await Promise.all(codesAbove(then).map((each) => loaders.organisation.load(each)));
    return above.filter((office) => office !== undefined);
  }

  @FieldResolver(() => [FormerCode], { description: 'Codes it had before, the latest first.' })
  formerCodes(@Root() { code }: Organisation, @Ctx() { loaders }: Context) {
    return loaders.formerCodesOf.load(code);
  }

  @FieldResolver(() => FormerCode, {
    nullable: true,
    description: 'The former code by which it was asked for; null when it was asked for by one of today.',
  })
  resolvedFrom(@Root() { resolvedFrom }: Organisation) {
    return resolvedFrom;
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The office it came in the place of, where known.',
  })
  supersedes(@Root() { supersedes }: Organisation) {
    return supersedes?.load();
  }

  @FieldResolver(() => [Organisation], { description: 'The offices that came in its place.' })
  supersededBy(@Root() { successors }: Organisation) {
    return successors.loadItems();
  }

  @FieldResolver(() => [Organisation], {
    description:
      'The offices whose follow-up of audits it coordinates: a province its own and that of its regencies, which it consolidates and reconciles with BPK; KPU RI its own; a regency none.',
  })
  async coordinatesFollowUpFor(@Root() office: Organisation): Promise<Organisation[]> {
    if (office.level === 'REGENCY') return [];
    return office.level === 'NATIONAL' ? [office] : [office, ...(await office.children.loadItems())];
  }
}

/** By today's code, which is the one that an answer shows. */
const byCode = (one: Organisation, other: Organisation): number => (one.code < other.code ? -1 : 1);

/** The code that an office had on a day, as far as it is known to have been another. */
const codeOn = async (code: string, day: string, { treeOnADay }: Context['loaders']): Promise<string> =>
  (await treeOnADay.load(day)).get(code) ?? code;
