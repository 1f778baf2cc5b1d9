import { resolve } from 'node:path';
import { originAt } from './serve/origin-at.ts';
import type { Settings } from './settings.ts';
import type { StartedGraph } from './start-graph.ts';

const QUESTION = `{ organisations(level: PROVINCE, first: 100) { totalCount nodes { code name } } }`;

/** What a newcomer needs to know, with lines that work when pasted. */
export function banner({ port, record }: StartedGraph, { host, data, ...settings }: Settings): string {
  const address = originAt(host, port);
  const withPort = port === 4000 ? '' : `PORT=${port} `;
  return `
  The oversight graph is ready.

  GraphQL    ${address}/graphql
  Readiness  ${address}/readyz
  Data       ${settings['database-url'] ? 'the database you named' : data}
  ${record.loaded ? `SINTETIS   Findings, answers, deposits and all meetings but that of 21 October 2025 are made up (provenance SYNTHETIC), up to ${record.asOf}.` : 'No demonstration data: offices, code lists and the meeting of 21 October 2025.'}

  A token    ${withPort}npx --yes pnpm@10 --silent run token national-auditor     (or province:71, regency:71.10, bi …)
  A question curl -s ${address}/graphql -H 'content-type: application/json' -H "authorization: Bearer $(${withPort}npx --yes pnpm@10 --silent run token national-auditor)" -d '{"query":"${QUESTION}"}'

  Stop with Ctrl-C.${settings['database-url'] ? '' : ` Start over with: npx --yes pnpm@10 run reset${flagFor(data)}`}
`;
}

/** Quoted, so that a folder with a blank in its name survives the shell. */
const flagFor = (data: string): string =>
  data === resolve('.data')
    ? ''
    : ` --data ${/^[\w./:\\-]+$/.test(data) ? data : `'${data.replaceAll("'", `'\\''`)}'`}`;
