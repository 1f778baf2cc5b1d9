import { badInput, now } from '@oversight/kernel';
import { v7 } from 'uuid';
import { addressOf } from '../address.ts';
import type { Context } from '../context.ts';
import type { AuditReport } from '../report/audit-report.entity.ts';
import { scopeOf } from '../scope-of.ts';
import { Finding } from './finding.entity.ts';
import { codeOf, namedFinding, priorFindingOf, proposedFor, subElementOf } from './finding-codes.ts';
import { checkOccurred, findingWords, freeNumber } from './finding-words.ts';
import type { RecordFindingInput } from './finding-writing.inputs.ts';

/** What an audit found, in a draft of whoever leads it. */
export async function recordFinding(
  context: Context,
  report: AuditReport,
  input: Omit<RecordFindingInput, 'reportId' | 'expectedVersion'>,
): Promise<Finding> {
  const { em, viewer } = context;
  report.write({}, viewer.subject);
  const { organisationCode: office, code, causeSubElement, priorFindingId, sameMatterAsId } = input;
  if (!report.addressedOffices.includes(office))
    throw badInput('organisationCode', 'The report is not addressed to it.');
  const words = findingWords(input);
  checkOccurred(input.occurredOn, report);
  const type = await codeOf(em, code, report);
  const taken = (await em.find(Finding, { report })).map(({ number }) => number);
  const prior =
    priorFindingId === undefined
      ? undefined
      : await priorFindingOf(context, priorFindingId, { office, report });
  const same =
    sameMatterAsId === undefined ? undefined : await namedFinding(context, 'sameMatterAsId', sameMatterAsId);
  return em.create(Finding, {
    value: 0n,
    ...words,
    number: freeNumber(taken, words.number),
    report,
    code: type,
    causeSubElement: causeSubElement ? await subElementOf(em, causeSubElement) : await proposedFor(em, code),
    priorFinding: prior,
    matterId: same?.matterId ?? v7(),
    organisationCode: office,
    ...scopeOf(report),
    ...addressOf([office]),
    recordedAt: now(),
  } as never);
}
