import { describe, expect, it } from 'vitest';
import { commentOnRecord, resolveComment } from '#app/commands/comment-on-record.server.ts';
import { type CreateDecisionRecord, createDecisionRecord } from '#app/commands/create-decision-record.server.ts';
import { makeRecord } from '#app/commands/make-record.server.ts';
import { publishRecord } from '#app/commands/publish-record.server.ts';
import { saveRecordPart } from '#app/commands/save-record-part.server.ts';
import { signRecord } from '#app/commands/sign-record.server.ts';
import type { Document } from '#app/documents/document.ts';
import { plainText } from '#app/documents/render/plain-text.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { jsonb } from '#db/jsonb.server.ts';
import { findPublished, listPublished } from '#db/queries/publications.server.ts';
import {
  findNewestEntry,
  findRecordContents,
  listPartContents,
  listRecordComments,
  listRecordEntries,
} from '#db/queries/record-contents.server.ts';
import { findRecordVersion } from '#db/queries/record-documents.server.ts';
import { listCouncilRecords } from '#db/queries/record-lists.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done } from './evaluation-lot.ts';
import { newRecord, officer, readyParts, readyRecord, writeParts } from './record-steps.ts';

const database = testDatabase();
const democratic = (at = '2026-03-17T09:00:00Z') => database.actor('hertfordshire-democratic', at);
const outsiders = ['herefordshire-officer', 'herefordshire-democratic', 'halton-commissioner', 'halton-auditor'];
const signature = {
  post: 'Director of Adult Care',
  name: 'Director of Adult Care',
  signedOn: '2026-03-16' as PlainDate,
};
const given = { reasons: [], told: true };
const as = <T>(key: string, work: Parameters<typeof database.transactions.read<T>>[1]) =>
  database.transactions.read(personId(key), work);
const events = (kind: string) =>
  as('hertfordshire-officer', async (db) => {
    const found = db
      .selectFrom('ledgerEvent')
      .select('body')
      .where('chain', '=', 'hertfordshire')
      .where('kind', '=', kind);
    return (await found.execute()).map(({ body }) => JSON.parse(body));
  });

async function signedVersion(recordId: string) {
  const { documentId } = await done(makeRecord(officer(database), { recordId }));
  await done(signRecord(officer(database), { recordId, documentId, ...signature }));
  return documentId;
}

describe('a record', () => {
  it('is begun by a record officer, in a form of the day, and stands in the council’s own chain', async () => {
    const recordId = await newRecord(database, 'A first decision');
    const listed = await as('hertfordshire-democratic', (db) => listCouncilRecords(db, 'hertfordshire'));
    expect(listed.find(({ id }) => id === recordId)).toMatchObject({ title: 'A first decision', made: null });
    expect((await events('recordBegun')).map(({ record }) => record)).toContain(recordId);
    expect(JSON.stringify(await events('recordBegun'))).not.toContain('A first decision');
  });

  it('is refused to others of the council, to other councils, and in a form that is not in use', async () => {
    const input: CreateDecisionRecord = {
      ...{ councilId: 'hertfordshire', procurementId: null, fromPaper: false, title: 'No' },
      ...{ form: 'hertfordshire-officer-decision-record', route: 'extension' },
    };
    expect(await createDecisionRecord(democratic(), input)).toMatchObject({ refusal: { kind: 'notPermitted' } });
    for (const key of outsiders)
      expect(await createDecisionRecord(database.actor(key), input), key).toMatchObject({
        refusal: { kind: 'notFound' },
      });
    const old = { ...input, form: 'hertfordshire-executive-decision-record' };
    expect(await createDecisionRecord(officer(database), old)).toMatchObject({
      refusal: { kind: 'problems', problems: [{ field: 'form' }] },
    });
    expect(await createDecisionRecord(officer(database), { ...old, fromPaper: true })).toMatchObject({ ok: true });
  });

  it('is not there for any other council: neither its row nor a word of it', async () => {
    const recordId = await readyRecord(database);
    const { documentId } = await done(makeRecord(officer(database), { recordId }));
    await done(commentOnRecord(democratic(), { recordId, part: 'reasons', body: 'Which framework?' }));
    for (const key of outsiders) {
      const seen = await as(key, async (db) => [
        ...(await listCouncilRecords(db, 'hertfordshire')),
        ...(await listRecordEntries(db, recordId)),
        ...(await listRecordComments(db, recordId)),
        ...(await findRecordContents(db, recordId)).versions,
        ...(await db.selectFrom('document').select('id').where('decisionRecordId', '=', recordId).execute()),
      ]);
      expect(seen, key).toEqual([]);
      const actor = database.actor(key);
      const attempts = [
        saveRecordPart(actor, { recordId, part: 'reasons', content: { text: 'x' }, version: 1 }),
        commentOnRecord(actor, { recordId, part: 'reasons', body: 'x' }),
        makeRecord(actor, { recordId }),
        signRecord(actor, { recordId, documentId, ...signature }),
        publishRecord(actor, { recordId, documentId, ...given }),
      ];
      for (const attempt of await Promise.all(attempts))
        expect(attempt, key).toMatchObject({ refusal: { kind: 'notFound' } });
    }
  });
});

describe('a part', () => {
  it('is saved as its next version; the same words again are no new one', async () => {
    const recordId = await newRecord(database);
    const save = (text: string, version: number) =>
      saveRecordPart(officer(database), { recordId, part: 'reasons', content: { text }, version });
    expect(await save('First words', 0)).toEqual({ ok: true, value: { version: 1 } });
    expect(await save('First words', 0)).toEqual({ ok: true, value: { version: 1 } });
    expect(await save('Second words', 1)).toEqual({ ok: true, value: { version: 2 } });
    const kept = await as('hertfordshire-officer', (db) => listPartContents(db, recordId, 'reasons', [1, 2]));
    expect(kept.map(({ content }) => content)).toEqual([{ text: 'Second words' }, { text: 'First words' }]);
    const own = (await events('recordPartSaved')).filter(({ record }) => record === recordId);
    expect(own.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('saved by two at once is kept from one and shown to the other; nothing is lost', async () => {
    const recordId = await newRecord(database);
    const save = (key: string, text: string) =>
      saveRecordPart(officer(database, key), { recordId, part: 'decision', content: { text }, version: 0 });
    for (let round = 0; round < 5; round += 1) {
      const id = await newRecord(database);
      const both = await Promise.all(
        ['hertfordshire-officer', 'hertfordshire-director'].map((key) =>
          saveRecordPart(officer(database, key), {
            recordId: id,
            part: 'decision',
            content: { text: key },
            version: 0,
          }),
        ),
      );
      const refused = both.filter((one) => !one.ok);
      expect(refused).toHaveLength(1);
      const kept = await as('hertfordshire-officer', (db) => findNewestEntry(db, id, 'decision'));
      expect(refused[0]).toMatchObject({ refusal: { kind: 'changedMeanwhile', stored: kept?.content } });
    }
    await done(save('hertfordshire-officer', 'One'));
    expect(await save('hertfordshire-director', 'Two')).toMatchObject({
      refusal: { kind: 'changedMeanwhile', stored: { text: 'One' } },
    });
  });

  it('is not saved by democratic services, nor behind the command with a gap', async () => {
    const recordId = await newRecord(database);
    const input = { recordId, part: 'reasons', content: { text: 'x' }, version: 0 } as const;
    expect(await saveRecordPart(democratic(), input)).toMatchObject({ refusal: { kind: 'notPermitted' } });
    const row = { recordId, part: 'reasons', content: '{}', savedAt: new Date() };
    const insert = (key: string, version: number) =>
      database.transactions.write(personId(key), (tx) =>
        tx
          .insertInto('decisionRecordEntry')
          .values({ ...row, version, savedBy: personId(key) })
          .execute(),
      );
    await expect(insert('hertfordshire-officer', 3)).rejects.toThrow('a version follows');
    await expect(insert('hertfordshire-democratic', 1)).rejects.toThrow('row-level security');
    await expect(insert('herefordshire-officer', 1)).rejects.toThrow('row-level security');
  });
});

describe('a comment', () => {
  it('is made by any reader and settled once, by a writer; both stay', async () => {
    const recordId = await newRecord(database);
    const { commentId } = await done(commentOnRecord(democratic(), { recordId, part: 'value', body: 'Is VAT in it?' }));
    const settle = { recordId, commentId, body: 'It is without VAT; the part says so now.' };
    expect(await resolveComment(democratic(), settle)).toMatchObject({ refusal: { kind: 'notPermitted' } });
    await done(resolveComment(officer(database), settle));
    expect(await resolveComment(officer(database), settle)).toMatchObject({ refusal: { kind: 'blocked' } });
    const [comment] = await as('hertfordshire-democratic', (db) => listRecordComments(db, recordId));
    expect(comment).toMatchObject({
      body: 'Is VAT in it?',
      settled: { body: settle.body, madeBy: 'Head of Commissioning' },
    });
    expect((await events('recordCommentSettled')).at(-1)).toMatchObject({ comment: commentId });
    const elsewhere = await newRecord(database);
    expect(await resolveComment(officer(database), { ...settle, recordId: elsewhere })).toMatchObject({
      refusal: { kind: 'notFound' },
    });
  });
});

describe('a version', () => {
  it('is made as the record stands and never changes; what is missing stands in its findings', async () => {
    const recordId = await newRecord(database);
    const { documentId, number } = await done(makeRecord(officer(database), { recordId }));
    expect(number).toBe(1);
    const made = await as('hertfordshire-officer', (db) => findRecordVersion(db, recordId, documentId));
    expect(made?.findings).toContainEqual(expect.objectContaining({ severity: 'blocks' }));
    expect(await signRecord(officer(database), { recordId, documentId, ...signature })).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringMatching(/in the way/) },
    });
    expect(await makeRecord(democratic(), { recordId })).toMatchObject({ refusal: { kind: 'notPermitted' } });
    expect((await done(makeRecord(officer(database), { recordId }))).number).toBe(2);
    expect((await events('documentMade')).filter(({ record }) => record === recordId)).toHaveLength(2);
  });

  it('is signed once, not ahead of time, with nothing in the way; the original shows post, name and day', async () => {
    const recordId = await readyRecord(database);
    const { documentId } = await done(makeRecord(officer(database), { recordId }));
    const sign = (more: object = {}) => signRecord(officer(database), { recordId, documentId, ...signature, ...more });
    expect(await sign({ signedOn: '2026-03-18' })).toMatchObject({
      refusal: { kind: 'problems', problems: [{ field: 'signedOn' }] },
    });
    expect(await signRecord(democratic(), { recordId, documentId, ...signature })).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    expect(await sign()).toMatchObject({ ok: true });
    expect(await sign()).toMatchObject({ refusal: { kind: 'blocked', sentence: expect.stringContaining('already') } });
    const version = await as('hertfordshire-officer', (db) => findRecordVersion(db, recordId, documentId));
    const original = plainText(version?.signature?.model as Document);
    expect(original).toContain('Director of Adult Care');
    expect(version?.signature?.model).toMatchObject({ status: 'signed' });
    expect((await events('recordSigned')).at(-1)).toMatchObject({ document: documentId, signedOn: '2026-03-16' });
  });

  it('cannot be signed behind the command while a check blocks, nor with a day to come', async () => {
    const recordId = await newRecord(database);
    const { documentId } = await done(makeRecord(officer(database), { recordId }));
    const { personId: by } = officer(database);
    const row = {
      documentId,
      post: 'A',
      name: 'B',
      hash: 'x',
      recordedBy: by,
      recordedAt: new Date('2026-03-16T10:00:00Z'),
    };
    const write = (signedOn: string, findings: readonly object[]) =>
      database.transactions.write(by, (tx) =>
        tx
          .insertInto('documentSignature')
          .values({ ...row, model: jsonb({}), signedOn, findings: jsonb(findings) })
          .execute(),
      );
    await expect(write('2026-03-16', [{ severity: 'blocks' }])).rejects.toThrow('in the way of the signature');
    await expect(write('2026-03-17', [])).rejects.toThrow('in the future');
  });
});

describe('publication', () => {
  it('takes a signed version, redacts the signature and starts the clock of call-in', async () => {
    const recordId = await readyRecord(database);
    const { classification, heading } = readyParts;
    await writeParts(database, recordId, {
      classification: { ...classification, isKey: true },
      heading: { ...heading, reference: 'B014/26', forwardPlanTitle: heading?.title },
    });
    const { documentId } = await done(makeRecord(officer(database), { recordId }));
    const publish = (actor = democratic()) => publishRecord(actor, { recordId, documentId, ...given });
    expect(await publish()).toMatchObject({ refusal: { kind: 'blocked', sentence: expect.stringContaining('sign') } });
    await done(signRecord(officer(database), { recordId, documentId, ...signature }));
    expect(await publish(officer(database))).toMatchObject({ refusal: { kind: 'notPermitted' } });
    const { publicationId } = await done(publish());
    expect(await publish()).toMatchObject({ refusal: { kind: 'blocked' } });
    const copy = await database.transactions.read(null, (db) => findPublished(db, publicationId));
    const model = copy?.model as Document | undefined;
    const block = model?.blocks.find(({ kind }) => kind === 'signature');
    expect(block).toMatchObject({ name: null, redacted: true });
    expect(JSON.stringify(copy)).not.toContain('/councils/');
    // Tuesday 17 March 2026; five working days end on Tuesday 24 March.
    expect(copy).toMatchObject({ callInUntil: '2026-03-24', effectiveOn: '2026-03-25', replacedBy: null });
    expect((await events('documentPublished')).at(-1)).toMatchObject({ document: documentId });
  });

  it('of an officer’s decision that is not key is in effect at once, where key ones alone can be called in', async () => {
    const recordId = await readyRecord(database);
    const documentId = await signedVersion(recordId);
    const { publicationId } = await done(publishRecord(democratic(), { recordId, documentId, ...given }));
    const copy = await database.transactions.read(null, (db) => findPublished(db, publicationId));
    expect(copy).toMatchObject({ callInUntil: null, effectiveOn: '2026-03-16' });
  });

  it('of a correction replaces what it corrects, before everybody; the earlier copy stays readable', async () => {
    const recordId = await readyRecord(database);
    const first = await done(
      publishRecord(democratic(), { recordId, documentId: await signedVersion(recordId), ...given }),
    );
    await writeParts(database, recordId, {
      reasons: { text: 'The reasons, put right.', implementationOn: '2026-04-01' },
    });
    const documentId = await signedVersion(recordId);
    const second = await done(publishRecord(democratic('2026-03-18T09:00:00Z'), { recordId, documentId, ...given }));
    const search = { councilId: 'hertfordshire', from: null, until: null, page: 1 };
    const [old, listed] = await database.transactions.read(null, async (db) => [
      await findPublished(db, first.publicationId),
      await listPublished(db, search),
    ]);
    const replacedBy = { id: second.publicationId, number: 2, publishedOn: '2026-03-18' };
    expect(old).toMatchObject({ replacedBy, model: { title: expect.any(String) } });
    expect(listed.documents.find(({ id }) => id === first.publicationId)?.replacedBy).toEqual(replacedBy);
    expect(listed.documents.find(({ id }) => id === second.publicationId)?.replacedBy).toBeNull();
  });

  it('is refused behind the command for a version that nobody signed', async () => {
    const recordId = await readyRecord(database);
    const { documentId } = await done(makeRecord(officer(database), { recordId }));
    const { personId: by } = democratic();
    const row = {
      ...{ id: documentId, documentId, councilId: 'hertfordshire', model: '{}', hash: 'x', publishedBy: by, number: 1 },
      ...{ publishedAt: new Date(), publishedOn: '2026-03-17', retainedUntil: '2034-03-17' },
    };
    await expect(
      database.transactions.write(by, (tx) => tx.insertInto('publication').values(row).execute()),
    ).rejects.toThrow('signed before it is published');
  });
});
