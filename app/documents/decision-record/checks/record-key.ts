import { keyReasonsFindings, keyReferenceFindings } from '../../checks/decision-rules.ts';
import { blocks, type Finding } from '../../checks/finding.ts';
import { formatAmount } from '../../wording.ts';
import { costToCouncil } from '../own-share.ts';
import { type RecordCheck, type RecordCheckInput, recordPlace } from '../record-check.ts';
import type { RecordFacts } from '../record-facts.ts';

/** C10, C11, C34, and the test of "not key" (C54 for an extension, C11 for anything else). */
export const recordKeyFindings: RecordCheck = (input) => [
  ...referencePattern(input),
  ...keyAndReference(input),
  ...notKeyClaim(input),
];

const referenceOf = ({ heading }: RecordFacts): string =>
  /^n\/?a$/i.test(heading.reference.trim()) ? '' : heading.reference.trim();

const referencePlace = (input: RecordCheckInput) => recordPlace(input, 'heading.reference', 'Reference');
const keyPlace = (input: RecordCheckInput) => recordPlace(input, 'classification', 'Key decision');

/** A reference is written as its council writes those of this kind of decision maker. */
function referencePattern(input: RecordCheckInput): readonly Finding[] {
  const { form, facts } = input;
  const reference = referenceOf(facts);
  if (form.reference === null || reference === '' || new RegExp(form.reference.pattern).test(reference)) return [];
  const sentence = `The reference "${reference}" is not written as ${form.council} writes it, such as ${form.reference.example}.`;
  return [blocks('C10', sentence, referencePlace(input))];
}

function keyAndReference(input: RecordCheckInput): readonly Finding[] {
  const { form, facts } = input;
  const { isKey } = facts.classification;
  const isExplained = facts.reasons.text !== '' && facts.alternatives.rows.length > 0;
  const unknown = isKey === null && form.reference !== null;
  return [
    ...(unknown ? [blocks('C11', 'Nobody has said whether the decision is key.', keyPlace(input))] : []),
    ...(form.reference === null ? [] : keyReferenceFindings(isKey, referenceOf(facts), referencePlace(input))),
    ...keyReasonsFindings(isKey, isExplained, recordPlace(input, 'reasons', 'Reasons for the decision')),
  ];
}

/**
 * "Not key" is a claim that is tested: the most that the decision may cost the council stays below its sum, and its effect
 * is significant in fewer than two wards.
 * Authority: SI 2012/2089 regulation 8(1).
 * Example: £303,500.00 against £500,000.00 and one ward: the claim holds.
 */
function notKeyClaim(input: RecordCheckInput): readonly Finding[] {
  const { classification, route } = input.facts;
  const cost = costToCouncil(input.form.council, input.facts);
  const isClaimed = input.form.claimsNotKey || classification.isKey === false;
  if (!isClaimed) return [];
  const id = route.kind === 'extension' ? 'C54' : 'C11';
  const { keyThreshold, significantWards } = classification;
  const places = [keyPlace(input), recordPlace(input, 'value.maximum', 'Cost to the council')];
  const untested = keyThreshold === null || significantWards === null || cost === null;
  const costly = keyThreshold !== null && cost !== null && cost >= keyThreshold;
  return [
    ...(classification.isKey === true
      ? [blocks('C11', 'The form is for decisions that are not key, and this one is said to be.', keyPlace(input))]
      : []),
    ...(untested
      ? [blocks(id, 'Whether the decision is key cannot be tested: sum, wards or value are not recorded.', ...places)]
      : []),
    ...(costly
      ? [
          blocks(
            id,
            `The cost to the council of ${formatAmount(cost ?? 0)} reaches the ${formatAmount(keyThreshold)} of a key decision.`,
            ...places,
          ),
        ]
      : []),
    ...((significantWards ?? 0) >= 2
      ? [blocks(id, `The effect is significant in ${significantWards} wards: two make a decision key.`, ...places)]
      : []),
  ];
}
