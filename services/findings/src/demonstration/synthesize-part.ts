import { type Chance, codesOf } from '@oversight/kernel';
import { isOpen } from '../assessment/official-status.ts';
import { title } from './addressing.ts';
import { RECORDER } from './cases/case-plan.ts';
import { countedOfPart, earlierRows } from './counted-history.ts';
import { ANSWERED, PAID } from './finding-mix.ts';
import type { FollowUpStory } from './follow-up-story.ts';
import { type Move, movedTo, recordedOn } from './moves.ts';
import { synthesizeAssessments } from './synthesize-assessments.ts';
import type { FindingDraft } from './synthesize-finding.ts';
import type { DemonstrationTables } from './tables.ts';

/** One office's part of a recommendation, and how it went. */
export interface PartDraft {
  readonly office: string;
  readonly receivedOn: string;
  readonly share: bigint;
  readonly story: FollowUpStory;
  readonly moves: readonly Move[];
  /** Columns of who sees the recommendation. */
  readonly addressed: readonly unknown[];
}

/** The rows of it; answers which assessment decided each change of its status, as far as there is one. */
export function synthesizePart(
  tables: DemonstrationTables,
  { chance, offices, source, fiscalYear, reportId }: FindingDraft,
  { id, code, restricted }: { id: string; code: string; restricted: boolean },
  part: PartDraft,
): (string | null)[] {
  const { office, receivedOn, share, story, moves } = part;
  const addresseeId = chance.id(receivedOn);
  const { provinceCode, regencyCode } = codesOf(office) ?? {};
  const own = [office, provinceCode, regencyCode, restricted];
  tables.earlier.push(...earlierRows(addresseeId, countedOfPart({ receivedOn, moves })));
  tables.addressees.push([
    addresseeId,
    reportId,
    id,
    receivedOn,
    share.toString(),
    source,
    fiscalYear,
    code,
    story.workflow === 'RECEIVED' ? null : DISPOSED_TO,
    ...movedTo(moves.at(-1) as Move),
    ...own,
  ]);
  // Of several offices one assessment would decide on some and not on others.
  const decidedBy =
    offices.length === 1
      ? synthesizeAssessments(tables, { ...part, recommendationId: id, addresseeId, reportId, source, own })
      : [];
  for (const [place, { from, to, on }] of story.changes.entries())
    tables.officeChanges.push([
      chance.id(on),
      reportId,
      addresseeId,
      from ?? null,
      to,
      on,
      recordedOn(on),
      decidedBy[place] ?? null,
      ...own,
    ]);
  // A promise on a restricted one would tell that it exists.
  if (!restricted) {
    const settledOn = story.changes.find(({ to }) => !isOpen(to))?.on;
    tables.promisable.push({ id, office, receivedOn, settledOn });
  }
  for (const answer of story.answers) {
    tables.answers.push([
      chance.id(answer.submittedOn),
      reportId,
      addresseeId,
      answer.submittedOn,
      answer.verifiedOn ?? null,
      answer.receivedOn ?? null,
      answer.returnedOn ?? null,
      answer.returnedOn ? title('Dokumen pendukung belum lengkap.') : null,
      title(`${story.deposits.length > 0 ? PAID : ANSWERED[code]}.`),
      ...own,
    ]);
  }
  story.deposits.forEach(({ on, amount, confirmed }, index) => {
    tables.deposits.push([
      chance.id(on),
      reportId,
      addresseeId,
      ntpn(chance),
      on,
      amount.toString(),
      index + 1,
      confirmed,
      confirmed ? on : null,
      RECORDER,
      recordedOn(on),
      ...own,
    ]);
  });
  return decidedBy;
}

/** A position, and no name. */
const DISPOSED_TO = 'Kepala Subbagian Keuangan, Umum, dan Logistik';

/** Of the shape of a treasury receipt number, and none. */
const NTPN_SIGNS = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'];
const ntpn = (chance: Chance): string =>
  `SINTETIS${Array.from({ length: 8 }, () => chance.pick(NTPN_SIGNS)).join('')}`;
