import { Chance } from '@oversight/kernel';
import { ValidReason } from '../assessment/assessment-state.ts';
import type { ReportSource } from '../vocabulary.ts';
import { title } from './addressing.ts';
import { OTHER, RECORDER } from './cases/case-plan.ts';
import { recordedOn } from './moves.ts';
import type { PartDraft } from './synthesize-part.ts';
import type { DemonstrationTables } from './tables.ts';

const NEVER = 'TIDAK_DAPAT_DITINDAKLANJUTI';

/** The part of a recommendation of one office. */
interface Decided extends PartDraft {
  readonly recommendationId: string;
  readonly addresseeId: string;
  readonly reportId: string;
  readonly source: ReportSource;
  /** Columns of who sees the part. */
  readonly own: readonly unknown[];
}

/** Of whom the usual personas read, and of what is never followed up, there is the assessment too that decided it. */
const isShown = ({ office, story }: Decided): boolean =>
  office === '00' || office.startsWith('71') || story.status === NEVER;

/** Makes them, and answers which one decided each change of the story; none decided the first. */
export function synthesizeAssessments(tables: DemonstrationTables, it: Decided): (string | null)[] {
  const { recommendationId, addresseeId, reportId, source, story, moves, addressed, own } = it;
  if (!isShown(it)) return story.changes.map(() => null);
  // Drawn apart, so that what is drawn besides stays as it is.
  const chance = new Chance(0, 'assessments', recommendationId);
  return story.changes.map(({ from, to, on }, place) => {
    if (from === undefined) return null;
    const id = chance.id(on);
    const { accepted = 0n } = moves.find((move) => move.workflow === 'ASSESSED' && move.on === on) ?? {};
    const isByLetter = source === 'BPK' || to === NEVER;
    tables.assessments.push([
      id,
      reportId,
      recommendationId,
      from,
      to,
      on,
      to === NEVER ? chance.pick(Object.values(ValidReason)) : null,
      to === 'BELUM_SESUAI' ? title('Bukti belum memadai.') : null,
      isByLetter ? `SINTETIS/${source}/${id.slice(-6)}/${place}` : null,
      isByLetter ? on : null,
      source,
      'CONFIRMED',
      RECORDER,
      recordedOn(on),
      isByLetter ? OTHER : null,
      isByLetter ? recordedOn(on) : null,
      ...addressed,
    ]);
    tables.officeAssessments.push([
      chance.id(on),
      reportId,
      id,
      addresseeId,
      from,
      to,
      accepted.toString(),
      'CONFIRMED',
      ...own,
    ]);
    return id;
  });
}
