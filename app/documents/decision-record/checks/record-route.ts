import { sayOption } from '#app/domain/option-extension.ts';
import { addDays } from '#app/domain/plain-date.ts';
import { blocks, type Finding, warns } from '../../checks/finding.ts';
import { formatDay } from '../../wording.ts';
import { type RecordCheck, type RecordCheckInput, recordPlace } from '../record-check.ts';
import { plainDay, wholeMonths } from '../record-term.ts';

/** C48 (what is bought), C51, C52 and C54: the one route of a decision without a competition, and what is claimed. */
export const recordRouteFindings: RecordCheck = (input) => [
  ...oneRoute(input),
  ...claims(input),
  ...extension(input),
  ...boughtInAll(input),
];

const routePlace = (input: RecordCheckInput) => recordPlace(input, 'route', 'Route');

/**
 * C51: an extension needs an option with months left; a single tender needs its ground, the rule and the waiver record;
 * a decision is one or the other.
 * Authority: PCR 2015 regulations 32 and 72; PA 2023 sections 41 and 74; each council's contract procedure rules.
 * Example: "extend the contract under a single tender" takes two routes at once.
 */
function oneRoute(input: RecordCheckInput): readonly Finding[] {
  const { route, decision } = input.facts;
  const place = routePlace(input);
  if (route.kind === null) return [blocks('C51', 'Nobody has said by which route the decision is made.', place)];
  if (route.kind === 'extension') {
    const left = (route.optionMonths ?? 0) - (route.usedMonths ?? 0);
    const mixed = /single tender/i.test(decision.text);
    return [
      ...(left > 0 ? [] : [blocks('C51', 'The contract has no option to extend with months left.', place)]),
      ...(mixed
        ? [blocks('C51', 'The decision speaks of a single tender, and the route is an extension.', place)]
        : []),
    ];
  }
  if (route.kind !== 'singleTender') return [];
  const needed = { 'the ground': route.ground, 'the rule': route.rule, 'the waiver record': route.waiverReference };
  const missing = Object.entries(needed).flatMap(([what, words]) => (words.trim() === '' ? [what] : []));
  const mixed = /\bextend|\bextension/i.test(decision.text);
  return [
    ...(missing.length === 0 ? [] : [blocks('C51', `The single tender lacks ${missing.join(', ')}.`, place)]),
    ...(mixed ? [blocks('C51', 'The decision speaks of an extension, and the route is a single tender.', place)] : []),
  ];
}

const UNIQUE =
  /\bunique\b|\bno (?:other )?(?:comparable|similar|equivalent)\b|\b(?:only|sole) (?:provider|supplier)\b/i;
const ABSOLUTE =
  /\b(?:risk|potential|chance|likelihood)(?: (?:of|for) \w+)? (?:is|are) (?:none|nil|zero)\b|\bno risk\b|\bguaranteed?\b|\bcannot be challenged\b/i;

/** C52: a claim to be the only one is set against whoever else was looked at; a claim without any doubt is listed. */
function claims(input: RecordCheckInput): readonly Finding[] {
  const { decision, reasons, alternatives, route } = input.facts;
  const written = [
    ['decision.text', 'Decision', decision.text],
    ['reasons.text', 'Reasons for the decision', reasons.text],
    ...alternatives.rows.map(
      ({ option, reason }, index) => [`alternatives.rows.${index}`, 'Alternatives', `${option}: ${reason}`] as const,
    ),
  ] as const;
  return written.flatMap(([factId, label, text]) => {
    const place = recordPlace(input, factId, label);
    const unique = UNIQUE.exec(text)?.[0];
    const absolute = ABSOLUTE.exec(text)?.[0];
    const others = route.comparators.length === 0 ? 'no comparator is listed' : route.comparators.join('; ');
    return [
      ...(unique === undefined
        ? []
        : [warns('C52', `"${unique}" is claimed. Looked at besides: ${others}.`, place, routePlace(input))]),
      ...(absolute === undefined ? [] : [warns('C52', `"${absolute}" leaves no doubt: is it so?`, place)]),
    ];
  });
}

/**
 * C54: the months of an extension follow from its days, begin on the day after the contract ends, fit the option, and
 * have a cost.
 * Authority: PCR 2015 regulation 72(1)(a); PA 2023 schedule 8 paragraph 1 (options provided for in the contract).
 * Example: 1 September 2017 to 31 March 2018 is 7 months of an option of 12; £303,500.00 is £43,357.14 a month.
 */
function extension(input: RecordCheckInput): readonly Finding[] {
  const { route, contract, value } = input.facts;
  if (route.kind !== 'extension') return [];
  const { startsOn, endsOn } = contract;
  const place = recordPlace(input, 'contract', 'First and last day of the extension');
  const months = wholeMonths(startsOn, endsOn);
  if (startsOn === null || months === null)
    return [blocks('C54', 'First and last day do not give whole months.', place, routePlace(input))];
  const left = (route.optionMonths ?? 0) - (route.usedMonths ?? 0);
  const ends = plainDay(route.currentEndsOn);
  const follows = ends === null ? null : addDays(ends, 1);
  return [
    ...(route.statedMonths === null || route.statedMonths === months
      ? []
      : [blocks('C54', `${route.statedMonths} months are stated; its days give ${months}.`, place, routePlace(input))]),
    ...(follows === startsOn
      ? []
      : [
          blocks(
            'C54',
            `The extension starts on ${formatDay(startsOn)}, not ${dayAfter(follows)}.`,
            place,
            routePlace(input),
          ),
        ]),
    ...(months <= left ? [] : [blocks('C54', sayOption(months, left, false), place, routePlace(input))]),
    ...(value.maximum === null
      ? [blocks('C54', 'The cost of a month cannot be shown: the maximum cost is not recorded.', place)]
      : []),
  ];
}

const dayAfter = (follows: string | null): string =>
  follows === null ? 'after a day on which the contract is known to end' : `on ${formatDay(follows)}`;

/** C48: the number bought in all is the sum of what is listed. */
function boughtInAll(input: RecordCheckInput): readonly Finding[] {
  const { items, statedTotal } = input.facts.route;
  const sum = items.reduce((running, { count }) => running + (count ?? 0), 0);
  if (statedTotal === null || statedTotal === sum) return [];
  const sentence = `${statedTotal} are stated in all; what is listed adds up to ${sum}.`;
  return [warns('C48', sentence, recordPlace(input, 'route.items', 'What is bought'))];
}
