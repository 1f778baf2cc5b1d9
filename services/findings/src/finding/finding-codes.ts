import { badInput, DomainError, shown } from '@oversight/kernel';
import { CauseProposal } from '../cause/cause-proposal.entity.ts';
import { ControlSubElement } from '../codes/control-sub-element.entity.ts';
import { FindingCode } from '../codes/finding-code.entity.ts';
import type { Context } from '../context.ts';
import type { AuditReport } from '../report/audit-report.entity.ts';
import { isCriminal } from '../report/report-types.ts';
import type { Finding } from './finding.entity.ts';

type Em = Context['em'];

/** A type of the list, k.ss.jj. An indication of a criminal offence stands in a report that is kept to a few. */
export async function codeOf(
  em: Em,
  code: string,
  { restricted }: Pick<AuditReport, 'restricted'>,
): Promise<FindingCode> {
  const found = await em.findOne(FindingCode, { code, level: 'TYPE' });
  if (!found) throw badInput('code', `${shown(code)} is no type of finding; they are as 1.01.07.`);
  if (isCriminal(code) && !restricted)
    throw badInput('code', 'A finding coded 1.05 stands in a restricted report of its own.');
  return found;
}

/** A control by its code. Errors: BAD_USER_INPUT. */
export async function subElementOf(em: Em, code: string): Promise<ControlSubElement> {
  const found = await em.findOne(ControlSubElement, { code });
  if (!found) throw badInput('causeSubElement', `${shown(code)} is no control sub-element; they are as 3.7.`);
  return found;
}

/** What a reviewer is proposed where nobody said which control failed. */
export async function proposedFor(em: Em, code: string): Promise<ControlSubElement | undefined> {
  return (await em.findOne(CauseProposal, { code }, { populate: ['primary'] }))?.primary.unwrap();
}

/** Another finding that an input names. Errors: NOT_FOUND naming the field, also when it is not visible. */
export async function namedFinding(
  { loaders }: Pick<Context, 'loaders'>,
  field: string,
  id: string,
): Promise<Finding> {
  const found = await loaders.finding.load(id);
  if (!found) throw new DomainError('NOT_FOUND', 'No such finding.', { field });
  return found;
}

/** The finding of which another one is a repeat: of the same office, in an issued report of an earlier day. */
export async function priorFindingOf(
  context: Pick<Context, 'loaders'>,
  id: string,
  { office, report }: { readonly office: string; readonly report: AuditReport },
): Promise<Finding> {
  const prior = await namedFinding(context, 'priorFindingId', id);
  if (prior.organisationCode !== office)
    throw badInput('priorFindingId', `It is a finding of ${prior.organisationCode}, not of ${office}.`);
  const its = await context.loaders.report.load(prior.report.id);
  if (!its || its.draftOf !== undefined || its.reportedOn >= report.reportedOn)
    throw badInput('priorFindingId', 'It is in no earlier report that is issued.');
  return prior;
}
