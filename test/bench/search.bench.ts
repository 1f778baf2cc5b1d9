import { startTestGraph } from '../kit/test-graph.ts';
import { medians, milliseconds } from './medians.ts';

const TURNS = { warm: 20, times: 200 };
const ASKED = {
  abbreviation: 'boltim',
  beginnings: 'bol mong timur',
  'typing error': 'bolang mongondow timr',
  'nothing alike': 'xqzw vbnm',
};
const BY_CODE = '{ organisation(code: "71.10") { code } }';

/** What finding an office by its name costs, over all 553, beside asking for it by its code. */
export async function measure(): Promise<string[]> {
  const graph = await startTestGraph();
  const ask = (query: string) => graph.ask(undefined, query);
  const search = (text: string) => `{ searchOrganisations(text: "${text}") { score organisation { code } } }`;
  const taken = await medians(
    {
      code: () => ask(BY_CODE),
      ...Object.fromEntries(Object.entries(ASKED).map(([name, text]) => [name, () => ask(search(text))])),
    } as Record<'code' | keyof typeof ASKED, () => Promise<unknown>>,
    TURNS,
  );
  await graph.close();
  const line = (name: keyof typeof taken) =>
    `${name.padEnd(16)}${milliseconds(taken[name])}  × ${(taken[name] / taken.code).toFixed(2)}`;
  return [
    'through the gateway, in one process, without a port',
    ...(Object.keys(taken) as (keyof typeof taken)[]).map(line),
  ];
}
