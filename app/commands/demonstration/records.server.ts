import type { RecordPart, StoredRecord } from '#app/documents/decision-record/record-facts.ts';
import { recordFormById } from '#app/documents/decision-record/record-forms.ts';
import { recordOnPublication } from '#app/documents/decision-record/record-on-publication.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { warningAbout } from '#app/domain/publication.ts';
import { invariant } from '#app/domain/result.ts';
import { ukDay, ukTime } from '#app/domain/uk-time.ts';
import { writtenParts } from '#app/server/record-draft.server.ts';
import type { Actor } from '#db/change.server.ts';
import type { Db } from '#db/client.server.ts';
import { findPublicationState } from '#db/queries/publications.server.ts';
import { findRecordVersion } from '#db/queries/record-documents.server.ts';
import { cheshireEastRecord, cheshireWestRecord } from '#db/seed/cheshire-records.ts';
import haltonReportOnPaper from '#db/seed/halton-report-on-paper.json' with { type: 'json' };
import { awardOnPaper, awardPutRight, extensionOnPaper } from '#db/seed/herefordshire-records.ts';
import { propertyOnPaper, propertyPutRight, singleTenderOnPaper } from '#db/seed/hertfordshire-records.ts';
import { commentOnRecord } from '../comment-on-record.server.ts';
import { type CreateDecisionRecord, createDecisionRecord } from '../create-decision-record.server.ts';
import { makeRecord } from '../make-record.server.ts';
import { publishRecord } from '../publish-record.server.ts';
import { saveRecordPart } from '../save-record-part.server.ts';
import { signRecord } from '../sign-record.server.ts';
import { takeOverDecision } from '../take-over-decision.server.ts';
import { type AsPerson, done, inOrder, type Step, step } from './as-person.server.ts';

type Begun = Pick<CreateDecisionRecord, 'councilId' | 'form' | 'route' | 'procurementId' | 'fromPaper'>;
type Written = Begun & Readonly<{ author: string; at: string; parts: StoredRecord }>;

/**
 * Decisions of councils that decide alone: what stands on paper, with its findings, and two put right and published; and
 * Halton's report of January 2018 as it stands on paper.
 */
export async function demonstrateRecords(as: AsPerson): Promise<void> {
  const alone = { procurementId: null, fromPaper: true } as const;
  const hertfordshire = { ...alone, councilId: 'hertfordshire', author: 'hertfordshire-officer' };
  const herefordshire = { ...alone, councilId: 'herefordshire', author: 'herefordshire-officer' };
  const officerRecord = { form: 'hertfordshire-officer-decision-record', route: 'purchaseProgramme' } as const;
  const bytes = new TextEncoder().encode(JSON.stringify(haltonReportOnPaper));
  const operational = { form: 'herefordshire-operational-decision', route: 'award' } as const;
  const paper = (about: Omit<Written, 'at'>, at: string) => step(at, () => write(as, { ...about, at }));
  await inOrder([
    paper(
      { ...herefordshire, form: 'herefordshire-written-statement', route: 'extension', parts: extensionOnPaper },
      '2025-09-01T09:00:00Z',
    ),
    paper({ ...herefordshire, ...operational, parts: awardOnPaper }, '2025-09-01T10:00:00Z'),
    paper(
      {
        ...hertfordshire,
        form: 'hertfordshire-executive-decision-record',
        route: 'singleTender',
        parts: singleTenderOnPaper,
      },
      '2025-09-02T09:00:00Z',
    ),
    paper({ ...hertfordshire, ...officerRecord, parts: propertyOnPaper }, '2025-09-02T10:00:00Z'),
    step('2025-09-03T09:00:00Z', () =>
      done(takeOverDecision(as('halton-commissioner', '2025-09-03T09:00:00Z'), { councilId: 'halton', bytes })),
    ),
    step('2024-02-23T10:00:00Z', () =>
      publishedRecord(
        as,
        { ...herefordshire, ...operational, fromPaper: false, at: '2024-02-23T10:00:00Z', parts: awardPutRight },
        { by: 'herefordshire-democratic', at: '2024-02-29T10:30:00Z' },
      ),
    ),
    step('2025-08-14T10:00:00Z', () =>
      publishedRecord(
        as,
        { ...hertfordshire, ...officerRecord, fromPaper: false, at: '2025-08-14T10:00:00Z', parts: propertyPutRight },
        { by: 'hertfordshire-democratic', at: '2025-08-15T09:00:00Z' },
      ),
    ),
  ]);
}

/** Two partners' records of their shares: Cheshire East's published, Cheshire West and Chester's being written. */
export function cheshireRecordSteps(as: AsPerson, procurementId: string): readonly Step[] {
  const joint = { procurementId, route: 'joint', fromPaper: false } as const;
  const east = { ...joint, councilId: 'cheshire-east', form: 'cheshire-east-record', author: 'east-officer' };
  const west = { ...joint, councilId: 'cheshire-west-and-chester', form: 'cheshire-west-and-chester-record' };
  const [begun, out, drafted] = ['2018-04-25T10:00:00Z', '2018-04-26T09:00:00Z', '2018-04-27T11:00:00Z'];
  const signature = { post: 'Director of Children’s Services', signedOn: '2018-04-25' };
  let signed: Signed;
  return [
    step(begun, async () => {
      signed = await signedRecord(as, { ...east, at: begun, parts: { ...cheshireEastRecord, signature } });
    }),
    step(out, () => publish(as('east-democratic', out), signed)),
    step(drafted, async () => {
      const recordId = await write(as, { ...west, author: 'west-officer', at: drafted, parts: cheshireWestRecord });
      const body = 'Finance will give the figure by the end of the month.';
      await done(commentOnRecord(as('west-director', drafted), { recordId, part: 'reasons', body }));
    }),
  ];
}

/** Begins a record and writes its parts as its form asks for them. */
async function write(as: AsPerson, { author, at, parts, ...begun }: Written): Promise<string> {
  const actor = as(author, at);
  const title = begun.procurementId === null ? (parts.heading?.title ?? '') : '';
  const { recordId } = await done(createDecisionRecord(actor, { ...begun, title }));
  const form = recordFormById(begun.form);
  for (const part of form ? writtenParts(form, begun) : []) {
    const content = parts[part as RecordPart];
    const version = part === 'heading' && title !== '' ? 1 : 0;
    if (content) await done(saveRecordPart(actor, { recordId, part, content, version }));
  }
  return recordId;
}

type Signed = Readonly<{ recordId: string; documentId: string }>;

/** As `write`, then made, and signed by the post that its parts name. */
async function signedRecord(as: AsPerson, written: Written): Promise<Signed> {
  const recordId = await write(as, written);
  const actor = as(written.author, written.at);
  const { documentId } = await done(makeRecord(actor, { recordId }));
  const { post = '', signedOn } = written.parts.signature ?? {};
  await done(signRecord(actor, { recordId, documentId, post, name: post, signedOn: signedOn as PlainDate }));
  return { recordId, documentId };
}

/** With a reason for each warning of the day. */
async function publish(actor: Actor, signed: Signed) {
  const warnings = await actor.transactions.read(actor.personId, (db) => warningsToday(db, actor.now, signed));
  const reason = 'Looked at by the monitoring officer and accepted.';
  const reasons = warnings.map((warning) => ({ about: warningAbout(warning), reason }));
  return done(publishRecord(actor, { ...signed, reasons, told: true }));
}

async function warningsToday(db: Db, now: Date, { recordId, documentId }: Signed) {
  const version = await findRecordVersion(db, recordId, documentId);
  const signature = version?.signature;
  invariant(signature, 'the version is signed');
  const { settings } = await findPublicationState(db, { documentId, councilId: version.councilId });
  const today = { settings, day: ukDay(now), time: ukTime(now) };
  return recordOnPublication({ ...version, recordId, signature }, today).filter(({ severity }) => severity === 'warns');
}

async function publishedRecord(as: AsPerson, written: Written, { by, at }: Readonly<{ by: string; at: string }>) {
  await publish(as(by, at), await signedRecord(as, written));
}
