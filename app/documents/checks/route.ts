import { sayOption } from '#app/domain/option-extension.ts';
import { extensionTerms } from '../executive-board-report/extension-terms.ts';
import { formatDay } from '../wording.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { blocks } from './finding.ts';

/**
 * C51 and C54 on a report: an extension fits the option that its contract has left; a waiver names the order, the rule
 * and the ground, and its days are in order.
 * Authority: PCR 2015 regulations 32 and 72(1)(a); PA 2023 section 41 and schedule 8 paragraph 1; each council's
 * procurement standing orders.
 * Example: an option of 12 months, all taken: a further 3 months are refused with both figures.
 */
export const routeFindings: Check = (input) => [...extension(input), ...waiver(input)];

function extension({ facts, stage }: CheckInput): readonly Finding[] {
  const asked = facts.extension;
  if (stage !== 'extension' || asked === null) return [];
  const option = factPlace(facts, 'extension.optionMonths', 'Option of the contract');
  const place = factPlace(facts, 'extension.months', 'Months asked for');
  const { optionMonths, usedMonths, months } = asked;
  if (optionMonths === null || usedMonths === null)
    return [blocks('C51', 'No contract is signed whose option could be taken.', option)];
  if (months === null) return [];
  const left = optionMonths - usedMonths;
  if (left <= 0) return [blocks('C51', 'The contract has no option to extend with months left.', option, place)];
  return (extensionTerms(asked)?.leftMonths ?? 0) < 0
    ? [blocks('C54', sayOption(months, left, false), option, place)]
    : [];
}

function waiver({ facts, stage }: CheckInput): readonly Finding[] {
  const sought = facts.waiver;
  if (stage !== 'waiver' || sought === null) return [];
  const needed = [
    ['waiver.waivedOrder', 'the standing order to be waived', sought.waivedOrder],
    ['waiver.rule', 'the rule that allows it', sought.rule],
    ['waiver.ground', 'its ground', sought.ground],
  ] as const;
  const missing = needed.flatMap(([factId, what, words]) =>
    words === null ? [blocks('C51', `The waiver does not name ${what}.`, factPlace(facts, factId, 'Waiver'))] : [],
  );
  const { startsOn, endsOn } = sought;
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return missing;
  const sentence = `The contract starts on ${formatDay(startsOn)}, after it ends on ${formatDay(endsOn)}.`;
  const days = [
    factPlace(facts, 'waiver.startsOn', 'Start of the contract'),
    factPlace(facts, 'waiver.endsOn', 'End of the contract'),
  ];
  return [...missing, blocks('C41', sentence, ...days)];
}
