import { parseBasisPoints } from '#app/domain/basis-points.ts';
import type { JsonValue } from '#app/domain/canonical-json.ts';
import type { CouncilPath, CouncilSettings } from '#app/domain/council-path.ts';
import { bidsOf, type EvaluationRecord } from '#app/domain/evaluation-record.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import { earliestDecision } from '#app/domain/timetable/council-decision.ts';
import { settingsFor, type TimetableCouncil, type TimetablePlan } from '#app/domain/timetable/timetable-plan.ts';
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

/** Each council’s dates as questions: agenda, forward plan and call-in of its decision, taken or next possible. */
export function timetablePack(plan: TimetablePlan, title: string, source: string): JsonValue {
  const questions = plan.councils.flatMap((council): readonly TimetableQuestion[] => {
    const decision = earliestDecision(council, plan);
    return decision.ok ? questionsOf(council, decision.value.path) : [];
  });
  return exportTimetablePack({ questions, bankHolidays: null, title, source });
}

function questionsOf(council: TimetableCouncil, path: CouncilPath): readonly TimetableQuestion[] {
  const { decision, recordPublished, agendaBy, noticeBy, callInLastDay } = path;
  const { councilId: id, route } = council;
  const settings: CouncilSettings = settingsFor(council, decision);
  const { agendaClearWorkingDays: clearWorkingDays, callInWorkingDays } = settings;
  const { forwardPlanClearDays: clearDays, forwardPlanCount: count } = settings;
  return [
    ...(agendaBy === null
      ? []
      : [{ id: `${id}-agenda`, rule: 'agenda' as const, meeting: decision, clearWorkingDays }]),
    ...(noticeBy === null || route !== 'forward-plan'
      ? []
      : [{ id: `${id}-forward-plan`, rule: 'forward-plan' as const, decision, clearDays, count }]),
    ...(callInLastDay === null || callInWorkingDays === null
      ? []
      : [
          { id: `${id}-call-in`, rule: 'call-in' as const, published: recordPublished, workingDays: callInWorkingDays },
        ]),
  ];
}
