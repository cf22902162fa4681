import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orderSecondReading } from '#app/commands/order-second-reading.server.ts';
import { recommendAward } from '#app/commands/recommend-award.server.ts';
import type { Evaluation } from '#app/domain/evaluation.ts';
import { evaluateRecord } from '#app/domain/evaluation-record.ts';
import { standingProblem } from '#app/domain/result-standing.ts';
import { readerProblem } from '#app/domain/second-reader.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import {
  chosenLot,
  intent,
  newFormKey,
  type ProcurementVisit,
  procurementPage,
  submitted,
} from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import type { LotReached } from '#db/queries/access.server.ts';
import { findOutcome, listPossibleReaders, type StoredOutcome } from '#db/queries/outcome.server.ts';
import { findEvaluationRecord, findRecommendation, type StoredRecord } from '#db/queries/results.server.ts';
import { orderReadingForm, recommendForm } from './form.ts';
import { rankedRows, sayRule, scoredLeaves } from './ranking-table.ts';
import { secondReadingsShown } from './second-readings-shown.ts';
import { ResultsView } from './view.tsx';

export const meta = () => [{ title: 'Results – Joint commissioning' }];

/** The ranking is derived anew each time; nothing here is stored but what people decided about it. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.results', async (visit) => {
    const { can } = visit;
    const lot = chosenLot(visit, 'readResults');
    const blocked = stageProblem('seeResults', lot.stage);
    const found = lot.aside || blocked ? null : await resultOf(visit, lot.id);
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readResults'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      aside: lot.aside,
      blocked,
      reopenings: lot.reopenings,
      result: found?.result ?? null,
      mayRecommend: can('recommend', lot.id),
      recommendBlocked: stageProblem('recommend', lot.stage) ?? found?.standing ?? null,
      readers: await readersFor(visit, lot),
      mayExport: can('exportPacks'),
      formKeys: [newFormKey(), newFormKey()] as const,
    };
  });

async function resultOf({ db, can }: ProcurementVisit, lotId: string) {
  const record = await findEvaluationRecord(db, lotId);
  if (!record) return null;
  const evaluation = evaluateRecord(record);
  const outcome = await findOutcome(db, lotId);
  const recommendation = await findRecommendation(db, lotId);
  const first = evaluation.ok ? evaluation.value.bids.find(({ rank }) => rank === 1)?.id : undefined;
  return {
    standing: evaluation.ok && first ? standingProblem(record, evaluation.value, first, outcome) : null,
    result: {
      problems: evaluation.ok ? [] : evaluation.refusal.map(({ problem }) => problem),
      ...(evaluation.ok ? rankingOf(record, evaluation.value, can('readExemptPart')) : { rows: [], warnings: [] }),
      leaves: scoredLeaves(record.scheme.criteria),
      rule: sayRule(record.scheme),
      criteriaHash: record.criteriaHash,
      corrected: correctedLetters(record),
      enquiries: enquiriesOf(record, outcome),
      secondReadings: secondReadingsShown(record, outcome),
      recommendation: recommendation
        ? {
            letter: record.bids.find(({ id }) => id === recommendation.bidId)?.letter ?? '',
            reasons: recommendation.reasons,
            by: recommendation.recommendedBy,
            at: formatUkTime(recommendation.recommendedAt),
            hash: recommendation.evaluationHash,
          }
        : null,
    },
  };
}

function rankingOf(record: StoredRecord, evaluation: Evaluation, named: boolean) {
  const bids = record.bids.map((bid) => ({ ...bid, tenderer: named ? bid.tenderer : null }));
  return { rows: rankedRows(evaluation, bids, record.scheme), warnings: evaluation.warnings };
}

/** Tenders whose price counts otherwise than it was opened. */
const correctedLetters = ({ bids }: StoredRecord) =>
  bids.flatMap(({ letter, price, openedPrice }) =>
    price !== null && openedPrice !== null && price !== openedPrice ? [{ letter, from: openedPrice, to: price }] : [],
  );

const enquiriesOf = ({ bids }: StoredRecord, { enquiries }: StoredOutcome) =>
  enquiries.flatMap(({ bidId, round, step, on, decision }) => {
    const letter = bids.find(({ id }) => id === bidId)?.letter;
    return letter ? [{ letter, round, step, on, decision }] : [];
  });

/** People who may read again, for the lead commissioner; null for everybody else. */
async function readersFor({ db, access, can }: ProcurementVisit, { id, stage }: LotReached) {
  if (!can('orderSecondReading', id) || stageProblem('orderSecondReading', stage)) return null;
  const people = await listPossibleReaders(db, access.procurement.id);
  return people
    .filter(({ roles }) => readerProblem(roles, id) === null)
    .map(({ personId, councilName, post }) => ({ personId, name: `${councilName}: ${post}` }));
}

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lotNumber = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  const done = () => paths.results(procurementId, lotNumber);
  return submitted(args, {
    recommend: intent({
      form: recommendForm,
      run: (actor, input) => recommendAward(actor, { ...input, procurementId }),
      done,
    }),
    orderReading: intent({
      form: orderReadingForm,
      run: (actor, input) => orderSecondReading(actor, { ...input, procurementId }),
      done,
    }),
  });
};

export default function Results() {
  return <ResultsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
