import {
  createAuthenticate,
  createIssuerKeys,
  createPassportDoorkeeper,
  createSealer,
} from '@oversight/kernel';
import { AUDIENCE } from '@oversight/standalone';
import { startTestGraph } from '../kit/test-graph.ts';
import { ISSUER, tokenFor } from '../kit/tokens.ts';
import { medians, milliseconds } from './medians.ts';

const TURNS = { warm: 100, times: 500 };
/** Chosen so that everybody gets the same answer by the same work. */
const QUERY = '{ organisation(code: "71") { name } }';

/** What a token costs: the same request without and with one, and the parts of it alone. */
export async function measure(): Promise<string[]> {
  const graph = await startTestGraph();
  const authorization = `Bearer ${await tokenFor('national-auditor')}`;
  const ask = (headers: Record<string, string>) =>
    graph.gateway.inject({ method: 'POST', url: '/graphql', headers, payload: { query: QUERY } });
  const [without, withToken] = await Promise.all([ask({}), ask({ authorization })]);
  if (without.statusCode !== 200 || without.body !== withToken.body) throw new Error(withToken.body);

  const keys = createIssuerKeys({ issuer: ISSUER, log: () => {} });
  const open = () => createAuthenticate({ issuer: ISSUER, audience: AUDIENCE, keys, demonstration: true });
  const authenticate = open();
  const viewer = await authenticate(authorization);
  const strangers = await tokensNeverSeen();
  const seal = await createSealer(graph.passportKeys.privateKey);
  const passport = await seal(viewer, 'findings', 'r');
  const doorkeeper = createPassportDoorkeeper(graph.passportKeys.publicKeys, 'findings');
  const times = (value: number) => (value / taken.anonymous).toFixed(3);
  const taken = await medians(
    {
      anonymous: () => ask({}),
      token: () => ask({ authorization }),
      stranger: () => ask({ authorization: strangers.next().value as string }),
      verify: () => open()(authorization),
      remember: () => authenticate(authorization),
      seal: () => seal(viewer, 'findings', 'r'),
      admit: () => doorkeeper({ passport, 'x-request-id': 'r' }),
    },
    TURNS,
  );
  await graph.close();
  return [
    `${QUERY}, in one process, without a port`,
    `without a token               ${milliseconds(taken.anonymous)}`,
    `with a token                  ${milliseconds(taken.token)}  × ${times(taken.token)}`,
    `with a token never seen       ${milliseconds(taken.stranger)}  × ${times(taken.stranger)}`,
    'alone:',
    `verifying a token             ${milliseconds(taken.verify)}`,
    `knowing it within the minute  ${milliseconds(taken.remember)}`,
    `sealing a passport            ${milliseconds(taken.seal)}`,
    `opening a passport            ${milliseconds(taken.admit)}`,
  ];
}

/** One for each turn: of offices that need not be, who all get the same answer. */
async function tokensNeverSeen(): Promise<Iterator<string>> {
  const bearers: string[] = [];
  for (let office = 1101; bearers.length < TURNS.warm + TURNS.times; office++) {
    const [province, regency] = [Math.floor(office / 100), office % 100];
    if (regency > 0)
      bearers.push(`Bearer ${await tokenFor(`regency:${province}.${String(regency).padStart(2, '0')}`)}`);
  }
  return bearers.values();
}
