import type { Intended } from './intended.ts';
import { OFFICE_ROW, written } from './written-columns.ts';

/** What requests write of deposits and of state losses. */
export const MONEY_COLUMNS: Intended = {
  ...written('findings.deposit', 'INSERT', `${OFFICE_ROW} addressee_id external_ref recorded_at recorded_by`),
  ...written('findings.deposit', 'INSERT UPDATE', 'amount confirmed ntpn paid_on payer'),
  ...written(
    'findings.deposit',
    'UPDATE',
    `confirmed_by confirmed_on refutal_reason refuted_by refuted_on version withdrawal_reason withdrawn_by
     withdrawn_on`,
  ),
  ...written(
    'findings.deposit_revision',
    'INSERT',
    `${OFFICE_ROW} amount deposit_id ntpn paid_on payer reason recorded_at taken_by`,
  ),
  ...written(
    'findings.responsible_party',
    'INSERT',
    `${OFFICE_ROW} addressee_id kind name nip position recorded_at recorded_by`,
  ),
  ...written(
    'findings.state_loss_case',
    'INSERT',
    `${OFFICE_ROW} addressee_id kind party_id reported reported_by reported_on`,
  ),
  ...written('findings.state_loss_case', 'INSERT UPDATE', 'established paid plan state steps'),
  ...written(
    'findings.state_loss_case',
    'UPDATE',
    `acknowledged_on charged_on decision fault payoff_due_on settled_on stalled_by verified_by verified_on
     version written_off_on`,
  ),
  ...written(
    'findings.state_loss_step',
    'INSERT',
    `${OFFICE_ROW} action case_id document established from_state note number recorded_at taken_by to_state`,
  ),
  ...written(
    'findings.state_loss_instalment',
    'INSERT',
    `${OFFICE_ROW} amount case_id due_on number plan recorded_at`,
  ),
  ...written(
    'findings.state_loss_payment',
    'INSERT',
    `${OFFICE_ROW} amount case_id ntpn paid_on recorded_at recorded_by`,
  ),
  ...written(
    'findings.state_loss_payment',
    'UPDATE',
    'confirmed_at confirmed_by refutal_reason refuted_at refuted_by version',
  ),
};
