import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { saveMark } from '#app/commands/save-mark.server.ts';
import { submitScores } from '#app/commands/submit-scores.server.ts';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { bidsStillIn } from '#app/domain/evaluation-record.ts';
import { sayDue } from '#app/domain/panel-dates.ts';
import { ownQuestions } from '#app/domain/question-assignment.ts';
import { scoringPlaces, scoringProblem } from '#app/domain/score-submission.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime, ukDay } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import {
  chosenLot,
  intent,
  isUuid,
  newFormKey,
  notFound,
  procurementPage,
  submitted,
} from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { findOwnStanding, listOwnMarks } from '#db/queries/scoring.server.ts';
import { findTenderOnQuestion } from '#db/queries/tender-record.server.ts';
import { saveMarkForm, submitScoresForm } from './form.ts';
import { ScoreView } from './view.tsx';

export const meta = () => [{ title: 'Score – Joint commissioning' }];

/** The evaluator's own marks and nothing of anybody else's. Before a declaration, nothing of the tenders either. */
const nothing = { answer: null, clarifications: [], documents: [] };

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.score', async (visit) => {
    const { db, url, viewer } = visit;
    const lot = chosenLot(visit, 'score');
    const standing = await findOwnStanding(db, lot.id, viewer.personId);
    const early = ['criteria', 'tendering'].includes(lot.stage) ? stageProblem('score', lot.stage) : null;
    const shown = {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'score'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      closed: early ?? scoringProblem(standing.declaration, false),
      declared: standing.declaration !== null,
      submittedAt: standing.submittedAt ? formatUkTime(standing.submittedAt) : null,
      final: standing.submittedAt !== null || lot.stage !== 'scoring',
      replaceable: standing.submittedAt !== null && lot.stage === 'scoring',
      due: lot.stage === 'scoring' ? sayDue(standing.dates?.scoreBy, ukDay(visit.now)) : null,
      partOnly: standing.assigned !== null,
      checking: url.searchParams.get('show') === 'check',
      formKey: newFormKey(),
      person: viewer.personId,
    };
    const scheme = shown.closed ? null : await findFrozenScheme(db, lot.id);
    if (!scheme) return { ...shown, criteria: [], places: [], place: null, ...nothing };
    const marks = await listOwnMarks(db, lot.id, viewer.personId);
    const leaves = qualityLeaves(scheme.criteria).map(({ criterion }) => criterion);
    const criteria = ownQuestions(leaves, standing.assigned);
    const places = scoringPlaces(bidsStillIn(await listBids(db, lot.id), scheme), criteria, marks);
    const bid = url.searchParams.get('bid');
    const criterion = url.searchParams.get('criterion') ?? criteria[0]?.id;
    const index = bid ? places.findIndex((one) => one.bidId === bid && one.criterionId === criterion) : -1;
    if (bid && index < 0) throw notFound();
    const found = places[index];
    return {
      ...shown,
      criteria,
      places: places.map((one) => ({
        ...one,
        reasons: shown.checking || one === found ? one.reasons : one.reasons.slice(0, 1),
        shortfall: shown.checking || one === found ? one.shortfall : one.shortfall.slice(0, 1),
      })),
      place: found ? index : null,
      ...(found ? await findTenderOnQuestion(db, found.bidId, found.criterionId) : nothing),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const url = new URL(args.request.url);
  return submitted(args, {
    save: intent({
      form: saveMarkForm,
      run: (actor, { next: _, ...input }) => saveMark(actor, { ...input, procurementId }),
      done: (_, __, { next }) => {
        const [bid, criterion] = next.split(' ');
        if (!isUuid(bid)) return url.pathname + url.search;
        return paths.scoreBid(procurementId, Number(url.searchParams.get('lot')) || 1, bid, criterion);
      },
    }),
    submit: intent({
      form: submitScoresForm,
      run: (actor, input) => submitScores(actor, { ...input, procurementId }),
      done: () => paths.score(procurementId, Number(url.searchParams.get('lot')) || undefined),
    }),
  });
};

export default function Score() {
  return <ScoreView {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />;
}
