import { badInput } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { fits } from '../division/fits.ts';
import { isInForce } from '../identity/in-force.ts';
import type { Appointment } from './office-holder.entity.ts';

/** What an appointment names must be there, and of this office: a division in force on its first day. */
export async function refuseElsewhere(
  { loaders }: Context,
  organisationCode: string,
  { divisionCode, unitId, startsOn }: Appointment,
  before?: Appointment,
): Promise<void> {
  const [office, division, unit] = await Promise.all([
    loaders.organisation.load(organisationCode),
    divisionCode === undefined ? undefined : loaders.division.load(divisionCode),
    unitId === undefined ? undefined : loaders.unit.load(unitId),
  ]);
  if (divisionCode !== undefined && division?.level !== office?.level) {
    throw badInput('divisionCode', 'There is no such division at an office of this level.');
  }
  // What was in order when it was said is no reason to leave another mistake as it is.
  const saidAnew = before?.divisionCode !== divisionCode || before?.startsOn !== startsOn;
  if (division && office && saidAnew) {
    if (!fits(division, office))
      throw badInput('divisionCode', `An office of ${office.memberCount} members has no such division.`);
    if (!isInForce(division, startsOn))
      throw badInput('divisionCode', `There is no such division on ${startsOn}.`);
  }
  if (unitId !== undefined && unit?.organisationCode !== organisationCode) {
    throw badInput('unitId', 'This office has no such unit.');
  }
}
