import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recommendAward } from '#app/commands/recommend-award.server.ts';
import { evaluateRecord } from '#app/domain/evaluation-record.ts';
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
import { findEvaluationRecord, findRecommendation } from '#db/queries/results.server.ts';
import { recommendForm } from './form.ts';
import { rankedRows, sayRule, scoredLeaves } from './ranking-table.ts';
import { ResultsView } from './view.tsx';

export const meta = () => [{ title: 'Results – Joint commissioning' }];

/** The ranking is derived anew each time; nothing here is stored but the recommendation. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.results', async (visit) => {
    const { can } = visit;
    const lot = chosenLot(visit, 'readResults');
    const blocked = stageProblem('seeResults', lot.stage);
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readResults'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      blocked,
      result: blocked ? null : await resultOf(visit, lot.id),
      mayRecommend: can('recommend', lot.id),
      recommendBlocked: stageProblem('recommend', lot.stage),
      mayExport: can('exportPacks'),
      formKey: newFormKey(),
    };
  });

async function resultOf({ db, can }: ProcurementVisit, lotId: string) {
  const record = await findEvaluationRecord(db, lotId);
  if (!record) return null;
  const named = can('readExemptPart');
  const bids = record.bids.map((bid) => ({ ...bid, tenderer: named ? bid.tenderer : null }));
  const evaluation = evaluateRecord(record);
  const recommendation = await findRecommendation(db, lotId);
  return {
    problems: evaluation.ok ? [] : evaluation.refusal.map(({ problem }) => problem),
    rows: evaluation.ok ? rankedRows(evaluation.value, bids, record.scheme) : [],
    warnings: evaluation.ok ? evaluation.value.warnings : [],
    leaves: scoredLeaves(record.scheme.criteria),
    rule: sayRule(record.scheme),
    criteriaHash: record.criteriaHash,
    recommendation: recommendation
      ? {
          letter: record.bids.find(({ id }) => id === recommendation.bidId)?.letter ?? '',
          reasons: recommendation.reasons,
          by: recommendation.recommendedBy,
          at: formatUkTime(recommendation.recommendedAt),
          hash: recommendation.evaluationHash,
        }
      : null,
  };
}

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lotNumber = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  return submitted(args, {
    recommend: intent({
      form: recommendForm,
      run: (actor, input) => recommendAward(actor, { ...input, procurementId }),
      done: () => paths.results(procurementId, lotNumber),
    }),
  });
};

export default function Results() {
  return <ResultsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
