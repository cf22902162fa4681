import { type Kysely, sql } from 'kysely';

/** Drafted shares become parts of the cost, each with a basis of its own; offers that were sent stay as they are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create function pg_temp.part(id text, name text, costs jsonb, basis jsonb) returns jsonb language sql as $$
  select jsonb_build_object('id', id, 'name', name, 'costs', costs, 'buyers', null, 'basis', basis,
    'floors', '{}'::jsonb, 'caps', '{}'::jsonb) $$;
create function pg_temp.basis(kind text, source text, input jsonb) returns jsonb language sql as $$
  select jsonb_build_object('kinds', jsonb_build_array(kind), 'weights', '{}'::jsonb,
    'population', jsonb_build_object('source', source, 'vintage', substring(source from '(?:mid-)?(?:19|20)[0-9]{2}'),
      'values', coalesce(input->'populations', '{}')),
    'activity', jsonb_build_object('source', '', 'vintage', '', 'unit', '', 'values', '{}'::jsonb),
    'percentages', jsonb_build_object('source', source, 'vintage', '', 'values', coalesce(input->'percentages', '{}')),
    'amounts', coalesce(input->'amounts', '{}')) $$;
update cost_share_draft set input = jsonb_build_object('tolerance', input->'tolerance', 'costs',
  jsonb_build_array(
    pg_temp.part('running', 'Running the procurement', jsonb_build_object('Procurement', input->'runningCost'),
      pg_temp.basis('equal', '', '{}')),
    pg_temp.part('contract', 'The contract', '{}', pg_temp.basis(input->>'basis', input->>'source', input))))
where input ? 'basis';
drop function pg_temp.part(text, text, jsonb, jsonb);
drop function pg_temp.basis(text, text, jsonb);
`)
    .execute(db);
}
