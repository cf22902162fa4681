import { sql } from 'kysely';
import { councilStandings } from '#app/domain/approval-status.ts';
import type { DatedSetting } from '#app/domain/council-settings.ts';
import type { TimetableParty } from '#app/domain/decision-timetable.ts';
import type { Db } from '../client.server.ts';
import { listReportOffers } from './report-facts.server.ts';

interface PartyRow {
  readonly councilId: string;
  readonly shortName: string;
  readonly commencedOn: string;
  readonly settings: readonly DatedSetting[];
  readonly meetings: readonly Readonly<{ body: string; heldOn: string }>[];
}

/** Every signing party with its settings, its meetings and its binding decision on the shares. Two statements. */
export async function listTimetableParties(db: Db, procurementId: string): Promise<readonly TimetableParty[]> {
  const { rows } = await sql<PartyRow>`
    select c.id as "councilId", c.short_name as "shortName", p.commenced_on::text as "commencedOn",
      (select coalesce(json_agg(json_build_object('key', g.key, 'validFrom', g.valid_from, 'value', g.value,
          'confirmed', g.confirmed, 'authority', g.authority)), '[]') from governance_setting g where g.council_id = c.id) as settings,
      (select coalesce(json_agg(json_build_object('body', m.body, 'heldOn', m.held_on) order by m.held_on), '[]')
        from meeting m where m.council_id = c.id) as meetings
    from participation q join council c on c.id = q.council_id join procurement p on p.id = q.procurement_id
    where q.procurement_id = ${procurementId} and q.until_date is null and q.status <> 'withdrawn' and q.role <> 'funder'
    order by q.position`.execute(db);
  const offers = (await listReportOffers(db, procurementId)).filter(({ subject }) => subject === 'strategyAndShares');
  const standings = councilStandings(offers);
  return rows.map(({ commencedOn, ...party }) => {
    const standing = standings.find(({ councilId }) => councilId === party.councilId);
    const binding = offers.find(({ number }) => number === standing?.decidedOffer);
    const decision = binding?.decisions.find(({ councilId }) => councilId === party.councilId);
    const decidedOn = decision && decision.decision !== 'rejected' ? decision.decidedOn : null;
    return { ...party, decidedOn, from: offers[0]?.sentOn ?? commencedOn };
  });
}
