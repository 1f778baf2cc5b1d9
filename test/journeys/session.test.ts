import { expect, test } from '@jest/globals';
import {
  createPassportDoorkeeper,
  createSealer,
  emFor,
  openDatabase,
  roleOf,
  viewerOfClaims,
} from '@oversight/kernel';
import { services } from '@oversight/schema';
import { loginUrl, makePassportKeys } from '@oversight/standalone';
import { copyDatabases } from '../kit/databases.ts';
import { PASSWORD } from '../kit/templates.ts';

const CLAIMS = {
  sub: 'auditor "7", {x}',
  roles: ['EXTERNAL_AUDITOR'],
  duties: ['LEGAL'],
  organisation_code: '71.10',
  level: 'REGENCY',
  engagements: ['72.01', '73'],
  scope: 'openid commitment:report',
  body: 'BPK',
  purpose: 'AUDIT',
};

test('what the access token says comes through the passport to the session that the row policies read', async () => {
  const keys = await makePassportKeys();
  const seal = await createSealer(keys.privateKey);
  const admit = createPassportDoorkeeper(keys.publicKeys, 'findings');
  const passport = await seal(viewerOfClaims(CLAIMS), 'findings', 'r');
  const admission = await admit({ passport, 'x-request-id': 'r' });
  if (!admission) throw new Error('not admitted');
  expect(admission.viewer).toEqual(viewerOfClaims(CLAIMS));

  const { tables } = services.find(({ name }) => name === 'findings') as (typeof services)[number];
  const { open } = await copyDatabases();
  const orm = await openDatabase(tables, { url: loginUrl(open, roleOf('findings', 'login'), PASSWORD) });
  try {
    const em = emFor(orm, 'findings', admission.viewer);
    await em.begin();
    const [session] = await em.execute(
      `select current_user as role, current_setting('viewer.subject') as subject,
         current_setting('viewer.roles')::text[] as roles, current_setting('viewer.duties')::text[] as duties,
         current_setting('viewer.organisation_code') as office, current_setting('viewer.province_code') as province,
         current_setting('viewer.engagements')::text[] as engagements, current_setting('viewer.scopes')::text[] as scopes,
         current_setting('viewer.body') as body`,
    );
    await em.rollback();
    expect(session).toEqual({
      role: 'findings_app',
      subject: CLAIMS.sub,
      roles: ['PUBLIC', 'EXTERNAL_AUDITOR'],
      duties: ['LEGAL'],
      office: '71.10',
      province: '71',
      engagements: ['72.01', '73'],
      scopes: ['commitment:report'],
      body: 'BPK',
    });
    // The connection goes back with nothing of it left.
    const [after] = await orm.em
      .fork()
      .execute(`select current_user as role, nullif(current_setting('viewer.subject', true), '') as subject`);
    expect(after).toEqual({ role: 'findings_login', subject: null });
  } finally {
    await orm.close();
  }
});
