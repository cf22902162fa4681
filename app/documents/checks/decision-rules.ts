import type { DocumentLine } from './document-lines.ts';
import type { Finding, Place } from './finding.ts';
import { blocks, warns } from './finding.ts';

/** C11: a key decision has a reference, and only a key decision has one. `reference` is null or '' where none is given. */
export function keyReferenceFindings(
  isKey: boolean | null,
  reference: string | null,
  place: Place,
): readonly Finding[] {
  const isGiven = reference !== null && reference.trim() !== '';
  if (isKey === true && !isGiven) return [blocks('C11', 'A key decision has no reference.', place)];
  if (isKey !== false || !isGiven) return [];
  return [blocks('C11', 'A reference of a key decision is given, and the decision is said not to be key.', place)];
}

/** C34: a key decision gives its reasons and the alternatives that were rejected. */
export const keyReasonsFindings = (isKey: boolean | null, isExplained: boolean, place: Place): readonly Finding[] =>
  isKey !== true || isExplained
    ? []
    : [blocks('C34', 'A key decision needs its reasons and the alternatives that were rejected.', place)];

export type Alternative = Readonly<{ option: string; reasonRejected: string | null; isDoNothing: boolean }>;

/** C53: at least two alternatives, one of them doing nothing, each with its reason. */
export function alternativeFindings(considered: readonly Alternative[], place: Place): readonly Finding[] {
  const unexplained = considered.filter(({ reasonRejected }) => (reasonRejected ?? '').trim() === '');
  return [
    ...(considered.length < 2 ? [blocks('C53', 'Fewer than two alternatives were considered.', place)] : []),
    ...(considered.some(({ isDoNothing }) => isDoNothing)
      ? []
      : [blocks('C53', 'Doing nothing is not among the alternatives.', place)]),
    ...unexplained.map(({ option }) => blocks('C53', `"${option}" is rejected without a reason.`, place)),
  ];
}

/** C45: risk, finance, legal and equality are each answered, and every risk has its mitigation. */
export function considerationFindings(
  isAnswered: Readonly<Record<'Risk' | 'Finance' | 'Legal' | 'Equality', boolean>>,
  risks: readonly Readonly<{ risk: string; mitigation: string | null }>[],
  place: Place,
): readonly Finding[] {
  const unanswered = Object.entries(isAnswered).filter(([, answered]) => !answered);
  const unmitigated = risks.filter(({ mitigation }) => (mitigation ?? '').trim() === '');
  return [
    ...unanswered.map(([area]) => blocks('C45', `${area} is not answered.`, place)),
    ...unmitigated.map(({ risk }) => blocks('C45', `The risk "${risk}" has no mitigation.`, place)),
  ];
}

const ENACTABLE = /^(?:That|To)\s+\S+/;

/** C49: what is decided starts with "That" or "To". */
export const enactableFindings = (lines: readonly DocumentLine[]): readonly Finding[] =>
  lines
    .filter(({ text }) => text !== '' && !ENACTABLE.test(text))
    .map(({ place }) =>
      warns('C49', 'A decision starts with "That" or "To", so that it can be carried out as it stands.', place),
    );
