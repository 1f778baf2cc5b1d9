import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadReferenceData } from '@oversight/standalone';
import { asAdministrator, copyDatabases } from './kit/databases.ts';

test('other thresholds rate every finding anew, and the shipped ones as before', async () => {
  const databases = await copyDatabases();
  const folder = mkdtempSync(join(tmpdir(), 'severity-'));
  writeFileSync(join(folder, 'office-codes.csv'), 'code,kode_bps,kode_satker,web_address\n');
  writeFileSync(join(folder, 'severity.csv'), 'severity,rule,operand\nHIGH,CODE,1.04\nMEDIUM,VALUE,1\n');
  const rated = () =>
    asAdministrator(databases.open, async (client) => {
      const { rows } = await client.query<{ severity: string; fits: boolean }>(
        `select severity, bool_and(case severity when 'HIGH' then code like '1.04.%' when 'MEDIUM' then value >= 1 and code not like '1.04.%'
           else value = 0 end) as fits from findings.finding group by severity order by 1`,
      );
      return rows;
    });
  try {
    const before = await rated();
    expect(before.map(({ severity }) => severity)).toContain('CRITICAL');
    await loadReferenceData(databases, folder);
    expect(await rated()).toEqual([
      { severity: 'HIGH', fits: true },
      { severity: 'LOW', fits: true },
      { severity: 'MEDIUM', fits: true },
    ]);
    await loadReferenceData(databases);
    expect(await rated()).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
