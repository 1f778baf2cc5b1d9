import { expectVersion, mustAct, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Division } from '../division/division.entity.ts';
import { Organisation } from '../organisation.entity.ts';
import { OrganisationUnit } from '../unit/organisation-unit.entity.ts';
import { OfficeHolder } from './office-holder.entity.ts';
import {
  AppointOfficeHolderInput,
  CorrectOfficeHolderInput,
  corrected,
  EndOfficeHolderInput,
} from './office-holder.inputs.ts';
import {
  AppointOfficeHolderPayload,
  CorrectOfficeHolderPayload,
  EndOfficeHolderPayload,
} from './office-holder.payloads.ts';
import { mayReadPerson, OFFICE_HOLDER_ACTS } from './office-holder.policy.ts';
import { refuseElsewhere } from './refuse-elsewhere.ts';
import { refuseTwoAtOnce } from './refuse-two-at-once.ts';

const REFUSAL = 'You may not say who is in this office.';
const ERRORS =
  'Errors: NOT_FOUND, FORBIDDEN, UNAUTHENTICATED without a token, CONFLICT, BAD_USER_INPUT for a term that cannot be or that another holds, a division or unit that the office does not have on that day, and texts';

@Resolver(() => OfficeHolder)
export class OfficeHolderResolver {
  @Query(() => OfficeHolder, {
    nullable: true,
    description:
      'One office holder. Errors: NOT_FOUND, also when it is not visible or the id is no id at all.',
  })
  officeHolder(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('office holder', loaders.officeHolder.load(id));
  }

  @Mutation(() => AppointOfficeHolderPayload, {
    nullable: true,
    description: `Records that somebody came into a position of an office: by the office itself, or the inspectorate. ${ERRORS}.`,
  })
  async appointOfficeHolder(
    @Arg('input', () => AppointOfficeHolderInput) input: AppointOfficeHolderInput,
    @Ctx() context: Context,
  ) {
    const { viewer, loaders, em } = context;
    const { organisationCode, reason, expectedVersion, ...given } = input;
    const appointment = {
      ...given,
      divisionCode: given.divisionCode || undefined,
      unitId: given.unitId || undefined,
    };
    const office = await orNotFound('organisation', loaders.organisation.load(organisationCode));
    mustAct(viewer, OFFICE_HOLDER_ACTS.APPOINT, organisationCode, REFUSAL);
    expectVersion(office, expectedVersion);
    const holder = OfficeHolder.appoint(organisationCode, appointment, { by: viewer.subject, reason });
    await refuseElsewhere(context, organisationCode, appointment);
    await refuseTwoAtOnce(em, organisationCode, appointment);
    em.persist(holder);
    office.growByPart();
    return new AppointOfficeHolderPayload(holder);
  }

  @Mutation(() => EndOfficeHolderPayload, {
    nullable: true,
    description: `Records that somebody left. ${ERRORS}; ILLEGAL_STEP when the term has an end already.`,
  })
  async endOfficeHolder(
    @Arg('input', () => EndOfficeHolderInput) {
      officeHolderId,
      endsOn,
      reason,
      expectedVersion,
    }: EndOfficeHolderInput,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const holder = await orNotFound('office holder', loaders.officeHolder.load(officeHolderId));
    mustAct(viewer, OFFICE_HOLDER_ACTS.APPOINT, holder.organisationCode, REFUSAL);
    expectVersion(holder, expectedVersion);
    holder.end(endsOn, { by: viewer.subject, reason });
    return new EndOfficeHolderPayload(holder);
  }

  @Mutation(() => CorrectOfficeHolderPayload, {
    nullable: true,
    description: `Puts right what was recorded of somebody in an office; the history keeps what it was. ${ERRORS}.`,
  })
  async correctOfficeHolder(
    @Arg('input', () => CorrectOfficeHolderInput) input: CorrectOfficeHolderInput,
    @Ctx() context: Context,
  ) {
    const { viewer, loaders, em } = context;
    const holder = await orNotFound('office holder', loaders.officeHolder.load(input.officeHolderId));
    mustAct(viewer, OFFICE_HOLDER_ACTS.APPOINT, holder.organisationCode, REFUSAL);
    expectVersion(holder, input.expectedVersion);
    const appointment = corrected(holder.said, input);
    await refuseElsewhere(context, holder.organisationCode, appointment, holder.said);
    await refuseTwoAtOnce(em, holder.organisationCode, appointment, holder.id);
    holder.correct(appointment, { by: viewer.subject, reason: input.reason });
    return new CorrectOfficeHolderPayload(holder);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name. Of the secretariat it is withheld from machines, and the row from BI and the public.',
  })
  personName(@Root() holder: OfficeHolder, @Ctx() { viewer }: Context) {
    return mayReadPerson(viewer, holder) ? holder.personName : undefined;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office.' })
  organisation(@Root() { organisationCode }: OfficeHolder, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(organisationCode);
  }

  @FieldResolver(() => Division, { nullable: true, description: 'The division that a member heads.' })
  division(@Root() { divisionCode }: OfficeHolder, @Ctx() { loaders }: Context) {
    return divisionCode === undefined ? undefined : loaders.division.load(divisionCode);
  }

  @FieldResolver(() => OrganisationUnit, { nullable: true, description: 'The unit that they head or staff.' })
  unit(@Root() { unitId }: OfficeHolder, @Ctx() { loaders }: Context) {
    return unitId === undefined ? undefined : loaders.unit.load(unitId);
  }
}
