import { type Kysely, sql } from 'kysely';

/** A lot's key may be wrapped anew by the owner of the tables, who says so; it is never removed nor moved to another lot. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create function only_rotated() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.lot_id = old.lot_id and coalesce(current_setting('app.rotating', true), '') = 'yes' then
    return new;
  end if;
  raise exception 'the key of a lot is changed only by a rotation' using errcode = 'integrity_constraint_violation';
end $$;
drop trigger keep_rows on lot_key;
create trigger only_rotated before update or delete on lot_key for each row execute function only_rotated();
`)
    .execute(db);
}
