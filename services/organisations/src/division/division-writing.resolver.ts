import { badInput, expectVersion, mustAct, orNotFound, payloadOf } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { ORGANISATION_ACTS } from '../organisation.policy.ts';
import { Division } from './division.entity.ts';
import { AddDivisionInput, ChangeDivisionInput, renamed } from './division.inputs.ts';
import { KEEPER } from './division.policy.ts';
import { refuseTakenNames } from './refuse-taken-names.ts';

const REFUSAL = 'The inspectorate keeps the list of divisions.';
const ERRORS =
  'Errors: FORBIDDEN, UNAUTHENTICATED without a token, CONFLICT, BAD_USER_INPUT for what is no code, name or day, and for a name by which a division of another area goes';

const DivisionPayload = payloadOf(Division, { type: 'DivisionPayload', field: 'division' });

@Resolver()
export class DivisionWritingResolver {
  @Mutation(() => DivisionPayload, {
    nullable: true,
    description: `Lists a division, by the inspectorate. ${ERRORS}, or a code that is taken.`,
  })
  async addDivision(
    @Arg('input', () => AddDivisionInput) input: AddDivisionInput,
    @Ctx() { viewer, loaders, em }: Context,
  ) {
    const { code, area, level, memberCount, aliases, confidence, reason, ...named } = input;
    mustAct(viewer, ORGANISATION_ACTS.CHANGE, KEEPER, REFUSAL);
    if (await loaders.division.load(code)) throw badInput('code', 'The list has a division of this code.');
    const division = Division.list(
      { code, area, level, ...(memberCount !== undefined && { memberCount }) },
      { ...named, aliases: aliases ?? [], confidence: confidence ?? 'CONFIRMED' },
      { by: viewer.subject, reason },
    );
    await refuseTakenNames(em, division);
    em.persist(division);
    return new DivisionPayload(division);
  }

  @Mutation(() => DivisionPayload, {
    nullable: true,
    description: `Changes what is said of a division, by the inspectorate; the history keeps what was. ${ERRORS}; NOT_FOUND.`,
  })
  async changeDivision(
    @Arg('input', () => ChangeDivisionInput) input: ChangeDivisionInput,
    @Ctx() { viewer, loaders, em }: Context,
  ) {
    const division = await orNotFound('division', loaders.division.load(input.code));
    mustAct(viewer, ORGANISATION_ACTS.CHANGE, KEEPER, REFUSAL);
    expectVersion(division, input.expectedVersion);
    division.change(renamed(division.said, input), { by: viewer.subject, reason: input.reason });
    await refuseTakenNames(em, division);
    return new DivisionPayload(division);
  }
}
