import type { Intended } from './database-roles.ts';
import { written } from './written-columns.ts';

/** What a part of an audit is of; the database says who sees it. */
const AUDIT_PART =
  'id organisation_code province_code regency_code report_id restricted need_to_know provenance';

/** What requests write of deposits and of what people owe. */
export const DEPOSIT_COLUMNS: Intended = {
  ...written('findings.deposit', 'INSERT', `${AUDIT_PART} addressee_id external_ref recorded_by recorded_at`),
  ...written('findings.deposit', 'INSERT UPDATE', 'ntpn paid_on amount payer confirmed'),
  ...written(
    'findings.deposit',
    'UPDATE',
    `confirmed_on confirmed_by refuted_on refuted_by refutal_reason withdrawn_on withdrawn_by withdrawal_reason version`,
  ),
  ...written(
    'findings.deposit_revision',
    'INSERT',
    `${AUDIT_PART} deposit_id recorded_at reason taken_by ntpn paid_on amount payer`,
  ),
  ...written(
    'findings.responsible_party',
    'INSERT',
    `${AUDIT_PART} addressee_id kind name position nip recorded_by recorded_at`,
  ),
  ...written(
    'findings.state_loss_case',
    'INSERT',
    `${AUDIT_PART} addressee_id party_id kind reported_on reported_by reported`,
  ),
  ...written('findings.state_loss_case', 'INSERT UPDATE', 'state established paid plan steps'),
  ...written(
    'findings.state_loss_case',
    'UPDATE',
    `verified_on verified_by acknowledged_on fault payoff_due_on charged_on decision stalled_by settled_on
     written_off_on version`,
  ),
  ...written(
    'findings.state_loss_step',
    'INSERT',
    `${AUDIT_PART} case_id number action from_state to_state established document note recorded_at taken_by`,
  ),
  ...written(
    'findings.state_loss_instalment',
    'INSERT',
    `${AUDIT_PART} case_id plan number due_on amount recorded_at`,
  ),
  ...written(
    'findings.state_loss_payment',
    'INSERT',
    `${AUDIT_PART} case_id ntpn paid_on amount recorded_at recorded_by`,
  ),
  ...written(
    'findings.state_loss_payment',
    'UPDATE',
    'confirmed_at confirmed_by refuted_at refuted_by refutal_reason version',
  ),
};
