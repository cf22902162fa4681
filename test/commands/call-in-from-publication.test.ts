import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { makeRecord } from '#app/commands/make-record.server.ts';
import { publishRecord } from '#app/commands/publish-record.server.ts';
import { signRecord } from '#app/commands/sign-record.server.ts';
import type { Finding } from '#app/documents/checks/finding.ts';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { effectiveDay } from '#app/domain/timetable/timetable-party.ts';
import { findPublished } from '#db/queries/publications.server.ts';
import { findRecordVersion } from '#db/queries/record-documents.server.ts';
import { listCouncilRecords } from '#db/queries/record-lists.server.ts';
import { findTimetableFacts } from '#db/queries/timetable.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done } from './evaluation-lot.ts';

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

it('of a decision that is exempt by its council’s route, record, rules and database say the same: at once', async () => {
  const at = '2018-04-30T10:00:00Z';
  const [officer, democratic] = [database.actor('east-officer', at), database.actor('east-democratic', at)];
  const read = <T>(work: Parameters<typeof database.transactions.read<T>>[1]) =>
    database.transactions.read(officer.personId, work);
  const record = (await read((db) => listCouncilRecords(db, 'cheshire-east')))[0];
  if (!record?.procurementId) throw new Error('Cheshire East has a record');
  const { procurementId, id: recordId } = record;
  await database.transactions.write(officer.personId, (tx) =>
    tx
      .insertInto('decisionRoute')
      .values({
        ...{ id: randomUUID(), procurementId, councilId: 'cheshire-east', number: 9, isKey: true, byMeeting: true },
        ...{ route: 'forward-plan', callInExemptBecause: 'Urgent.', noticePublishedOn: null },
        ...{ recordedBy: officer.personId, recordedAt: officer.now },
      })
      .execute(),
  );
  const { documentId } = await done(makeRecord(officer, { recordId }));
  const signature = { post: 'Director of Children’s Services', name: 'Director of Children’s Services' };
  await done(signRecord(officer, { recordId, documentId, ...signature, signedOn: '2018-04-25' as PlainDate }));
  const findings = (await read((db) => findRecordVersion(db, recordId, documentId)))?.signature?.findings;
  const reasons = (findings as readonly Finding[]).map(({ id, sentence }) => ({
    about: `${id} ${sentence}`,
    reason: 'Accepted.',
  }));
  const { publicationId } = await done(publishRecord(democratic, { recordId, documentId, reasons, told: true }));
  const published = await database.transactions.read(null, (db) => findPublished(db, publicationId));
  const { parties } = await read((db) => findTimetableFacts(db, procurementId));
  const east = parties.find(({ councilId }) => councilId === 'cheshire-east');
  const { rows } = await read((db) =>
    sql<{
      day: string;
    }>`select effective_day(${procurementId}, 'cheshire-east', ${east?.decidedOn}::date)::text as day`.execute(db),
  );
  expect(published).toMatchObject({ callInUntil: null, effectiveOn: east?.decidedOn });
  expect([rows[0]?.day, east && effectiveDay(east, publishedBankHolidays)]).toEqual([east?.decidedOn, east?.decidedOn]);
});
