import { DomainError, isWithinReach, mustAct, orNotFound, regionOf, wordsOf } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.stub.ts';
import { CreateCalendarAddressInput, RevokeCalendarAddressInput } from './calendar.inputs.ts';
import { CalendarAddressPayload } from './calendar.payloads.ts';
import { CalendarAddress } from './calendar-address.entity.ts';
import { CALENDAR_ACT, CALENDAR_REACH } from './calendar-address.policy.ts';
import { calendarPath, hashOfSecret, newSecret } from './calendar-secret.ts';

const MOST = 50;
const REFUSAL = 'An office keeps its own calendar addresses.';

@Resolver(() => CalendarAddress)
export class CalendarAddressResolver {
  @Mutation(() => CalendarAddressPayload, {
    nullable: true,
    description:
      'Makes a secret address at which calendar programs find the meetings of one’s own office. Its `path` is shown this once. Errors: FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, ILLEGAL_STEP when there are too many.',
  })
  async createCalendarAddress(
    @Arg('input', () => CreateCalendarAddressInput) input: CreateCalendarAddressInput,
    @Ctx() { em, viewer, loaders }: Context,
  ) {
    const scope = regionOf('organisationCode', input.organisationCode);
    mustAct(viewer, CALENDAR_ACT, scope.organisationCode, REFUSAL);
    const label = wordsOf('label', input.label, 80);
    await orNotFound('organisation', loaders.office.load(scope.organisationCode));
    const there = await loaders.calendarAddressesOf.load(scope.organisationCode);
    if (there.filter(({ revokedAt }) => revokedAt === undefined).length >= MOST)
      throw new DomainError('ILLEGAL_STEP', `There are ${MOST} already: revoke those that nobody uses.`);
    const secret = newSecret();
    const address = em.create(CalendarAddress, {
      ...scope,
      label,
      secretHash: hashOfSecret(secret),
      createdBy: viewer.subject,
    } as never);
    // The database says when.
    await em.flush();
    return new CalendarAddressPayload(address, calendarPath(secret));
  }

  @Mutation(() => CalendarAddressPayload, {
    nullable: true,
    description:
      'Revokes an address of one’s own office, at once and for good. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP when it was revoked.',
  })
  async revokeCalendarAddress(
    @Arg('input', () => RevokeCalendarAddressInput) { addressId }: RevokeCalendarAddressInput,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const address = await orNotFound('calendar address', loaders.calendarAddress.load(addressId));
    mustAct(viewer, CALENDAR_ACT, address.organisationCode, REFUSAL);
    address.revoke();
    return new CalendarAddressPayload(address);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office whose meetings are there.' })
  organisation(@Root() { organisationCode }: CalendarAddress) {
    return new Organisation(organisationCode);
  }
}

@Resolver(() => Organisation)
export class CalendarOfOrganisationResolver {
  @FieldResolver(() => [CalendarAddress], {
    nullable: true,
    description:
      'The addresses at which calendar programs find its meetings, without their secrets: for itself only.',
  })
  calendarAddresses(@Root() { code }: Organisation, @Ctx() { viewer, loaders }: Context) {
    return isWithinReach(viewer, CALENDAR_REACH, code) ? loaders.calendarAddressesOf.load(code) : [];
  }
}
