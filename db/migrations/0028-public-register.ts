import { type Kysely, sql } from 'kysely';

/** The register of signed contracts as anybody may read it: nothing of it says more than a contract details notice does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create function public_register() returns table (id uuid, reference text, title text, lot text, lots int, supplier text, signed_on date,
    starts_on date, initial_months int, extension_months int, extended_months int, varied_months int, value_pence bigint, vat_basis text, regime text, councils jsonb)
language sql stable security definer set search_path = public as $$
  select c.id, c.reference, p.title, l.title, (select count(*)::int from lot x where x.procurement_id = p.id), c.supplier, c.signed_on,
    c.starts_on, c.initial_months, c.extension_months,
    (select coalesce(sum(e.months), 0)::int from contract_extension e where e.contract_id = c.id),
    v.months::int, (c.initial_value_pence + c.extension_value_pence + v.pence)::bigint, c.vat_basis, p.regime,
    (select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'role', q.role) order by q.position)
      from participation q join council k on k.id = q.council_id where q.procurement_id = p.id and q.from_date <= c.signed_on
        and (q.until_date is null or q.until_date >= c.signed_on))
  from contract c join procurement p on p.id = c.procurement_id join lot l on l.id = c.lot_id
  -- Variations that stand: a corrected one does not count beside its correction.
  cross join lateral (select coalesce(sum(x.months_change), 0) as months, coalesce(sum(x.value_change_pence), 0) as pence
    from contract_variation x where x.contract_id = c.id
      and not exists (select from contract_variation y where y.contract_id = c.id and y.corrects = x.number)) v
  order by c.signed_on desc, c.reference
$$;
`)
    .execute(db);
}
