import { type Client } from 'pg';
import { emptyHistory } from '../databases.ts';
import { plantReconciliation } from './plant-assessment.ts';
import { plantAudit, plantStrays } from './plant-audit.ts';
import { plantCommitment } from './plant-commitments.ts';
import { plantDraft } from './plant-draft.ts';
import { plantEntries } from './plant-entries.ts';
import { plantFindingFiles } from './plant-evidence.ts';
import { plantCalendarAddresses } from './plant-files.ts';
import { plantFindingChanges } from './plant-finding-changes.ts';
import { plantFindingReminders } from './plant-finding-reminders.ts';
import { plantAmongOthers, plantRepeat } from './plant-findings.ts';
import { plantImports } from './plant-import.ts';
import { plantLaw } from './plant-law.ts';
import { plantMeetingChanges } from './plant-meeting-changes.ts';
import { plantMeeting, plantStraySession } from './plant-meetings.ts';
import { fillOffices, plantOffices } from './plant-offices.ts';
import { plantReminders } from './plant-reminders.ts';
import { Planting } from './planting.ts';
import { OFFICES, type Row, type World } from './world.ts';

/** Offices that meet: each in public by itself or with those below it, and once across the border of a province. */
const INVITED: Record<string, readonly string[]> = {
  '00': OFFICES,
  '71': ['71', '71.01', '71.10'],
  '71.10': ['71.10', '72.01'],
  '72': ['72', '72.01'],
};
const ACROSS: Record<string, readonly string[]> = { '72': ['72', '71.10'] };

/** Two provinces and the centre, every column of every row filled with words found nowhere else. */
export async function plantWorld(client: Client, subjects: readonly string[]): Promise<World> {
  const offices = await beginBare(client);
  const planting = new Planting(client);
  // A name on a list is not a role: everybody is on it.
  const named = [...subjects, planting.word()];

  const reconciliation = await plantReconciliation(planting, 2026);
  for (const office of OFFICES) {
    const recommendation = await plantAudit(planting, {
      offices: [office],
      unanswered: office.length > 2,
      reconciliation,
    });
    const open = await plantMeeting(planting, {
      host: office,
      invited: INVITED[office] ?? [office],
      classification: 'PUBLIC',
    });
    await plantCommitment(planting, open, office, recommendation);
    const shut = await plantMeeting(planting, {
      host: office,
      invited: ACROSS[office] ?? [office],
      classification: 'CONFIDENTIAL',
    });
    await plantCommitment(planting, shut, office, recommendation);
    await plantMeeting(planting, {
      host: office,
      invited: ACROSS[office] ?? ['71.01'],
      classification: 'PUBLIC',
      draft: true,
    });
  }
  const together = await plantAudit(planting, { offices: ['71.10', '72.01'] });
  for (const office of ['71.10', '72.01']) {
    const meeting = planting.found('Meeting', ({ host, public: open }) => host === office && open === true);
    await plantCommitment(planting, meeting, office, together);
    for (const needToKnow of [named, []]) {
      const kept = await plantAudit(planting, {
        offices: [office],
        restricted: true,
        needToKnow,
        reconciliation,
      });
      await plantCommitment(planting, meeting, office, kept);
    }
  }
  const ofRegency = (type: string): Row => planting.found(type, ({ offices: [only] }) => only === '71.10');
  // For whoever is named and reads such a report: the compliance team does not.
  const inspectors = named.filter((subject) => !subject.includes('whistleblowing'));
  await plantAmongOthers(planting, ofRegency('AuditReport'), inspectors);
  await plantStrays(planting, ofRegency('Recommendation'), '72.01');
  await plantRepeat(planting);
  await planting.hang('findings.inspectorate_region', { province_code: '71', name: 'Inspektorat Wilayah I' });
  await plantFindingFiles(planting);
  await plantLaw(planting);
  // Nothing of the law hangs on what is not issued.
  for (const office of ['00', '71.10']) await plantDraft(planting, office);
  await plantStraySession(planting, ofRegency('Meeting'), '72');
  await plantCalendarAddresses(planting);
  for (const office of OFFICES) await plantReminders(planting, office);
  for (const office of OFFICES) await plantFindingReminders(planting, office);
  await plantEntries(planting);
  await plantImports(planting, subjects);
  await plantOffices(planting, client);
  await client.query('delete from meetings.change');
  for (const office of OFFICES) await plantMeetingChanges(planting, office);
  await client.query('delete from findings.change');
  for (const office of OFFICES) await plantFindingChanges(planting, office);
  return planting.world(offices);
}

/** Leaves of the reference data the offices and the code lists; the offices in question get every code there is. */
async function beginBare(client: Client): Promise<string[]> {
  await emptyHistory(client, 'meetings.commitment_step');
  await client.query('delete from meetings.commitment');
  await client.query('delete from meetings.meeting');
  await fillOffices(client);
  const { rows } = await client.query<{ code: string }>('select code from organisations.organisation');
  return rows.map(({ code }) => code);
}
