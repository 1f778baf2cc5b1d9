import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput, type Where } from '@oversight/kernel';
import { type Appointment, OfficeHolder } from './office-holder.entity.ts';
import { HEADS_A_UNIT, HELD_BY_ONE } from './position-kind.ts';
import { overlaps } from './term.ts';

/** Some positions one holds at a time, of an office or of a unit; what two write at once the database refuses by itself. */
export async function refuseTwoAtOnce(
  em: EntityManager,
  organisationCode: string,
  appointment: Appointment,
  except?: string,
): Promise<void> {
  const seat = seatOf(organisationCode, appointment);
  if (!seat) return;
  // Whoever says so at the same instant waits here, and then reads what the first one said.
  await em.execute('select from organisations.organisation where code = ? for no key update', [
    organisationCode,
  ]);
  const others = await em.find(OfficeHolder, seat);
  const other = others.find((each) => each.id !== except && overlaps(each, appointment));
  if (!other) return;
  const until = other.endsOn === undefined ? 'without an end' : `until ${other.endsOn}`;
  throw badInput(
    'startsOn',
    `The position ${appointment.position} is held from ${other.startsOn} ${until}: end that term first.`,
  );
}

/** What one holds at a time; undefined of a position that several hold. */
function seatOf(organisationCode: string, { position, unitId }: Appointment): Where | undefined {
  if (HELD_BY_ONE.includes(position)) return { organisationCode, position };
  return position === HEADS_A_UNIT ? { organisationCode, position, unitId } : undefined;
}
