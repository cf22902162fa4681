import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { effectiveDay } from '#app/domain/timetable/timetable-party.ts';
import { findTimetableFacts } from '#db/queries/timetable.server.ts';
import { testDatabase } from '../db/test-database.ts';

const database = testDatabase({ demonstration: true });

it('counts call-in from the day on which a council published its record, in the rules and in the database', async () => {
  const lead = database.actor('halton-commissioner').personId;
  await database.transactions.read(lead, async (db) => {
    const { id } = await db
      .selectFrom('procurement')
      .select('id')
      .where('reference', '=', 'HBC/2018/014')
      .executeTakeFirstOrThrow();
    const { parties } = await findTimetableFacts(db, id);
    const decided = parties.filter(({ decidedOn }) => decidedOn !== null);
    const east = decided.find(({ councilId }) => councilId === 'cheshire-east');
    expect(east?.recordPublishedOn).toMatch(/^2018-/);
    expect(decided.filter(({ recordPublishedOn }) => recordPublishedOn === null).length).toBeGreaterThan(0);
    for (const party of decided) {
      const { rows } = await sql<{
        day: string;
      }>`select effective_day(${id}, ${party.councilId}, ${party.decidedOn}::date)::text as day`.execute(db);
      expect(rows[0]?.day, party.councilId).toBe(effectiveDay(party, publishedBankHolidays));
    }
    const published = await db
      .selectFrom('publication')
      .select(['publishedOn', 'effectiveOn'])
      .where('councilId', '=', 'cheshire-east')
      .executeTakeFirstOrThrow();
    expect(east && effectiveDay(east, publishedBankHolidays)).toBe(published.effectiveOn);
    const unpublished = east && effectiveDay({ ...east, recordPublishedOn: null }, publishedBankHolidays);
    expect(unpublished).not.toBe(published.effectiveOn);
  });
});
