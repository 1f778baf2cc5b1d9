import { conflict, DomainError } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { AuditReport } from './audit-report.entity.ts';

type Called = Pick<AuditReport, 'organisationCode' | 'source' | 'externalRef'> & { readonly id?: string };

/** Of two that are called alike on one desk, or are issued. What is not visible neither is in the way nor is told. */
export const CALLED_ONCE = `create unique index "audit_report_called_once" on "findings"."audit_report" ("organisation_code", "source", "external_ref", coalesce(draft_of, '')) where not restricted`;

const isAnother = (em: Context['em'], { id, organisationCode, source, externalRef }: Called, more = '') =>
  em
    .execute<unknown[]>(
      `select 1 from findings.audit_report
       where organisation_code = ? and source = ? and external_ref = ? and id is distinct from ?::uuid ${more} limit 1`,
      [organisationCode, source, externalRef ?? null, id ?? null],
    )
    .then((rows) => rows.length > 0);

/** Errors: CONFLICT when whoever writes it down sees another of this office and source that is called so. */
export async function mustBeCalledOnce(em: Context['em'], report: Called): Promise<void> {
  if (await isAnother(em, report)) throw conflict();
}

/** Whoever lets it out sees both. Errors: ILLEGAL_STEP when one that everybody there sees is called so. */
export async function mustBeOnlyOne(
  em: Context['em'],
  report: Called,
  status: 'DRAFT' | 'RESTRICTED',
): Promise<void> {
  if (await isAnother(em, report, 'and draft_of is null and not restricted'))
    throw new DomainError(
      'ILLEGAL_STEP',
      'Another report of this office is issued under its `externalRef`.',
      {
        status,
      },
    );
}
