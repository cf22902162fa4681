import { totalExtensionMonths, totalOf } from '../executive-board-report/term-and-value.ts';
import { maximumFindings, notStatedFindings } from './cost-rules.ts';
import { factPlace } from './fact-place.ts';
import type { Check } from './finding.ts';
import { blocks } from './finding.ts';

/** C24: whether the value is stated whole and adds up. */
export const moneyFindings: Check = ({ facts }) => {
  const { value, term } = facts;
  const place = factPlace(facts, 'value', 'Value');
  const missing = [
    ...(value.vatBasis === null ? ['the VAT basis'] : []),
    ...(value.periods.some((period) => period.kind === 'initial')
      ? []
      : ['the value of each year of the initial term']),
    ...(value.maximumPence === null ? ['the maximum value'] : []),
  ];
  const findings = [...notStatedFindings(missing, place)];
  const hasOption = totalExtensionMonths(term) > 0;
  if (hasOption !== value.periods.some((period) => period.kind === 'extension')) {
    const sentence = hasOption
      ? 'There is an option to extend, and no value for it.'
      : 'There is a value for an option to extend, and no such option.';
    findings.push(blocks('C24', sentence, place, factPlace(facts, 'term', 'Term')));
  }
  const sum = totalOf(value.periods.map((period) => period.amountPence));
  if (value.periods.length === 0) return findings;
  return [
    ...findings,
    ...maximumFindings(value.maximumPence, sum, place, factPlace(facts, 'value.periods', 'Value of each period')),
  ];
};
