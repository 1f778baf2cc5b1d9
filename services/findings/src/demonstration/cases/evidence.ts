import type { Client } from 'pg';
import type { EvidenceKind } from '../../evidence/evidence-kind.ts';
import { title } from '../addressing.ts';
import { recordedOn } from '../moves.ts';
import { type CasePlan, chanceOf, laterOf, RECORDER } from './case-plan.ts';
import { columnsOf, type MadeUpFile, pageSaying } from './made-up-file.ts';
import { type MadeUpPart, madeUpParts, SHOWN_FIRST, scopeOfMadeUp } from './made-up-parts.ts';
import { putRows } from './put-rows.ts';

/** What an office shows for a recommendation of a code. */
const SHOWN: Record<string, readonly [EvidenceKind, words: string]> = {
  '01': ['TREASURY_RECEIPT', 'Bukti penerimaan negara'],
  '03': ['CONTRACT_OR_HANDOVER', 'Berita acara serah terima'],
  '05': ['SANCTION_DECREE', 'Surat keputusan sanksi'],
  '06': ['ACCOUNTABILITY_DOCUMENTS', 'Dokumen pertanggungjawaban lengkap'],
  '09': ['NEW_PROCEDURE', 'SOP yang ditetapkan'],
  '13': ['PHOTO', 'Dokumentasi sosialisasi'],
};
const OTHERWISE: readonly [EvidenceKind, words: string] = ['OTHER', 'Dokumen pendukung'];

interface Shown extends MadeUpPart {
  readonly answer_id: string | null;
  readonly answered_on: string | null;
  readonly ntpn: string | null;
}

const MOST = 16;
const EACH = 2;

/** What some offices show, with files that can be opened; one piece was withdrawn. */
export async function putEvidence(
  client: Client,
  plan: CasePlan,
): Promise<{ count: number; files: MadeUpFile[] }> {
  const chance = chanceOf(plan, 'evidence');
  const later = laterOf(plan);
  const parts = await madeUpParts<Shown>(client, {
    also: `, (select ntpn from findings.deposit d where d.addressee_id = a.id order by instalment limit 1) as ntpn, n.*`,
    // The last answer of each part; what was not answered yet is drafted.
    beside: `left join lateral (select id as answer_id, submitted_on::text as answered_on from findings.answer
      where addressee_id = a.id order by submitted_on desc, id desc limit 1) n on true`,
    where: `(n.answer_id is not null or a.workflow = 'DRAFTED') and a.id in (
      select id from (select id, row_number() over (partition by organisation_code, workflow = 'DRAFTED' order by id) as place
        from findings.recommendation_addressee where province_code in (71, 0) and not restricted and draft_of is null
          and workflow <> 'RECEIVED' and workflow <> 'DISPOSED') p
      where place <= ${EACH})`,
    order: SHOWN_FIRST,
    most: MOST,
  });
  const files: MadeUpFile[] = [];
  const evidence: object[] = [];
  const versions: object[] = [];
  for (const part of parts) {
    const [kind, words] = SHOWN[part.code] ?? OTHERWISE;
    const addedOn = part.answered_on ?? later(part.received_on, 20);
    const scope = scopeOfMadeUp(part);
    const id = chance.id(addedOn);
    const isWithdrawn = part.answer_id === null && evidence.length % 2 === 1;
    const says = title(words);
    evidence.push({
      ...{ id, ...scope, addressee_id: part.id, answer_id: part.answer_id, kind, title: says },
      ntpn: kind === 'TREASURY_RECEIPT' ? part.ntpn : null,
      ...{ added_on: addedOn, added_by: RECORDER, latest: 1 },
      ...{
        withdrawn_at: isWithdrawn ? recordedOn(addedOn) : null,
        withdrawn_by: isWithdrawn ? RECORDER : null,
      },
      withdrawal_reason: isWithdrawn ? title('Salah unggah.') : null,
      version: isWithdrawn ? 2 : 1,
    });
    const file = { id: chance.id(addedOn), bytes: pageSaying(`${says} - ${id}`) };
    files.push(file);
    versions.push({
      ...{ id: chance.id(addedOn), ...scope, evidence_id: id, number: 1, ...columnsOf(file, 'dokumen.pdf') },
      ...{ added_on: addedOn, added_by: RECORDER },
    });
  }
  const count = await putRows(client, 'evidence', evidence);
  return { count: count + (await putRows(client, 'evidence_version', versions)), files };
}
