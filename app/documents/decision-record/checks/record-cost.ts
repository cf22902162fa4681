import { type Pence, sumPence, toPence } from '#app/domain/money.ts';
import {
  budgetFindings,
  gapFindings,
  maximumFindings,
  notStatedFindings,
  shareBasisFindings,
  sharedTotalFindings,
} from '../../checks/cost-rules.ts';
import { blocks, type Finding } from '../../checks/finding.ts';
import { formatDay } from '../../wording.ts';
import { isShareOf, shareInAll } from '../own-share.ts';
import { type RecordCheck, type RecordCheckInput, recordPlace } from '../record-check.ts';
import type { RecordFacts } from '../record-facts.ts';
import { computedEnd } from '../record-term.ts';

/** C24 to C27 and C41: what the contract costs, who pays it, and for how long it runs. */
export const recordCostFindings: RecordCheck = (input) => [
  ...value(input),
  ...shares(input),
  ...budgets(input),
  ...gap(input),
  ...term(input),
];

const total = (amounts: readonly (Pence | null)[]): Pence => sumPence(amounts.map((one) => one ?? toPence(0)));
const buysNothing = ({ route }: RecordFacts): boolean => route.kind === null || route.kind === 'purchaseProgramme';

/** C24: an extension costs one sum; any other contract has its years, its initial term, its options and its maximum. */
function value(input: RecordCheckInput): readonly Finding[] {
  const { value: stated, route, contract } = input.facts;
  if (buysNothing(input.facts)) return [];
  const place = recordPlace(input, 'value', 'Value');
  const isExtension = route.kind === 'extension';
  const missing = [
    ...(stated.vatBasis === null ? ['the VAT basis'] : []),
    ...(!isExtension && stated.yearly === null ? ['the value of each year'] : []),
    ...(!isExtension && stated.initial === null ? ['the value of the initial term'] : []),
    ...(!isExtension && contract.extensionMonths.length > 0 && stated.extension === null
      ? ['the value of the options to extend']
      : []),
    ...(stated.maximum === null ? ['the maximum value'] : []),
  ];
  const sum = total([stated.initial, stated.extension]);
  const sums = stated.initial === null ? [] : maximumFindings(stated.maximum, sum, place);
  return [...notStatedFindings(missing, place), ...sums];
}

/** C25: a share for everybody who pays, in every period, and together the maximum value. */
function shares(input: RecordCheckInput): readonly Finding[] {
  const { funding, value: stated, route } = input.facts;
  const place = recordPlace(input, 'funding', 'Who pays');
  if (funding.rows.length === 0)
    return route.kind === 'joint' ? [blocks('C25', 'No shares of the cost are recorded.', place)] : [];
  const unstated = funding.rows.filter(({ amounts }) =>
    funding.periods.some((_, index) => (amounts[index] ?? null) === null),
  );
  const shared = total(funding.rows.flatMap(({ amounts }) => amounts));
  return [
    ...unstated.map(({ name }) => blocks('C25', `${name} has no share in every period.`, place)),
    ...shareBasisFindings(funding, place),
    ...(stated.maximum === null
      ? []
      : sharedTotalFindings(
          'The whole term',
          shared,
          stated.maximum,
          place,
          recordPlace(input, 'value.maximum', 'Value'),
        )),
  ];
}

/** C26: this council's own share has a budget that holds it, and so has every other that names one. */
function budgets(input: RecordCheckInput): readonly Finding[] {
  return input.facts.funding.rows.flatMap((payer, index) => {
    const { name, budgetReference, budgetAvailable } = payer;
    const share = shareInAll(payer);
    if (share === 0 || (!isShareOf(input.form.council, payer) && budgetReference === '')) return [];
    const place = recordPlace(input, `funding.rows.${index}`, `Share and budget of ${name}`);
    return budgetFindings({ name, reference: budgetReference, available: budgetAvailable, share }, place, place);
  });
}

function gap(input: RecordCheckInput): readonly Finding[] {
  const { previousEndsOn, startsOn } = input.facts.contract;
  if (previousEndsOn === null || startsOn === null) return [];
  return gapFindings(
    previousEndsOn,
    startsOn,
    recordPlace(input, 'contract.previousEndsOn', 'End of the current contract'),
    recordPlace(input, 'contract.startsOn', 'Start of the contract'),
  );
}

/** C41: start, initial term and options are explicit, and the end is the one that follows from them. */
function term(input: RecordCheckInput): readonly Finding[] {
  const { contract, route } = input.facts;
  if (buysNothing(input.facts) || route.kind === 'extension') return [];
  const place = recordPlace(input, 'contract', 'Term');
  const stated = {
    start: contract.startsOn !== null,
    'initial term': contract.initialMonths !== null,
    'options to extend': contract.extensionMonths.length > 0 || contract.hasOptions === false,
  };
  const missing = Object.entries(stated).flatMap(([what, is]) => (is ? [] : [what]));
  if (missing.length > 0) return [blocks('C41', `The term is not explicit: ${missing.join(', ')}.`, place)];
  const end = computedEnd(input.facts);
  if (end === null || contract.endsOn === null || contract.endsOn === end) return [];
  const sentence = `The initial term is said to end on ${formatDay(contract.endsOn)}; by its months it ends on ${formatDay(end)}.`;
  return [blocks('C41', sentence, place)];
}
