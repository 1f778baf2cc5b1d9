import type { Opt } from '@mikro-orm/core';
import { Index, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { ScopedByAudit } from './scoped-by-audit.entity.ts';

const BRANCHES = `(case
  when organisation_code = '00' then array['00']
  when length(organisation_code) = 2 then array['00', organisation_code]
  else array['00', "left"(organisation_code, 2), organisation_code] end)`;

/** A row of an audit of one office that is also listed under every office above it. */
@ObjectType()
export abstract class InBranchOfAudit extends ScopedByAudit {
  /** The office and every office above it, up to "00"; the database works it out. */
  @Index({ type: 'gin' })
  @Property({ type: 'array', columnType: 'text[]', generated: `${BRANCHES} stored` })
  readonly branches: string[] & Opt;
}
