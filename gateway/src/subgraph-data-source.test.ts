import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { decodeJwt, exportJWK, generateKeyPair } from 'jose';
import { startTinyGraph, type TinyGraph } from './testing/tiny-graph.ts';

const BOTH = '{ organisations { code meetings { id } nextMeeting { id } } again: organisations { name } }';

let graph: TinyGraph;
beforeEach(async () => {
  graph = await startTinyGraph();
});
afterEach(() => graph.close());

const heardBy = (name: string) => graph.subgraph(name).heard;
const passportOf = (name: string) => String(heardBy(name).at(-1)?.headers.passport);

test('a passport is for one subgraph, one request, a minute', async () => {
  const { headers } = await graph.ask(BOTH);
  const claims = decodeJwt(passportOf('meetings'));
  expect(claims).toMatchObject({ aud: 'meetings', jti: headers['x-request-id'] });
  expect(Number(claims.exp) - Number(claims.iat)).toBe(60);
  expect(decodeJwt(passportOf('organisations'))).toMatchObject({ aud: 'organisations', jti: claims.jti });

  const passport = passportOf('meetings');
  const organisations = graph.subgraph('organisations');
  const abused = await organisations.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { passport, 'x-request-id': String(claims.jti) },
    payload: { query: '{ viewer { subject } }' },
  });
  expect(abused.statusCode).toBe(401);

  await graph.ask(BOTH);
  expect(decodeJwt(passportOf('meetings')).jti).not.toBe(claims.jti);
});

test('whistle-blowing is told what its numbers are decided by, and nothing of who asks', async () => {
  const token = await graph.issuer.token({
    sub: 'u1',
    roles: ['PROVINCE'],
    organisation_code: '71',
    position: 'Sekretaris',
    unit: 'Bagian Hukum',
  });
  await graph.ask('{ whistleblowingCategories }', { authorization: `Bearer ${token}` });
  expect(decodeJwt(passportOf('whistleblowing')).viewer).toEqual({
    subject: 'withheld',
    roles: ['PROVINCE'],
    duties: [],
    engagements: [],
    scopes: [],
    provinceCode: 71,
    purpose: 'DASHBOARD',
  });
});

test('a subgraph answers four things of one request at once, however many it is asked', async () => {
  const { state } = graph.subgraph('meetings');
  state.delay = 50;
  const document = `{ ${Array.from({ length: 12 }, (_, index) => `o${index}: organisations { meetings { id } }`).join(' ')} }`;
  const { errors } = await graph.ask(document);
  expect(errors).toBeUndefined();
  expect(heardBy('meetings').length).toBeGreaterThan(4);
  expect(state.most).toBe(4);
});

test('within a request a subgraph is shown the same passport again', async () => {
  // A second passport would be of another second.
  graph.subgraph('organisations').state.delay = 1_100;
  await graph.ask('{ meetings { id } organisations { meetings { id } } }');
  const [first, second, ...more] = heardBy('meetings');
  expect(more).toEqual([]);
  expect(second?.headers.passport).toBe(first?.headers.passport);
});

test('nothing of the client’s headers goes on', async () => {
  const forged = await graph.seal(
    {
      subject: 'boss',
      roles: ['NATIONAL_AUDITOR'],
      duties: [],
      engagements: [],
      scopes: [],
      purpose: 'AUDIT',
    },
    'organisations',
    'mine',
  );
  const { data, headers } = await graph.ask('{ viewer { subject roles } }', {
    authorization: `Bearer ${await graph.issuer.token({ sub: 'u1' })}`,
    passport: forged,
    'x-request-id': 'mine',
    cookie: 'session=1',
    'x-forwarded-for': '10.0.0.1',
    'user-agent': 'somebody',
    'x-secret': 'x',
  });
  expect(data.viewer).toEqual({ subject: 'u1', roles: [] });
  const heard = heardBy('organisations').at(-1)?.headers ?? {};
  expect(heard.passport).not.toBe(forged);
  expect(heard['x-request-id']).toBe(headers['x-request-id']);
  for (const name of ['authorization', 'cookie', 'x-forwarded-for', 'x-secret']) {
    expect(heard).not.toHaveProperty(name);
  }
  expect(heard['user-agent']).not.toBe('somebody');
});

test('while a subgraph is down the others answer, and each empty field says why', async () => {
  await graph.subgraph('meetings').close();
  const { status, data, errors, headers } = await graph.ask(BOTH);
  expect(status).toBe(200);
  expect(data.organisations).toEqual([
    { code: '71', meetings: null, nextMeeting: null },
    { code: '71.10', meetings: null, nextMeeting: null },
  ]);
  expect(data.again).toHaveLength(2);
  const extensions = { code: 'SERVICE_UNAVAILABLE', requestId: headers['x-request-id'] };
  expect(errors).toEqual(
    [0, 1].flatMap((index) =>
      ['meetings', 'nextMeeting'].map((field) => ({
        message: 'A part of the graph does not answer now. Try again later.',
        path: ['organisations', index, field],
        extensions,
      })),
    ),
  );
  expect(graph.logged).toEqual([
    expect.stringMatching(`^${headers['x-request-id']} meetings does not answer: .*ECONNREFUSED`),
  ]);
});

test.each([false, true])(
  'a subgraph that takes too long is not waited for (same process: %s)',
  async (sameProcess) => {
    const hasty = await startTinyGraph({ requestTimeout: 300, sameProcess });
    hasty.subgraph('meetings').state.delay = 800;
    const { data, errors } = await hasty.ask('{ organisations { code } meetings { id } }');
    expect(data).toEqual({ organisations: [{ code: '71' }, { code: '71.10' }], meetings: null });
    expect(errors[0].extensions.code).toBe('SERVICE_UNAVAILABLE');
    await hasty.close();
  },
);

test('a passport that a subgraph refuses is our fault, not the caller’s', async () => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const wrong = await startTinyGraph({ passportPrivateKey: await exportJWK(privateKey) });
  const { status, errors } = await wrong.ask('{ meetings { id } }');
  expect(status).toBe(200);
  expect(errors[0].extensions.code).toBe('SERVICE_UNAVAILABLE');
  expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
  expect(wrong.logged[0]).toMatch('status 401');
  await wrong.close();
});

test('what a subgraph refuses with 400 arrives as it was said', async () => {
  const { data, errors } = await graph.ask(
    'query ($d: Day) { meetings(on: $d) { id } }',
    {},
    {
      variables: { d: 'tomorrow' },
    },
  );
  expect(data).toEqual({ meetings: null });
  expect(errors[0]).toMatchObject({
    message: expect.stringContaining('Day is YYYY-MM-DD.'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('subgraphs of the same process are asked without a port, passport and all', async () => {
  const inner = await startTinyGraph({ sameProcess: true });
  const { data } = await inner.ask(BOTH, { authorization: `Bearer ${await inner.issuer.token()}` });
  expect(data.organisations[1]).toEqual({ code: '71.10', meetings: [{ id: 'm-71.10' }], nextMeeting: null });
  expect(inner.subgraph('meetings').heard.at(-1)?.viewer).toMatchObject({ subject: 'someone' });
  expect((await inner.app.inject('/readyz')).statusCode).toBe(200);
  await inner.close();
});
