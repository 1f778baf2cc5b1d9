import { badInput, textOrNone, today } from '@oversight/kernel';
import { NOTE_LENGTH } from './assessment.entity.ts';
import type { Decision } from './assessment-rules.ts';
import type { ValidReason } from './assessment-state.ts';

/** What goes with a decision beside the statuses. */
export interface Formalities {
  readonly reason?: ValidReason;
  readonly note?: string;
  readonly documentNumber?: string;
  readonly documentOn?: string;
}

const NUMBER_LENGTH = 80;

/** Whether it says of the whole or of an office that it cannot be followed up. */
export const endsByReason = ({ status, offices }: Pick<Decision, 'status' | 'offices'>): boolean =>
  [status, ...offices.map((office) => office.status)].includes('TIDAK_DAPAT_DITINDAKLANJUTI');

/**
 * Status 4 has a valid reason and a document, always; what is recorded of BPK's decisions has the document in which BPK
 * says so.
 */
export function formalitiesOf(
  sent: Formalities,
  { byReason, recorded, receivedOn }: { byReason: boolean; recorded: boolean; receivedOn: string },
): Formalities {
  const { reason, documentOn } = sent;
  const note = textOrNone('note', sent.note ?? '', NOTE_LENGTH);
  const documentNumber = textOrNone('documentNumber', sent.documentNumber ?? '', NUMBER_LENGTH);
  if (byReason && reason === undefined) throw badInput('reason', 'Status 4 has a valid reason.');
  if (!byReason && reason !== undefined) throw badInput('reason', 'Only status 4 has such a reason.');
  if ((byReason || recorded) && documentNumber === undefined)
    throw badInput('documentNumber', 'Name the document in which it was decided.');
  if (documentNumber !== undefined && documentOn === undefined)
    throw badInput('documentOn', 'Say of which day the document is.');
  if (documentNumber === undefined && documentOn !== undefined)
    throw badInput('documentNumber', 'A document has a number.');
  if (documentOn !== undefined && (documentOn > today() || documentOn < receivedOn))
    throw badInput('documentOn', 'The document is of a day from the receipt of the report until today.');
  return { reason, note, documentNumber, documentOn };
}
