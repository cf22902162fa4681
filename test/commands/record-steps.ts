import { createDecisionRecord } from '#app/commands/create-decision-record.server.ts';
import { saveRecordPart } from '#app/commands/save-record-part.server.ts';
import type { RecordPart, StoredRecord } from '#app/documents/decision-record/record-facts.ts';
import { listRecordEntries } from '#db/queries/decision-records.server.ts';
import { repairedSingleTender } from '#db/seed/decision-records.ts';
import type { TestDatabase } from '../db/test-database.ts';
import { done } from './evaluation-lot.ts';

/** A Monday on which the record below can have been decided and signed. */
export const writtenAt = '2026-03-16T10:00:00Z';

export const officer = (database: TestDatabase, key = 'hertfordshire-officer', at = writtenAt) =>
  database.actor(key, at);

/** A record of Hertfordshire in its form of today, with nothing but its title. */
export async function newRecord(database: TestDatabase, title = 'Advocacy for adults'): Promise<string> {
  const { recordId } = await done(
    createDecisionRecord(officer(database), {
      ...{ councilId: 'hertfordshire', procurementId: null, fromPaper: false, title },
      ...{ form: 'hertfordshire-officer-decision-record', route: 'singleTender' },
    }),
  );
  return recordId;
}

/** Writes the given parts, each as its next version. */
export async function writeParts(database: TestDatabase, recordId: string, parts: StoredRecord): Promise<void> {
  const actor = officer(database);
  const entries = await actor.transactions.read(actor.personId, (db) => listRecordEntries(db, recordId));
  for (const [part, content] of Object.entries(parts)) {
    const version = entries.find((one) => one.part === part)?.version ?? 0;
    await done(saveRecordPart(actor, { recordId, part: part as RecordPart, content, version }));
  }
}

/** A record in which nothing blocks but that it is not signed. */
export async function readyRecord(database: TestDatabase): Promise<string> {
  const recordId = await newRecord(database);
  await writeParts(database, recordId, repairedSingleTender);
  return recordId;
}
