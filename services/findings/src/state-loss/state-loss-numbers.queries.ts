import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { StateLossNumbers, type StateLossTally } from './state-loss-numbers.ts';

export interface StateLossQuestion {
  readonly code: string;
  /** Of this office alone, without what is below it. */
  readonly alone: boolean;
  readonly asOf: Date;
}

/**
 * Cases by the last step that was recorded by then, with the payments confirmed by then, under the row policies of
 * whoever asks. Parameters: the instant twice, the codes; `place` says of which offices a row is counted.
 */
const numbersBy = (place: string): string => `
  with last as (
    select distinct on (s.case_id) s.case_id, s.organisation_code, s.to_state as state, s.established
    from findings.state_loss_step s
    where s.recorded_at <= ?::timestamptz and s.draft_of is null and not s.restricted
    order by s.case_id, s.number desc
  ),
  paid as (
    select p.case_id, sum(p.amount) as amount from findings.state_loss_payment p
    where p.confirmed_at <= ?::timestamptz and not p.restricted group by p.case_id
  )
  select asked.code, l.state, count(*)::int as count, sum(l.established)::text as established,
    coalesce(sum(p.amount), 0)::text as paid
  from unnest(?::text[]) as asked (code)
  join last l on ${place}
  left join paid p on p.case_id = l.case_id
  group by asked.code, l.state`;

const ALONE = numbersBy('l.organisation_code = asked.code');
const BRANCH = numbersBy(
  `(asked.code = '00' or l.organisation_code = asked.code or left(l.organisation_code, 3) = asked.code || '.')`,
);

/** Numbers for many offices at once: one statement for each moment. */
export const stateLossNumbersOf = (em: EntityManager) =>
  new DataLoader<StateLossQuestion, StateLossNumbers, string>(
    async (questions) => {
      const answers = new Map<StateLossQuestion, StateLossNumbers>();
      const alike = Map.groupBy(questions, ({ alone, asOf }) => `${alone} ${asOf.toISOString()}`);
      for (const group of alike.values()) {
        const { alone, asOf } = group[0] as StateLossQuestion;
        const moment = asOf.toISOString();
        const codes = arrayLiteral(group.map(({ code }) => code));
        const rows = await em.execute<(StateLossTally & { code: string })[]>(alone ? ALONE : BRANCH, [
          moment,
          moment,
          codes,
        ]);
        const byCode = Map.groupBy(rows, ({ code }) => code);
        for (const question of group)
          answers.set(question, new StateLossNumbers(byCode.get(question.code) ?? [], asOf));
      }
      return questions.map((question) => answers.get(question) as StateLossNumbers);
    },
    { cacheKeyFn: ({ code, alone, asOf }) => `${code} ${alone} ${asOf.toISOString()}`, cache: false },
  );
