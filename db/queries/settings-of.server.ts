import { sql } from 'kysely';

/** Every dated setting of a council, as JSON: a column of a select. */
export const settingsOf = (councilId: unknown) => sql`
  (select coalesce(json_agg(json_build_object('key', g.key, 'validFrom', g.valid_from, 'value', g.value,
    'confirmed', g.confirmed, 'authority', g.authority)), '[]') from governance_setting g where g.council_id = ${councilId})`;
