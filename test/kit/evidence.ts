import { asAdministrator } from './databases.ts';
import { bearer, pdf, send } from './files.ts';
import { act } from './mutations.ts';
import type { Answer, TestGraph } from './test-graph.ts';

export interface Part {
  readonly id: string;
  readonly recommendation: string;
  readonly report: string;
}

/** Parts of an office that anybody may know of whom they concern, with their answers in this state and no evidence. */
export const partsOf = (
  { databases }: TestGraph,
  office: string,
  workflow = 'DRAFTED',
  count = 1,
): Promise<Part[]> =>
  asAdministrator(databases.open, async (client) => {
    const { rows } = await client.query<Part>(
      `update findings.recommendation_addressee set workflow = $2 where id in (
         select id from findings.recommendation_addressee
         where organisation_code = $1 and not restricted and draft_of is null
           and id not in (select addressee_id from findings.evidence) order by id limit $3)
       returning id, recommendation_id as recommendation, report_id as report`,
      [office, workflow, count],
    );
    if (rows.length < count) throw new Error(`${office} has not so many parts.`);
    return rows;
  });

export const setWorkflow = ({ databases }: TestGraph, id: string, workflow: string): Promise<unknown> =>
  asAdministrator(databases.open, (client) =>
    client.query('update findings.recommendation_addressee set workflow = $2 where id = $1', [id, workflow]),
  );

/** An answer of an office, as the one who submits it has just written it. */
export const plantAnswer = ({ databases }: TestGraph, addressee: string, by: string): Promise<string> =>
  asAdministrator(databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into findings.answer (id, addressee_id, submitted_on, submitted_by, organisation_code, province_code, regency_code,
         report_id, provenance)
       select gen_random_uuid(), id, '2026-06-30', $2, organisation_code, province_code, regency_code, report_id, 'RECORDED'
       from findings.recommendation_addressee where id = $1 returning id`,
      [addressee, by],
    );
    return rows[0]?.id as string;
  });

/** Sends a file to the findings service; answers with the id of its upload. */
export const sendToFindings = (
  origin: string,
  persona: string,
  bytes = pdf(),
  metadata: Record<string, string> = {},
): Promise<string> =>
  send(origin, persona, bytes, { endpoint: `${origin}/files/findings/uploads`, metadata });

export const EVIDENCE = `{ evidence { id kind title ntpn addedOn withdrawnAt withdrawalReason version changeable answer { id }
  addressee { id } versions { number fileName mediaType size sha256 addedOn addedBy downloadPath } } }`;

/** The evidence of a part, added by its office unless said otherwise. */
export const evidenceOf = (graph: TestGraph, origin: string, { id: addresseeId }: Pick<Part, 'id'>) => {
  const add = async (persona: string, input: object = {}, bytes = pdf()): Promise<Answer> => {
    const uploadId =
      'uploadId' in input ? (input.uploadId as string) : await sendToFindings(origin, persona, bytes);
    return act(
      graph,
      persona,
      'addEvidence',
      { addresseeId, kind: 'NEW_PROCEDURE', title: 'SOP baru', uploadId, ...input },
      EVIDENCE,
    );
  };
  const addVersion = async (persona: string, input: object): Promise<Answer> =>
    act(
      graph,
      persona,
      'addEvidenceVersion',
      { uploadId: await sendToFindings(origin, persona), ...input },
      EVIDENCE,
    );
  const withdraw = (persona: string, input: object): Promise<Answer> =>
    act(graph, persona, 'withdrawEvidence', { reason: 'Salah unggah', ...input }, EVIDENCE);
  const get = async (path: string, persona?: string) =>
    fetch(`${origin}${path}`, { headers: await bearer(persona) });
  return { add, addVersion, withdraw, get };
};
