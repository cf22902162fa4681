import { createDecisionRecord } from '#app/commands/create-decision-record.server.ts';
import { saveRecordPart } from '#app/commands/save-record-part.server.ts';
import type { RecordPart, StoredRecord } from '#app/documents/decision-record/record-facts.ts';
import { listRecordEntries } from '#db/queries/record-contents.server.ts';
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

/** A single tender action in which no check finds anything but that it is not signed. */
export const readyParts: StoredRecord = {
  heading: {
    title: 'Specialist advice for survivors of trafficking: single tender action',
    reference: 'n/a',
    contractReference: 'HCC-2026-014',
    portfolio: 'Adult Care',
    executiveMember: 'Executive Member for Adult Care',
    contactPost: 'Head of Commissioning',
    contactTelephone: '01632 960014',
  },
  classification: {
    isExecutive: true,
    isKey: false,
    significance: 'technical',
    isControversial: false,
    significantWards: 0,
    keyThreshold: '500000.00',
  },
  maker: { post: 'Director of Adult Care', name: 'Director of Adult Care', decidedOn: '2026-03-16' },
  authority: {
    source: 'Scheme of delegation to officers',
    clause: 'Annex 3, paragraph 4.2',
    delegatedPost: 'Director of Adult Care',
  },
  decision: {
    text: 'To award, without competition, a contract for specialist advice to Beacon Advice Limited (company 01234567) from 1 April 2026 to 31 March 2027 for not more than £40,000.00 without VAT.',
  },
  contract: {
    service: 'Specialist advice for survivors of trafficking',
    supplier: 'Beacon Advice Limited',
    register: 'company',
    registerNumber: '01234567',
    lots: 1,
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    initialMonths: 12,
    hasOptions: false,
  },
  value: { vatBasis: 'net', yearly: '40000.00', initial: '40000.00', extension: '0.00', maximum: '40000.00' },
  reasons: {
    text: 'Two enquiries to other providers found no capacity before the autumn.',
    implementationOn: '2026-04-01',
  },
  alternatives: {
    rows: [
      { option: 'Do nothing', reason: 'People would be left without advice from April.', isDoNothing: true },
      { option: 'Run a full competition', reason: 'It would end after the present advice does.' },
    ],
  },
  consultation: {
    rows: [
      {
        ...{ who: 'Executive Member for Adult Care', role: 'executiveMember', meeting: 'Briefing', on: '2026-03-09' },
        ...{ comment: 'Supports the proposal.', outcome: 'No change.' },
      },
    ],
  },
  interests: { noneDeclared: true },
  route: {
    ground: 'Absence of competition for technical reasons',
    rule: 'Contract Regulations, rule 12.3',
    waiverReference: 'W-2026-03',
    comparators: ['Harbour Advice', 'Lantern Support'],
  },
};

/** A record in which nothing blocks but that it is not signed. */
export async function readyRecord(database: TestDatabase): Promise<string> {
  const recordId = await newRecord(database);
  await writeParts(database, recordId, readyParts);
  return recordId;
}
