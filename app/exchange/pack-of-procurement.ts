import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { parseBasisPoints } from '#app/domain/basis-points.ts';
import type { JsonValue } from '#app/domain/canonical-json.ts';
import type { CouncilPath, CouncilSettings } from '#app/domain/council-path.ts';
import { councilSettingsOn } from '#app/domain/council-settings.ts';
import { decisionTimetable, type TimetableParty } from '#app/domain/decision-timetable.ts';
import { bidsOf, type EvaluationRecord } from '#app/domain/evaluation-record.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import { exportApportionmentPack } from './recompute/export-apportionment-pack.ts';
import { exportEvaluationPack } from './recompute/export-evaluation-pack.ts';
import { exportTimetablePack, type TimetableQuestion } from './recompute/export-timetable-pack.ts';

/** What was agreed, as the offer says it. */
export function apportionmentPack(body: OfferBody, source: string): JsonValue {
  const typed = body.proposal.tolerance === null ? null : parseBasisPoints(body.proposal.tolerance);
  const tolerance = typed?.ok ? typed.value : null;
  return exportApportionmentPack({ terms: body.apportionment.terms, tolerance, title: body.title, source });
}

/** A lot as it was judged: frozen criteria, consensus and opened prices, bidders by letter. */
export function evaluationPack(record: EvaluationRecord, title: string, source: string): JsonValue {
  const { criteria, rounding, tieBreak } = record.scheme;
  return exportEvaluationPack({ criteria, rules: { rounding, tieBreak }, bids: bidsOf(record), title, source });
}

/** Each council's dates as questions: agenda, forward plan and call-in of its decision. */
export function timetablePack(parties: readonly TimetableParty[], title: string, source: string): JsonValue {
  const { councils } = decisionTimetable(parties, publishedBankHolidays);
  const questions = councils.flatMap(({ councilId, path }): readonly TimetableQuestion[] => {
    const settings = parties.find((party) => party.councilId === councilId)?.settings ?? [];
    return path === null ? [] : questionsOf(councilId, path, councilSettingsOn(settings, path.decision));
  });
  return exportTimetablePack({ questions, bankHolidays: null, title, source });
}

function questionsOf(id: string, path: CouncilPath, settings: CouncilSettings): readonly TimetableQuestion[] {
  const { decision, recordPublished } = path;
  const { agendaClearWorkingDays, forwardPlanClearDays: clearDays, forwardPlanCount: count } = settings;
  const { callInWorkingDays: workingDays } = settings;
  return [
    { id: `${id}-agenda`, rule: 'agenda', meeting: decision, clearWorkingDays: agendaClearWorkingDays },
    { id: `${id}-forward-plan`, rule: 'forward-plan', decision, clearDays, count },
    ...(workingDays === null
      ? []
      : [{ id: `${id}-call-in`, rule: 'call-in' as const, published: recordPublished, workingDays }]),
  ];
}
