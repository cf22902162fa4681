import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { confirmConsensus } from '#app/commands/confirm-consensus.server.ts';
import { lockQuality } from '#app/commands/lock-quality.server.ts';
import { openModeration } from '#app/commands/open-moderation.server.ts';
import { recordConsensus } from '#app/commands/record-consensus.server.ts';
import { reopenQuality } from '#app/commands/reopen-quality.server.ts';
import { gates, qualityLeaves } from '#app/domain/award-criteria.ts';
import { panelName } from '#app/domain/consensus-form.ts';
import { bidsStillIn, consensusGaps } from '#app/domain/evaluation-record.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import { moderationProblem, readinessOfPanel } from '#app/domain/moderation-opening.ts';
import { openFor, reviewGaps } from '#app/domain/reopening.ts';
import { sayMarkReasons } from '#app/domain/score-submission.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import {
  chosenLot,
  intent,
  newFormKey,
  notFound,
  type ProcurementVisit,
  procurementPage,
  submitted,
} from '#app/server/http.server.ts';
import { entriesOf, moderationVersion } from '#app/server/moderation-version.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import type { LotReached } from '#db/queries/access.server.ts';
import { listBids, type StoredBid } from '#db/queries/bids.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { listConsensus, listSubmittedMarks } from '#db/queries/moderation.server.ts';
import { findPanelWork } from '#db/queries/panel-work.server.ts';
import { findTenderOnQuestion } from '#db/queries/tender-record.server.ts';
import { agendaPage, agendaRows } from './agenda.ts';
import { confirmForm, consensusForm, lotForm, reopenForm } from './form.ts';
import { ModerationView } from './view.tsx';

export const meta = () => [{ title: 'Moderation – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.moderation', async (visit) => {
    const { db, url, can } = visit;
    const lot = chosenLot(visit, 'readModeration');
    const mayReopen = can('reopenQuality', lot.id);
    const may = {
      open: can('openModeration', lot.id),
      record: can('recordConsensus', lot.id),
      seeReadiness: can('openModeration', lot.id) || can('editProcurement'),
    };
    const shown = {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readModeration'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      may,
      reopenings: lot.reopenings,
      formKeys: [newFormKey(), newFormKey(), newFormKey()] as const,
    };
    const { aside } = lot;
    const scheme = aside ? null : await findFrozenScheme(db, lot.id);
    const before = ['criteria', 'tendering', 'scoring'].includes(lot.stage);
    const empty = { ...shown, aside, before: null, agenda: null, item: null, reopen: null };
    const reopenBlocked = stageProblem('reopenQuality', lot.stage);
    if (aside) return empty;
    if (!scheme) return { ...empty, before: { counts: null, blocked: stageProblem('openModeration', lot.stage) } };
    const bids = await listBids(db, lot.id);
    if (before)
      return {
        ...empty,
        before: may.seeReadiness ? await readinessOf(visit, lot, scheme, bids) : { counts: null, blocked: null },
      };
    const wanted = { bidId: url.searchParams.get('bid') ?? '', criterionId: url.searchParams.get('criterion') ?? '' };
    if (wanted.bidId) return { ...empty, item: await itemOf(visit, lot, { scheme, bids }, wanted) };
    const reopen =
      mayReopen && lot.stage !== 'moderation' ? { blocked: reopenBlocked, criteria: questions(scheme) } : null;
    return { ...empty, reopen, agenda: await agendaOf(visit, lot, { scheme, bids }) };
  });

const questions = (scheme: EvaluationScheme) =>
  qualityLeaves(scheme.criteria).map(({ criterion: { id, title } }) => ({ id, title }));

async function readinessOf(
  { db, access }: ProcurementVisit,
  { id, stage }: LotReached,
  scheme: EvaluationScheme,
  bids: readonly StoredBid[],
) {
  const { evaluators } = await findPanelWork(db, access.procurement.id, id);
  const counts = readinessOfPanel(evaluators, scheme);
  const published = gates(scheme.criteria).length;
  const gatesMissing = bidsStillIn(bids, scheme).reduce(
    (sum, bid) => sum + published - Object.keys(bid.gates).length,
    0,
  );
  return { counts, blocked: stageProblem('openModeration', stage) ?? moderationProblem({ ...counts, gatesMissing }) };
}

type Judged = Readonly<{ scheme: EvaluationScheme; bids: readonly StoredBid[] }>;

async function agendaOf({ db, url }: ProcurementVisit, lot: LotReached, { scheme, bids }: Judged) {
  const { id, stage, reopenings } = lot;
  const evaluators = await listSubmittedMarks(db, id);
  const consensus = await listConsensus(db, id);
  const open = reviewGaps(reopenings, bidsStillIn(bids, scheme));
  const gaps = consensusGaps({ lotId: id, scheme, criteriaHash: '', bids, consensus });
  const all = agendaRows(scheme, bids, evaluators, consensus);
  const shown = agendaPage(all, Number(url.searchParams.get('page') ?? 1));
  return {
    evaluators: evaluators.map(panelName),
    ...shown,
    rows: shown.rows.map((row) => ({ ...row, toLookAtAgain: open.includes(`${row.letter}, ${row.criterionId}`) })),
    places: all.length,
    settled: all.filter(({ agreed }) => agreed !== null).length,
    maximum: Math.max(...qualityLeaves(scheme.criteria).map(({ criterion }) => criterion.scale.marks.at(-1) ?? 0)),
    gaps: someOf([...gaps, ...open]),
    lockBlocked: stageProblem('lockQuality', stage),
    version: moderationVersion(lot, entriesOf(consensus)),
  };
}

/** A sentence cannot hold a thousand places. */
const mostNamed = 10;
const someOf = (names: readonly string[]) =>
  names.length <= mostNamed ? names : [...names.slice(0, mostNamed), `and ${names.length - mostNamed} more`];

async function itemOf(
  { db }: ProcurementVisit,
  lot: LotReached,
  { scheme, bids }: Judged,
  place: Readonly<{ bidId: string; criterionId: string }>,
) {
  const { id, stage, reopenings } = lot;
  const bid = bids.find((one) => one.id === place.bidId);
  const leaf = qualityLeaves(scheme.criteria).find(({ criterion }) => criterion.id === place.criterionId);
  if (!bid || !leaf) throw notFound();
  const evaluators = await listSubmittedMarks(db, id, place);
  const consensus = await listConsensus(db, id);
  const order = openFor(reopenings, place.criterionId);
  const stored = consensus.find((one) => one.bidId === place.bidId && one.criterionId === place.criterionId);
  return {
    bidId: bid.id,
    letter: bid.letter,
    criterion: leaf.criterion,
    tender: await findTenderOnQuestion(db, place.bidId, place.criterionId),
    voices: evaluators.map(({ marks, ...one }) => ({
      personId: one.personId,
      name: panelName(one),
      mark: marks[0]?.mark ?? null,
      reasons: sayMarkReasons(marks[0]),
      replaced: marks[0]?.supersedeReason ?? null,
    })),
    stored: stored ? { ...stored, recordedAt: formatUkTime(stored.recordedAt) } : null,
    version: moderationVersion(lot, entriesOf(consensus)),
    order: order && { number: order.number, reason: order.reason },
    review: order?.reviews.findLast((one) => one.bidId === bid.id)?.reason ?? null,
    blocked:
      stageProblem('recordConsensus', stage) ??
      (stage === 'reopened' && !order ? 'This question has not been reopened; its consensus stands.' : null),
  };
}

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lotNumber = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  const done = () => paths.moderation(procurementId, lotNumber);
  return submitted(args, {
    openModeration: intent({
      form: lotForm,
      run: (actor, input) => openModeration(actor, { ...input, procurementId }),
      done,
    }),
    record: intent({
      form: consensusForm,
      run: (actor, input) => recordConsensus(actor, { ...input, procurementId }),
      done,
    }),
    confirm: intent({
      form: confirmForm,
      run: (actor, { confirmReason: reason, ...input }) => confirmConsensus(actor, { ...input, reason, procurementId }),
      done,
    }),
    reopen: intent({
      form: reopenForm,
      run: (actor, { lotId, reopenCriterionId: criterionId, reopenReason: reason }) =>
        reopenQuality(actor, { procurementId, lotId, criterionId, reason }),
      done,
    }),
    lock: intent({ form: lotForm, run: (actor, input) => lockQuality(actor, { ...input, procurementId }), done }),
  });
};

export default function Moderation() {
  return <ModerationView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
