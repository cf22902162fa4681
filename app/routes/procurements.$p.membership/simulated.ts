import { type KeySum, keySumsCrossed } from '#app/domain/membership-change/key-sums-crossed.ts';
import { figuresAsked } from '#app/domain/membership-change/membership-facts.ts';
import { noticesTouched } from '#app/domain/membership-change/notices-touched.ts';
import { type CurrentParty, simulatedChange } from '#app/domain/membership-change/simulated-change.ts';
import type { OfferChange } from '#app/domain/offer.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import type { ProcurementRegime } from '#app/domain/regime.ts';
import type { LotStage } from '#app/domain/stage.ts';
import { fieldProblem, parseForm, type TypedValues } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { membershipForm } from './form.ts';

export type ShownSimulation = Readonly<{
  sentences: readonly string[];
  changes: readonly OfferChange[];
  debt: Readonly<{ council: string; before: number; total: number }> | null;
  notices: readonly string[];
  /** The fields to send when it is to be recorded. */
  fields: TypedValues;
  kind: 'withdraws' | 'joins';
}>;

type ToSimulate = Readonly<{
  fields: URLSearchParams;
  body: OfferBody;
  procurement: Parameters<typeof simulatedChange>[0]['procurement'] &
    Readonly<{ regime: ProcurementRegime; lightTouch: boolean }>;
  parties: readonly CurrentParty[];
  stages: readonly LotStage[];
  isSigned: boolean;
  /** From which sum decisions are key, council by council. */
  keySums: readonly KeySum[];
  nameOf: (council: string) => string;
}>;

/** What the change in the address would do; nothing is stored. An answer with problems where it cannot be. */
export function simulate({
  fields,
  body,
  procurement,
  parties,
  stages,
  isSigned,
  keySums,
  nameOf,
}: ToSimulate): ShownSimulation | ShownAnswer {
  const values = Object.fromEntries(fields);
  const intent = values.kind === 'joins' ? 'joins' : 'withdraws';
  const parsed = parseForm(membershipForm, values);
  if (!parsed.ok) return { intent, problems: parsed.problems, values };
  const { typed } = parsed.value;
  const simulated = simulatedChange({ body, procurement, parties, typed, nameOf });
  if (!simulated.ok) {
    const problems = simulated.refusal.map(({ path, problem }) =>
      path === 'on'
        ? { ...fieldProblem('on', problem), href: '#on-day' }
        : fieldProblem(path === 'council' ? path : path === 'figures' ? 'figure-0' : null, problem),
    );
    return { intent, problems, values };
  }
  const { report, sentences } = simulated.value;
  const figures = figuresAsked(body.apportionment.terms).map((_, index) => [
    `figure-${index}`,
    typed.figures[index] ?? '',
  ]);
  return {
    sentences: [
      ...sentences,
      ...keySumsCrossed(report.before.totals.byPartner, report.after.totals.byPartner, keySums, nameOf),
    ],
    changes: report.changes,
    debt: report.debt
      ? {
          council: nameOf(report.debt.partner),
          before: report.before.totals.byPartner[report.debt.partner] ?? 0,
          total: report.debt.total,
        }
      : null,
    notices: noticesTouched({ ...procurement, stages, isSigned }),
    fields: { kind: typed.kind, council: typed.council, on: typed.on, ...Object.fromEntries(figures) },
    kind: typed.kind,
  };
}
