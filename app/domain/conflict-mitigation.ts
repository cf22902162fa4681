/**
 * What is done about a potential or actual conflict is decided by somebody else than the person concerned, on or after
 * the day of the declaration and not in the future, and is described. Declaring anew starts afresh.
 * Authority: PA 2023 sections 81 to 83; PCR 2015 regulation 24.
 * Example: declared on 12 March 2018; "Marks beside a second evaluator", decided on 11 March 2018, is refused: the day
 * lies before the declaration.
 */
import type { ConflictDeclaration, ConflictKind, Mitigation, MitigationKind } from './conflict-of-interest.ts';
import { formatDate, type PlainDate } from './plain-date.ts';
import type { FieldProblem } from './refusal.ts';

export const mitigationKinds = [
  'stands-aside',
  'second-evaluator',
  'independent-review',
  'interest-given-up',
  'access-limited',
] as const satisfies readonly MitigationKind[];

export const mitigationName: Readonly<Record<MitigationKind, string>> = {
  'stands-aside': 'Stands aside from the lot',
  'second-evaluator': 'Marks beside a second, independent evaluator',
  'independent-review': 'Marks are reviewed by somebody independent',
  'interest-given-up': 'The interest has been given up',
  'access-limited': 'Access is limited',
};

/** Whether a declaration of this kind waits for a decision. */
export const needsMitigation = (kind: ConflictKind | null): boolean => kind === 'potential' || kind === 'actual';

/** Why the mitigation of this declaration cannot be recorded today, by field. */
export function mitigationProblems(
  declaration: Pick<ConflictDeclaration, 'person' | 'declaredOn'>,
  { decidedOn, decidedBy }: Mitigation,
  today: PlainDate,
): readonly FieldProblem[] {
  const own = decidedBy.trim().toLowerCase() === declaration.person.trim().toLowerCase();
  return [
    ...(decidedOn < declaration.declaredOn ? [early(decidedOn, declaration.declaredOn)] : []),
    ...(decidedOn > today
      ? [{ field: 'decidedOn', sentence: `The day of the decision must not be after today, ${formatDate(today)}` }]
      : []),
    ...(own
      ? [{ field: 'decidedBy', sentence: `The post that decided must be another than ${declaration.person}` }]
      : []),
  ];
}

const early = (decidedOn: PlainDate, declaredOn: PlainDate): FieldProblem => ({
  field: 'decidedOn',
  sentence: `The day of the decision, ${formatDate(decidedOn)}, must not be before the declaration of ${formatDate(declaredOn)}`,
});

/** The mitigation in one sentence or two. */
export const sayMitigation = ({ kind, detail, decidedBy, decidedOn }: Mitigation): string =>
  `${mitigationName[kind]}: ${detail.replace(/\.$/, '')}. Decided by ${decidedBy} on ${formatDate(decidedOn)}.`;
