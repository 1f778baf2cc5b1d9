import { mayAct } from '@oversight/kernel';
import { RECORD } from '../audit-acts.ts';
import { ReportSource } from '../vocabulary.ts';
import { cellRules } from './cell-rules.ts';
import type { FindingLine, SentLine } from './finding-line.ts';
import { REQUIRED_COLUMNS } from './import-columns.ts';
import { asOneRefusal, type BrokenCell, LineRefusal } from './line-refusal.ts';
import { lineRules } from './line-rules.ts';
import type { Yardstick } from './yardstick.ts';

/** The rules of one line by itself; what it says together with others is held against them later. */
export function checkLine({ said, unread = [] }: Checked, yardstick: Yardstick): void {
  const unsaid = REQUIRED_COLUMNS.filter((column) => said[column] === undefined || said[column] === '').map(
    (column) => ({ column, rule: 'It must say something.' }),
  );
  const wrong = cellRules(said);
  // What is wrong by itself makes nothing else wrong.
  const sound = { ...said, ...Object.fromEntries(wrong.map(({ column }) => [column, undefined])) };
  const broken = [...unsaid, ...wrong, ...lineRules(sound, yardstick)];
  const refusal = asOneRefusal([
    ...unread,
    ...broken.map((cell) => ({ ...cell, value: wordsOf(cell, said) })),
  ]);
  if (refusal) throw refusal;
  mustRecordFor(said as FindingLine, yardstick);
}

const wordsOf = ({ column }: BrokenCell, said: Checked['said']): string | undefined =>
  said[column] === undefined ? undefined : String(said[column]);

type Checked = Pick<SentLine, 'said' | 'unread'>;

/** An auditor of BPK records for the offices of its engagement, and BPK’s own reports only. */
function mustRecordFor(
  { organisationCode, auditedOffice }: FindingLine,
  { viewer, source }: Yardstick,
): void {
  const isInspector = viewer.roles.includes('NATIONAL_AUDITOR');
  if (!isInspector && source !== ReportSource.BPK)
    throw new LineRefusal('source', source, 'An auditor of BPK records reports of BPK only.', 'FORBIDDEN');
  for (const [column, code] of [
    ['organisationCode', organisationCode],
    ['auditedOffice', auditedOffice],
  ] as const)
    if (code !== undefined && !mayAct(viewer, RECORD, code))
      throw new LineRefusal(column, code, 'You may not record for this office.', 'FORBIDDEN');
}
