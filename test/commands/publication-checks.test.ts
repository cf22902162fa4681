import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDecisionRecord } from '#app/commands/create-decision-record.server.ts';
import { makeRecord } from '#app/commands/make-record.server.ts';
import { publishDocument } from '#app/commands/publish-document.server.ts';
import { publishRecord } from '#app/commands/publish-record.server.ts';
import { recordGovernanceSetting } from '#app/commands/record-governance-setting.server.ts';
import { saveRecordPart } from '#app/commands/save-record-part.server.ts';
import { signRecord } from '#app/commands/sign-record.server.ts';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { RecordFacts, RecordPart } from '#app/documents/decision-record/record-facts.ts';
import { recordOnPublication } from '#app/documents/decision-record/record-on-publication.ts';
import { type Document, paragraph, text } from '#app/documents/document.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { warningAbout } from '#app/domain/publication.ts';
import { publicationShown } from '#app/server/publication-shown.server.ts';
import { findDocument, insertDocument, listDocuments } from '#db/queries/documents.server.ts';
import { findRecordVersion, insertSignature } from '#db/queries/record-documents.server.ts';
import { awardPutRight } from '#db/seed/herefordshire-records.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done } from './evaluation-lot.ts';
import { officer, readyRecord } from './record-steps.ts';

const database = testDatabase({ demonstration: true });
const signature = {
  post: 'Director of Adult Care',
  name: 'Director of Adult Care',
  signedOn: '2026-03-16' as PlainDate,
};
const as = <T>(key: string, work: Parameters<typeof database.transactions.read<T>>[1]) =>
  database.transactions.read(personId(key), work);
const told = { reasons: [], told: true };

async function signed(recordId: string) {
  const { documentId } = await done(makeRecord(officer(database), { recordId }));
  await done(signRecord(officer(database), { recordId, documentId, ...signature }));
  return { recordId, documentId };
}

describe('a record that was signed without a finding', () => {
  const at = (moment: string) => database.actor('herefordshire-democratic', moment);

  async function herefordshireAward() {
    const author = database.actor('herefordshire-officer', '2024-02-23T10:00:00Z');
    const about = { councilId: 'herefordshire', procurementId: null, fromPaper: false, title: 'Again' };
    const form = { form: 'herefordshire-operational-decision', route: 'award' } as const;
    const { recordId } = await done(createDecisionRecord(author, { ...about, ...form }));
    const { signature: by, ...parts } = awardPutRight;
    for (const [part, content] of Object.entries(parts)) {
      const version = part === 'heading' ? 1 : 0;
      await done(saveRecordPart(author, { recordId, part: part as RecordPart, content, version }));
    }
    const { documentId } = await done(makeRecord(author, { recordId }));
    const [post, signedOn] = [by?.post ?? '', by?.signedOn as PlainDate];
    await done(signRecord(author, { recordId, documentId, post, name: post, signedOn }));
    return { recordId, documentId };
  }

  it('is published on its council’s day, by its hour, after those who are told first', async () => {
    const input = await herefordshireAward();
    const refusal = async (moment: string, given = told) => {
      const result = await publishRecord(at(moment), { ...input, ...given });
      return result.ok ? null : result.refusal;
    };
    expect(await refusal('2024-03-01T10:00:00Z')).toEqual({
      kind: 'blocked',
      sentence:
        'A check stands in the way. Publication is on Friday, 1 March 2024; the council publishes on Thursdays. (C47)',
    });
    expect(await refusal('2024-02-29T12:01:00Z')).toMatchObject({ sentence: expect.stringMatching(/at 12:01;.*C47/) });
    expect(await refusal('2024-02-29T11:00:00Z', { ...told, told: false })).toMatchObject({
      problems: [{ field: 'told' }],
    });
    expect(await refusal('2024-02-29T11:00:00Z')).toBeNull();
  });

  it('is asked for the reason of a warning that came up since, by page and command alike', async () => {
    const input = await signed(await readyRecord(database));
    const posts = { councilId: 'hertfordshire', key: 'posts', authority: 'Register of March' };
    const validFrom = '2026-03-10' as PlainDate;
    await done(recordGovernanceSetting(officer(database), { ...posts, validFrom, value: 'Head of Commissioning' }));
    const publisher = database.actor('hertfordshire-democratic', '2026-03-17T09:00:00Z');
    const publish = (reasons: readonly { about: string; reason: string }[]) =>
      publishRecord(publisher, { ...input, reasons, told: true });
    const shown = await as('hertfordshire-democratic', async (db) => {
      const version = await findRecordVersion(db, input.recordId, input.documentId);
      if (!version?.signature) throw new Error('It is signed');
      const { signature: by, id, councilId } = version;
      expect(by.findings).toEqual([]);
      const kept = { id, councilId, part: 'open', findings: by.findings } as const;
      const stored = { ...version, recordId: input.recordId, signature: by };
      return publicationShown({ db, now: publisher.now }, kept, (now) => recordOnPublication(stored, now));
    });
    const sentence = '"Director of Adult Care" is not in the council’s register of posts on the day of the decision.';
    expect(shown).toMatchObject({ blocked: null, warnings: [{ id: 'C55', sentence }] });
    expect(await publish([])).toMatchObject({ refusal: { problems: [{ field: 'reason1' }] } });
    expect(await publish([{ about: 'C35 Another warning', reason: 'Accepted' }])).toMatchObject({
      refusal: { problems: [{ field: 'reason1', sentence: expect.stringContaining('came up since') }] },
    });
    const reason = 'The post was renamed after the decision';
    const { publicationId } = await done(publish([{ about: warningAbout({ id: 'C55', sentence }), reason }]));
    const kept = await as('hertfordshire-democratic', (db) =>
      db.selectFrom('publicationReason').selectAll().where('publicationId', '=', publicationId).execute(),
    );
    expect(kept).toEqual([{ publicationId, number: 1, checkId: 'C55', sentence, reason }]);
  });
});

describe('a version from before a check was there', () => {
  /** The version once more, as the next, with other facts. */
  async function another(recordId: string, documentId: string, change: (facts: RecordFacts) => unknown) {
    const { personId: madeBy, now: madeAt } = officer(database);
    const found = await as('hertfordshire-officer', (db) => findRecordVersion(db, recordId, documentId));
    if (!found) throw new Error('It was made');
    const { signature: by, ...row } = found;
    const id = randomUUID();
    const of = { procurementId: null, decisionRecordId: recordId, stage: null, part: 'open' } as const;
    const facts = change(row.facts as RecordFacts);
    await database.transactions.write(madeBy, async (tx) => {
      await insertDocument(tx, { ...row, ...of, id, facts, number: row.number + 1, madeBy, madeAt });
    });
    return { recordId, documentId: id, model: by?.model ?? row.model };
  }

  it('is read with what it does not know as not recorded, signed and published', async () => {
    const { recordId, documentId } = await signed(await readyRecord(database));
    const older = await another(recordId, documentId, ({ council: _, process, ...facts }) => {
      const { isLightTouch: __, cpvCode: ___, cpvTitle: ____, ...before } = process;
      return { ...facts, process: before };
    });
    const input = { recordId, documentId: older.documentId };
    await done(signRecord(officer(database), { ...input, ...signature }));
    const publisher = database.actor('hertfordshire-democratic', '2026-03-17T09:00:00Z');
    const refused = await publishRecord(publisher, { ...input, ...told });
    // The register of the test above names other posts.
    expect(refused).toMatchObject({ refusal: { problems: [{ field: 'reason1' }] } });
  });

  it('is neither signed nor published once its facts cannot be read', async () => {
    const { recordId, documentId } = await signed(await readyRecord(database));
    const { model, ...broken } = await another(recordId, documentId, (facts) => ({ ...facts, maker: 'nobody' }));
    const sentence = expect.stringMatching(/cannot be read any more.*[Mm]ake a new version/);
    expect(await signRecord(officer(database), { ...broken, ...signature })).toMatchObject({ refusal: { sentence } });
    const by = { recordedBy: officer(database).personId, recordedAt: officer(database).now };
    const row = { ...signature, ...by, documentId: broken.documentId, model, findings: [], hash: 'x' };
    await database.transactions.write(by.recordedBy, (tx) => insertSignature(tx, row));
    const publisher = database.actor('hertfordshire-democratic', '2026-03-17T09:00:00Z');
    expect(await publishRecord(publisher, { ...broken, ...told })).toMatchObject({ refusal: { sentence } });
  });

  it('of a report is refused for what a check finds in the public copy today', async () => {
    const made = await as('halton-commissioner', async (db) => {
      const { id: procurementId } = await db
        .selectFrom('procurement')
        .select('id')
        .where('reference', '=', 'HBC/2018/014')
        .executeTakeFirstOrThrow();
      const [newest] = await listDocuments(db, procurementId);
      return { procurementId, document: await findDocument(db, procurementId, newest?.id ?? '') };
    });
    const { procurementId, document } = made;
    if (!document) throw new Error('A report was made');
    const author = database.actor('halton-commissioner', '2018-01-11T10:00:00Z');
    const original = document.model as Document;
    const { register: _, ...facts } = document.facts as Record<string, unknown>;
    const copy = async (number: number, blocks: Document['blocks'], findings: readonly Finding[]) => {
      const id = randomUUID();
      const model = { ...original, blocks: [...original.blocks, ...blocks] };
      const own = { id, number, model, facts, findings, procurementId, decisionRecordId: null };
      await database.transactions.write(author.personId, (tx) =>
        insertDocument(tx, { ...document, ...own, madeBy: author.personId, madeAt: author.now }),
      );
      const publisher = database.actor('halton-democratic', '2018-01-12T10:00:00Z');
      return publishDocument(publisher, { procurementId, documentId: id, ...told });
    };
    expect(await copy(71, [paragraph([text('The fee is TBC.')])], [])).toMatchObject({
      refusal: {
        kind: 'blocked',
        sentence:
          'A check stands in the way. "TBC" is filler, not a value. (C02) Put that right in the draft and make a new version.',
      },
    });
    expect(await copy(72, [paragraph([text('It is the cheapest, the')])], [])).toMatchObject({
      refusal: { problems: [{ field: 'reason1', sentence: expect.stringContaining('(C55)') }] },
    });
    expect(await copy(73, [], [])).toMatchObject({ ok: true });
  });
});

it('the demonstration’s own documents name posts of their councils’ registers alone', async () => {
  const found = await as('herefordshire-officer', async (db) => [
    ...(await db.selectFrom('document').select('findings').execute()),
    ...(await db.selectFrom('documentSignature').select('findings').execute()),
  ]);
  const halton = await as('halton-director', (db) => db.selectFrom('document').select('findings').execute());
  const all = [...found, ...halton].flatMap(({ findings }) => findings as readonly Finding[]);
  expect(found.length).toBeGreaterThan(1);
  expect(halton.length).toBeGreaterThan(1);
  expect(all.filter(({ sentence }) => sentence.includes('register'))).toEqual([]);
});
