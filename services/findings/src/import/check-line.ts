import { mayAct } from '@oversight/kernel';
import { RECORD } from '../audit-acts.ts';
import { ReportSource } from '../vocabulary.ts';
import { type Broken, cellRules } from './cell-rules.ts';
import type { FindingLine } from './finding-line.ts';
import { REQUIRED_COLUMNS } from './import-columns.ts';
import { joined, LineRefusal } from './line-refusal.ts';
import { lineRules } from './line-rules.ts';
import type { Yardstick } from './yardstick.ts';

/** The rules of one line by itself; what it says together with others is held against them later. */
export function checkLine(said: FindingLine, yardstick: Yardstick): void {
  const unsaid = REQUIRED_COLUMNS.filter((column) => said[column] === undefined || said[column] === '');
  const broken: readonly Broken[] = unsaid.length
    ? unsaid.map((column) => [column, 'It must say something.'] as const)
    : [...cellRules(said), ...lineRules(said, yardstick)];
  const refusal = joined(
    broken.map(([column, rule]) => {
      const value = said[column];
      return new LineRefusal(column, value === undefined ? undefined : String(value), rule);
    }),
  );
  if (refusal) throw refusal;
  mustRecordFor(said, yardstick);
}

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
