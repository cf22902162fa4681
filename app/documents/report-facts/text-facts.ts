import { parsePence } from '#app/domain/money.ts';
import type { ReportParty } from '#app/domain/report-record.ts';
import type { BackgroundPaper, BudgetFacts, ImplicationFacts, KeyDecisionFacts } from '../facts.ts';
import type { ReportForm } from '../forms/form-schema.ts';
import { linesOf, paragraphsOf, priorityAnswer, type ReportTexts } from '../report-texts.ts';

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function implicationFacts(texts: ReportTexts, form: ReportForm, runningCost: string | null): ImplicationFacts {
  const answers = form.priorities.flatMap(({ id }) => {
    const answer = priorityAnswer(texts.priorities[id] ?? '');
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return {
    policy: paragraphsOf(texts.policy),
    legal: paragraphsOf(texts.legal),
    finance: [...(runningCost === null ? [] : [runningCost]), ...paragraphsOf(texts.finance)],
    other: paragraphsOf(texts.other),
    priorities: Object.fromEntries(answers),
    risks: texts.risks
      .filter(({ risk }) => risk.trim() !== '')
      .map(({ area, risk, mitigation }) => ({ area, risk: oneLine(risk), mitigation: orNull(oneLine(mitigation)) })),
    equality:
      texts.equality.trim() === ''
        ? null
        : {
            statement: paragraphsOf(texts.equality).join(' '),
            assessmentTitle: orNull(texts.equalityTitle),
            assessedOn: orNull(texts.equalityOn),
          },
  };
}

export function backgroundPapers({ papers }: ReportTexts): readonly BackgroundPaper[] {
  return papers
    .filter(({ title }) => title.trim() !== '')
    .map(({ title, on, place, contact }) => ({
      title: oneLine(title),
      datedOn: orNull(on),
      placeOfInspection: orNull(oneLine(place)),
      contactPost: orNull(oneLine(contact)),
    }));
}

/** One budget a party that named one; amounts as typed, null when they cannot be read. */
export function budgetFacts({ budgets }: ReportTexts, parties: readonly ReportParty[]): readonly BudgetFacts[] {
  return parties.flatMap(({ councilId }) => {
    const budget = budgets[councilId];
    if (!budget || (budget.reference === '' && budget.available === '')) return [];
    const available = parsePence(budget.available);
    return [
      {
        partyId: councilId,
        reference: orNull(budget.reference),
        availablePence: available.ok ? available.value : null,
      },
    ];
  });
}

export function keyDecisionFacts(texts: ReportTexts): KeyDecisionFacts | null {
  if (texts.isKey !== 'yes') return null;
  const doNothing = orNull(oneLine(texts.doNothing));
  return {
    reference: orNull(texts.keyReference),
    reasons: paragraphsOf(texts.reasons),
    alternatives: [
      ...(doNothing === null ? [] : [{ option: 'Do nothing', reasonRejected: doNothing, isDoNothing: true }]),
      ...texts.alternatives.map(({ option, reason }) => ({
        option: oneLine(option),
        reasonRejected: orNull(oneLine(reason)),
        isDoNothing: false,
      })),
    ],
    implementationDate: orNull(texts.implementationOn),
  };
}

export const serviceTexts = (texts: ReportTexts) => ({
  history: paragraphsOf(texts.history),
  outcomes: linesOf(texts.outcomes),
});

/** Planned steps in order of time; those without a day are left out. */
export function plannedSteps({ noticeOn, tendersDueOn, awardOn, mobilisationOn }: ReportTexts) {
  const steps = [
    { step: 'Contract notice', on: noticeOn },
    { step: 'Tenders due', on: tendersDueOn },
    { step: 'Award decision', on: awardOn },
    { step: 'Mobilisation complete', on: mobilisationOn },
  ];
  return steps.filter(({ on }) => on !== '');
}
