import { reportTextsSchema } from '#app/documents/report-texts.ts';
import { sumPence, toPence } from '#app/domain/money.ts';
import { invariant } from '#app/domain/result.ts';
import type { Actor } from '#db/change.server.ts';
import { listDocuments } from '#db/queries/documents.server.ts';
import { findReportRecord } from '#db/queries/report-facts.server.ts';
import { awardTexts, preliminaryTexts } from '#db/seed/report-texts.ts';
import { type MadeReport, makeReport } from '../make-report.server.ts';
import { publishDocument } from '../publish-document.server.ts';
import { saveReport } from '../save-report.server.ts';
import { type AsPerson, done } from './as-person.server.ts';

type ReportStory = Readonly<{ procurementId: string; author: string; savedAt: string; madeAt: string }>;

/**
 * The lead's report to its Executive Board, written and made before the agenda goes out. Needs the cost shares sent and
 * the criteria at least drafted.
 */
export async function demonstratePreliminaryReport(
  as: AsPerson,
  procurementId: string,
  story: Omit<ReportStory, 'procurementId'> = {
    author: 'halton-commissioner',
    savedAt: '2018-01-05T14:20:00Z',
    madeAt: '2018-01-08T09:40:00Z',
  },
): Promise<MadeReport> {
  const texts = reportTextsSchema.parse(preliminaryTexts);
  return write(as, { ...story, procurementId }, { stage: 'preliminary', texts });
}

/** The finished procurement's award report with its exempt appendix. Needs the award recommended and shares approved. */
export async function demonstrateAwardReport(as: AsPerson, procurementId: string): Promise<MadeReport> {
  const author = 'warrington-officer';
  const savedAt = '2025-09-24T10:05:00Z';
  const budgets = await budgetsThatCover(as, { procurementId, author, savedAt });
  const texts = reportTextsSchema.parse({ ...awardTexts, budgets });
  const story = { procurementId, author, savedAt, madeAt: '2025-09-26T11:15:00Z' };
  return write(as, story, { stage: 'award', texts });
}

/** Democratic services put the open part of every report of the procurement before the public. */
export async function publishReports(actor: Actor, procurementId: string): Promise<void> {
  const made = await actor.transactions.read(actor.personId, (db) => listDocuments(db, procurementId));
  for (const { id: documentId, part } of made)
    if (part === 'open') await done(publishDocument(actor, { procurementId, documentId, reasons: [], told: true }));
}

type Writing = Pick<Parameters<typeof makeReport>[1], 'stage' | 'texts'>;

async function write(as: AsPerson, story: ReportStory, { stage, texts }: Writing): Promise<MadeReport> {
  const { procurementId, author, savedAt, madeAt } = story;
  const { version } = await done(saveReport(as(author, savedAt), { procurementId, stage, texts, version: 0 }));
  return done(makeReport(as(author, madeAt), { procurementId, stage, texts, version }));
}

/** A budget for each council: its share, rounded up to the next thousand pounds. */
async function budgetsThatCover(as: AsPerson, story: Pick<ReportStory, 'procurementId' | 'author' | 'savedAt'>) {
  const { transactions, personId } = as(story.author, story.savedAt);
  const request = { procurementId: story.procurementId, councilId: 'warrington', withEvaluation: false };
  const { offers } = await transactions.read(personId, (db) => findReportRecord(db, request));
  const body = offers[0]?.body;
  invariant(body, 'cost shares were sent');
  const entries = Object.entries(body.apportionment.totals.byPartner).map(([council, pence]) => {
    const thousands = Math.ceil(sumPence([toPence(pence)]) / 100_000);
    return [council, { reference: `${council.slice(0, 3).toUpperCase()}-ADV-01`, available: `${thousands * 1000}.00` }];
  });
  return Object.fromEntries(entries);
}
