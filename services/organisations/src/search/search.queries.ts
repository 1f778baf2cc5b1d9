import type { EntityManager } from '@mikro-orm/postgresql';
import { EXTENSIONS } from '@oversight/kernel';
import { SCHEMA } from '../schema.ts';
import { skeletonOf } from './names-of-office.ts';
import type { Words } from './words.ts';

export interface Found {
  readonly code: string;
  readonly score: number;
  readonly matchedBy: 'CODE' | 'NAME' | 'ABBREVIATION' | 'SIMILAR';
}

export interface Narrowed {
  readonly level?: string;
  readonly province?: number;
  readonly office?: string;
}

/** Less alike than this is not alike. */
const ALIKE = 0.3;
const NARROW = `(cast(? as text) is null or o.level = ?) and (cast(? as int) is null or o.province_code = ?)
  and (cast(? as text) is null or o.code = ?)`;
const narrowing = ({
  level = null,
  province = null,
  office = null,
}: { [K in keyof Narrowed]?: Narrowed[K] | null }) => [level, level, province, province, office, office];

/**
 * Offices by a name, an abbreviation, the beginnings of its words, or likeness (pg_trgm); whoever says "kota" means one.
 * Everybody sees every office, so that nothing is told by how many there are.
 */
export async function officesLike(
  em: EntityManager,
  { text, words, ...meant }: Words,
  narrowed: Narrowed,
  first: number,
): Promise<Found[]> {
  const { level = null, kind = null }: { level?: string | null; kind?: string | null } = meant;
  const together = words.join('');
  const beginnings = `% ${words.join('% ')}%`;
  return em.execute<Found[]>(
    `with named as (
       select organisation_code, kind,
         case when name = ? or kind = 'ABBREVIATION' and name = ? then 1
              when kind = 'NAME' and ' ' || name like ? then 0.9
              when kind = 'ABBREVIATION' then 0.8
              else 0.85 * greatest(${EXTENSIONS}.similarity(name, ?), ${EXTENSIONS}.word_similarity(?, name)) end as score
       from ${SCHEMA}.office_name where kind = 'NAME' or name = any (cast(? as text[]))
     ), best as (
       select distinct on (organisation_code) organisation_code as code, score::float8,
         case when score < 0.9 then 'SIMILAR' else kind end as "matchedBy"
       from named where score >= ? order by organisation_code, score desc, kind desc
     )
     select best.* from best join ${SCHEMA}.organisation o using (code) where ${NARROW}
     order by score + case when cast(? as text) is null then 0 when o.level = ? and coalesce(o.kind = ?, true) then 0.2 else -0.2 end desc,
       length(code), code limit ?`,
    [
      ...[
        text,
        together,
        beginnings,
        text,
        text,
        `{${[text, together, skeletonOf(words)].map((each) => `"${each}"`)}}`,
        ALIKE,
      ],
      ...narrowing(narrowed),
      ...[level, level, kind, first],
    ],
  );
}

/** Offices by any of their codes: of today, of BPS, of the treasury, or a former one. */
export const officesCoded = (
  em: EntityManager,
  code: string,
  narrowed: Narrowed,
  first: number,
): Promise<Found[]> =>
  em.execute<Found[]>(
    `select o.code, 1::float8 as score, 'CODE' as "matchedBy" from ${SCHEMA}.organisation o
     where (o.code = ? or o.kode_bps = ? or o.kode_satker = ?
       or o.code in (select organisation_code from ${SCHEMA}.former_code f where f.code = ?)) and ${NARROW}
     order by o.code <> ?, o.code limit ?`,
    [code, code, code, code, ...narrowing(narrowed), code, first],
  );
