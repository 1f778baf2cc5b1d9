import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { type Appointment, OfficeHolder } from './office-holder.entity.ts';
import { HELD_BY_ONE } from './position-kind.ts';
import { overlaps } from './term.ts';

/** Of some positions an office has one at a time; what two write at once the database refuses by itself. */
export async function refuseTwoAtOnce(
  em: EntityManager,
  organisationCode: string,
  { position, ...term }: Appointment,
  except?: string,
): Promise<void> {
  if (!HELD_BY_ONE.includes(position)) return;
  // Whoever says so at the same instant waits here, and then reads what the first one said.
  await em.execute('select from organisations.organisation where code = ? for no key update', [
    organisationCode,
  ]);
  const others = await em.find(OfficeHolder, { organisationCode, position });
  const other = others.find((each) => each.id !== except && overlaps(each, term));
  if (!other) return;
  const until = other.endsOn === undefined ? 'without an end' : `until ${other.endsOn}`;
  throw badInput(
    'startsOn',
    `The position ${position} is held from ${other.startsOn} ${until}: end that term first.`,
  );
}

/** What an appointment names must be there, and of this office. */
export async function refuseElsewhere(
  { loaders }: Context,
  organisationCode: string,
  { divisionCode, unitId }: Appointment,
): Promise<void> {
  const [office, division, unit] = await Promise.all([
    loaders.organisation.load(organisationCode),
    divisionCode === undefined ? undefined : loaders.division.load(divisionCode),
    unitId === undefined ? undefined : loaders.unit.load(unitId),
  ]);
  if (divisionCode !== undefined && division?.level !== office?.level) {
    throw badInput('divisionCode', 'There is no such division at an office of this level.');
  }
  if (unitId !== undefined && unit?.organisationCode !== organisationCode) {
    throw badInput('unitId', 'This office has no such unit.');
  }
}
