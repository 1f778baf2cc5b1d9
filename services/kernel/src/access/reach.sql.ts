/** What row policies ask of the session. */
export const REACH_FUNCTIONS = ['viewer_is', 'viewer_has_scope', 'reach_offices', 'reach_provinces'] as const;

/** Those functions, installed in each service's own schema. */
export const reachFunctions = (schema: string): string[] => [
  `create or replace function ${schema}.viewer_is(roles text[]) returns boolean
   language sql stable parallel safe as $$
     select coalesce(nullif(current_setting('viewer.roles', true), '')::text[] && roles, false)
   $$`,
  `create or replace function ${schema}.viewer_has_scope(scope text) returns boolean
   language sql stable parallel safe as $$
     select coalesce(scope = any (nullif(current_setting('viewer.scopes', true), '')::text[]), false)
   $$`,
  // A branch wins over single offices: joining the two would open the branch of an office that is only engaged.
  `create or replace function ${schema}.reach_offices(everywhere text[], branch text[], office text[], engagement text[])
   returns text[] language sql stable parallel safe as $$
     select case
       when ${schema}.viewer_is(everywhere) or ${schema}.viewer_is(branch) then null
       else case when ${schema}.viewer_is(office)
                 then array_remove(array[nullif(current_setting('viewer.organisation_code', true), '')], null)
                 else '{}'::text[] end
         || case when ${schema}.viewer_is(engagement)
                 then nullif(current_setting('viewer.engagements', true), '')::text[]
                 else '{}'::text[] end
     end
   $$`,
  `create or replace function ${schema}.reach_provinces(everywhere text[], branch text[], office text[], engagement text[])
   returns smallint[] language sql stable parallel safe as $$
     select case
       when ${schema}.viewer_is(everywhere) then array(select generate_series(0, 99)::smallint)
       when ${schema}.viewer_is(branch) then array[nullif(current_setting('viewer.province_code', true), '')::smallint]
       else array(select split_part(code, '.', 1)::smallint
                  from unnest(${schema}.reach_offices(everywhere, branch, office, engagement)) as code)
     end
   $$`,
];
