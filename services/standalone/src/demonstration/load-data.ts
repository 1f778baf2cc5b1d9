import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  knowInspectorateRegions,
  knowOffices,
  loadReference as loadFindingCodes,
  loadDemonstration as loadFindings,
  type RegionFacts,
  recommendationFacts,
} from '@oversight/findings';
import { openFiles } from '@oversight/kernel';
import {
  type BodyFacts,
  type DivisionFacts,
  knowBodies,
  knowDivisions,
  knowRecommendations,
  loadReference as loadMeetingReference,
  loadDemonstration as loadMeetings,
  type OfficeFacts,
} from '@oversight/meetings';
import { loadDemonstration as loadOfficeData, loadReference as loadOffices } from '@oversight/organisations';
import { loadDemonstration as loadStatistics } from '@oversight/whistleblowing';
import type { Client } from 'pg';
import type { Databases } from '../database/databases.ts';
import { aloneWithClient, withClient } from '../database/prepare-databases.ts';
import type { Settings } from '../settings.ts';
import {
  type DemonstrationRecord,
  readRecord,
  recordFor,
  refuseAnother,
  writeRecord,
} from './demonstration-record.ts';

/** The published facts, brought up to date at every start. */
export const loadReferenceData = (databases: Databases, referenceDir?: string): Promise<number> =>
  aloneWithClient(databases.open, (client) =>
    inTransaction(client, async () => {
      await loadOffices(client, referenceDir);
      await loadFindingCodes(client, referenceDir);
      const offices = await officesIn(client);
      await knowOffices(client, offices);
      await knowDivisions(client, await divisionsIn(client));
      await knowBodies(client, await bodiesIn(client));
      await loadMeetingReference(client, offices);
      await knowInspectorateRegions(client, await regionsIn(client));
      await knowRecommendations(client, await recommendationFacts(client));
      return offices.length;
    }),
  );

/** What this database holds or, before the first start, is about to; refuses flags that ask for another country. */
export const decideDemonstration = (
  databases: Databases,
  settings: Settings,
  today: string,
): Promise<DemonstrationRecord> =>
  aloneWithClient(databases.open, async (client) => {
    const kept = await readRecord(client);
    if (kept) refuseAnother(kept, settings);
    return kept ?? recordFor(settings, today);
  });

/**
 * The made-up country, once: all of it or nothing. Answers the number of rows that were made. Its files are kept where
 * the services look for theirs, if that is told.
 */
export const loadDemonstrationData = (
  databases: Databases,
  record: DemonstrationRecord,
  filesDir?: string,
): Promise<number> =>
  aloneWithClient(databases.open, async (client) => {
    if (await readRecord(client)) return 0;
    // The sealed service's part is in another database and loads once whatever happens here.
    if (record.loaded) await withClient(databases.sealed, (sealed) => loadStatistics(sealed, record));
    const rows = await inTransaction(client, async () => {
      await writeRecord(client, record);
      if (!record.loaded) return 0;
      const offices = await officesIn(client);
      const plan = { ...record, offices: offices.map(({ code }) => code) };
      const people = await loadOfficeData(client, plan);
      const findings = await loadFindings(client, plan);
      if (filesDir) await keepFiles(join(filesDir, 'findings'), findings.files);
      const meetings = await loadMeetings(client, {
        ...plan,
        timeZones: Object.fromEntries(offices.map(({ code, time_zone }) => [code, time_zone])),
        recommendations: findings.recommendations,
      });
      await knowRecommendations(client, await recommendationFacts(client));
      return people.rows + findings.rows + meetings.rows;
    });
    await client.query('analyze');
    return rows;
  });

async function keepFiles(folder: string, files: readonly { id: string; bytes: Buffer }[]): Promise<void> {
  const { storage } = await openFiles({ folder });
  for (const { id, bytes } of files) await storage.put(id, Readable.from([bytes]), bytes.length);
}

const officesIn = (client: Client): Promise<OfficeFacts[]> =>
  listedIn(
    client,
    'select code, level, name, official_name, time_zone, email from organisations.organisation order by code',
  );

/** Also those that the inspectorate listed since, and as it named them. */
const divisionsIn = (client: Client): Promise<DivisionFacts[]> =>
  listedIn(client, 'select area, name, aliases from organisations.division order by code');

const bodiesIn = (client: Client): Promise<BodyFacts[]> =>
  listedIn(client, 'select code, name from organisations.external_body order by code');

const regionsIn = (client: Client): Promise<RegionFacts[]> =>
  listedIn(
    client,
    `select name, covered_provinces from organisations.organisation_unit where kind = 'REGIONAL_INSPECTORATE' order by name`,
  );

async function listedIn<Row extends object>(client: Client, query: string): Promise<Row[]> {
  await client.query('set role organisations_loader');
  const { rows } = await client.query<Row>(query);
  await client.query('reset role');
  return rows;
}

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const answer = await work();
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
