import type { PlantedAudit } from './audits.ts';
import { asAdministrator } from './databases.ts';
import { wrongSums as wrongIn } from './follow-up-sums.ts';
import type { TestGraph } from './test-graph.ts';

/** All that an assessment could have changed. */
export const stateOf = (graph: TestGraph, { recommendation }: Pick<PlantedAudit, 'recommendation'>) =>
  asAdministrator(graph.databases.open, async (client) => {
    const one = async (query: string) => (await client.query(query, [recommendation])).rows;
    return {
      whole: await one(
        'select official_status, status_on::text, version, deposited from findings.recommendation where id = $1',
      ),
      parts: await one(
        'select office_status, workflow, deposited, version from findings.recommendation_addressee where recommendation_id = $1 order by organisation_code',
      ),
      changes: await one(
        'select "from", "to", effective_on::text from findings.status_change where recommendation_id = $1 order by recorded_at, id',
      ),
      officeChanges: await one(
        `select c.from_status, c.to_status from findings.office_status_change c
         join findings.recommendation_addressee a on a.id = c.addressee_id where a.recommendation_id = $1 order by c.recorded_at, c.id`,
      ),
      steps: await one(
        `select s.action, s.from_state, s.to_state from findings.follow_up_step s
         join findings.recommendation_addressee a on a.id = s.addressee_id where a.recommendation_id = $1`,
      ),
      assessments: await one(
        'select state from findings.assessment where recommendation_id = $1 order by id',
      ),
      actors: await one(
        'select subject, part from findings.follow_up_actor where recommendation_id = $1 order by subject',
      ),
    };
  });

/** Sums and notes that are not what the rows say; none, if all is right. */
export const wrongSums = (graph: TestGraph) => asAdministrator(graph.databases.open, wrongIn);

/** Findings that are closed though a recommendation is open, or the other way round. */
export const wronglyClosed = (graph: TestGraph) =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select f.id, f.state from findings.finding f join findings.recommendation r on r.finding_id = f.id
       group by f.id having (f.state = 'CLOSED') <> bool_and(r.official_status in ('SESUAI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    return rows;
  });
