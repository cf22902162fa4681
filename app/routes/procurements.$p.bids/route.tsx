import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { confirmBid } from '#app/commands/confirm-bid.server.ts';
import { decideLateTender } from '#app/commands/decide-late-tender.server.ts';
import { excludeBid } from '#app/commands/exclude-bid.server.ts';
import { openTenders } from '#app/commands/open-tenders.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { recordBidDocument } from '#app/commands/record-bid-document.server.ts';
import { answerClarification, askClarification } from '#app/commands/record-clarification.server.ts';
import { recordGate } from '#app/commands/record-gate.server.ts';
import { setDeadline } from '#app/commands/set-deadline.server.ts';
import { withholdNames } from '#app/commands/withhold-names.server.ts';
import { gates, qualityLeaves } from '#app/domain/award-criteria.ts';
import { bidDocumentProblem } from '#app/domain/bid-document.ts';
import { questionsNeverAsked, unconfirmedProblems } from '#app/domain/criteria-amendment.ts';
import { isLate, lateOpeningProblem } from '#app/domain/late-tender.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { refuse } from '#app/domain/result.ts';
import { lotStages, stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { documentApart } from '#app/exchange/read-apart.server.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, notFound, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { listAnswers, listBids, listGateResults, type StoredBid } from '#db/queries/bids.server.ts';
import { listCriteriaVersions } from '#db/queries/criteria.server.ts';
import {
  findDeadline,
  findTenderRecord,
  type LotDeadline,
  type TenderRecord,
} from '#db/queries/tender-record.server.ts';
import * as forms from './form.ts';
import { BidsView } from './view.tsx';

export const meta = () => [{ title: 'Tenders – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.bids', async (visit) => {
    const { db, url, can } = visit;
    const lot = chosenLot(visit, 'readBids');
    const mayRecord = can('recordBid', lot.id);
    const versions = await listCriteriaVersions(db, lot.id);
    const scheme = versions[0]?.scheme;
    const newest = versions[0]?.number ?? 0;
    const bids = await listBids(db, lot.id);
    const late = await findDeadline(db, lot.id);
    const shown = (bid: StoredBid) => shownBid(bid, late, mayRecord);
    const wanted = url.searchParams.get('bid');
    const chosen = wanted ? bids.find(({ id }) => id === wanted) : undefined;
    if (wanted && !chosen) throw notFound();
    const opened = lotStages.indexOf(lot.stage) >= lotStages.indexOf('scoring');
    const detail = chosen && mayRecord ? await detailOf(visit.db, chosen.id, opened) : null;
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readBids'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      questions: scheme
        ? qualityLeaves(scheme.criteria).map(({ criterion: { id, title, wordLimit } }) => ({ id, title, wordLimit }))
        : [],
      gates: scheme ? gates(scheme.criteria).map(({ criterion: { id, title } }) => ({ id, title })) : [],
      bids: bids.map(shown),
      chosen:
        chosen && detail
          ? {
              ...shown(chosen),
              ...detail,
              ...relationsFor(mayRecord, detail),
              ...shownDocuments(visit.now, chosen, detail, late),
            }
          : null,
      newest,
      toAnswer: chosen && detail ? toAnswer(versions, chosen) : [],
      mayRecord,
      deadline: late.deadline ? { shown: formatUkTime(late.deadline.dueAt), policy: late.deadline.policy } : null,
      blocked: {
        deadline: stageProblem('setDeadline', lot.stage),
        clarify: stageProblem('clarify', lot.stage),
        record: stageProblem('recordBid', lot.stage),
        confirm: stageProblem('confirmBid', lot.stage),
        late: stageProblem('decideLateTender', lot.stage),
        open: stageProblem('openTenders', lot.stage) ?? openingProblem(bids, newest, late),
        gate: stageProblem('recordGate', lot.stage),
        exclude: stageProblem('excludeBid', lot.stage),
      },
      recording: mayRecord && url.searchParams.get('show') === 'record',
      names: late.names,
      settingDeadline: mayRecord && url.searchParams.get('show') === 'deadline',
      formKeys: [newFormKey(), newFormKey(), newFormKey()] as const,
    };
  });

/** Why tenders cannot be opened yet: not confirmed under the newest criteria, or late and not decided. */
function openingProblem(
  bids: readonly StoredBid[],
  newest: number,
  { deadline, decisions }: LotDeadline,
): string | null {
  const late = lateOpeningProblem(
    bids.map(({ id, letter, receivedAt, status }) => ({
      letter,
      late: isLate(receivedAt, deadline),
      decided: decisions.some(({ bidId }) => bidId === id),
      isIn: status === 'in',
    })),
  );
  return [...unconfirmedProblems(bids, newest), ...(late ? [late] : [])].join(' ') || null;
}

/** The lead's own look into a tender: its answers only once the tenders are opened. */
async function detailOf(db: Parameters<typeof listAnswers>[0], bidId: string, opened: boolean) {
  const found = opened ? await listAnswers(db, bidId) : [];
  const answers = found.length > 0 ? found : null;
  return {
    answers,
    aside: opened && !answers,
    gateResults: await listGateResults(db, bidId),
    ...(await findTenderRecord(db, bidId)),
  };
}

/** The new questions that the tenderer answers with its confirmation. */
const toAnswer = (versions: Parameters<typeof questionsNeverAsked>[0], bid: StoredBid) =>
  questionsNeverAsked(versions, { received: bid.criteriaNumber, standsUnder: bid.standsUnder }).map(
    ({ id, title, wordLimit }) => ({ id, title, wordLimit }),
  );

/** Names of a parent say whose letter it is: they are for those who know that. */
const relationsFor = (named: boolean, { relations }: TenderRecord) => ({ relations: named ? relations : [] });

/** Each version with whether a newer one took its place, and why nothing can be added now. */
function shownDocuments(now: Date, bid: StoredBid, { documents }: TenderRecord, { deadline, decisions }: LotDeadline) {
  const shown = documents.map((one, index) => ({
    ...one,
    receivedAt: formatUkTime(one.receivedAt),
    replaced: documents.findIndex(({ number }) => number === one.number) < index,
  }));
  const lateDecided = decisions.some(({ bidId }) => bidId === bid.id);
  const newest = shown.filter(({ replaced }) => !replaced);
  const asked = { now: now.toISOString(), deadline, bid: { ...bid, lateDecided }, documents: newest, replaces: null };
  return { documents: shown, documentBlocked: bidDocumentProblem(asked) };
}

function lateDecisionOf(decisions: LotDeadline['decisions'], id: string, withReason: boolean) {
  const found = decisions.find(({ bidId }) => bidId === id);
  return found ? { decision: found.decision, reason: withReason ? found.reason : '' } : null;
}

const fileProblem = (sentence: string): Refusal => ({ kind: 'problems', problems: [{ field: 'file', sentence }] });

/**
 * A tender without its price, and without its name for those who know it by its letter; reasons may say the name, so that
 * they go with it where the database withholds it.
 */
const shownBid = (
  { id, letter, tenderer, registrationNumber, status, statusReason, ...rest }: StoredBid,
  { deadline, decisions }: LotDeadline,
  named: boolean,
) => ({
  id,
  letter,
  tenderer: named ? tenderer : null,
  registrationNumber: named ? registrationNumber : null,
  status,
  statusReason: tenderer === null ? null : statusReason,
  gates: rest.gates,
  receivedAt: formatUkTime(rest.receivedAt),
  late: isLate(rest.receivedAt, deadline),
  lateDecision: lateDecisionOf(decisions, id, tenderer !== null),
  receiptHash: rest.receiptHash,
  standsUnder: rest.standsUnder,
});

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lotNumber = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  const seal = args.context.portal.priceSeal;
  const list = () => paths.bids(procurementId, lotNumber);
  const one = ({ bidId }: { bidId: string }) => paths.bid(procurementId, lotNumber ?? 1, bidId);
  return submitted(args, {
    record: intent({
      form: forms.recordBidForm,
      run: (actor, input) => recordBid(actor, { ...input, procurementId }, seal),
      done: one,
    }),
    confirm: intent({
      form: forms.confirmForm,
      run: (actor, input) => confirmBid(actor, { ...input, procurementId }),
      done: one,
    }),
    deadline: intent({
      form: forms.deadlineForm,
      run: (actor, input) => setDeadline(actor, { ...input, procurementId }),
      done: list,
    }),
    names: intent({
      form: forms.namesForm,
      run: (actor, input) => withholdNames(actor, { ...input, procurementId }),
      done: list,
    }),
    late: intent({
      form: forms.lateForm,
      run: (actor, { lateReason, ...input }) =>
        decideLateTender(actor, { ...input, reason: lateReason, procurementId }),
      done: one,
    }),
    document: intent({
      form: forms.documentForm,
      run: async (actor, { documentTitle, ofCriterion, ...input }, _, files) => {
        const file = files.get('file');
        if (!file) return refuse(fileProblem('Choose the file'));
        const checked = await documentApart(file.bytes);
        if (!checked.ok) return refuse(fileProblem(checked.refusal));
        const named = { title: documentTitle, criterionId: ofCriterion, file: { ...checked.value, bytes: file.bytes } };
        return recordBidDocument(actor, { ...input, ...named, procurementId });
      },
      done: one,
    }),
    ask: intent({
      form: forms.askForm,
      run: (actor, { aboutCriterion, ...input }) =>
        askClarification(actor, { ...input, criterionId: aboutCriterion, procurementId }),
      done: one,
    }),
    reply: intent({
      form: forms.replyForm,
      run: (actor, input) => answerClarification(actor, { ...input, procurementId }),
      done: one,
    }),
    open: intent({
      form: forms.openTendersForm,
      run: (actor, input) => openTenders(actor, { ...input, procurementId }),
      done: list,
    }),
    gate: intent({
      form: forms.gateForm,
      run: (actor, input) => recordGate(actor, { ...input, procurementId }),
      done: one,
    }),
    exclude: intent({
      form: forms.excludeForm,
      run: (actor, { outReason, ...input }) => excludeBid(actor, { ...input, reason: outReason, procurementId }),
      done: one,
    }),
  });
};

export default function Bids() {
  return <BidsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
