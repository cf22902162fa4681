import type { Day, VatBasis } from '../fact-values.ts';
import { formatAmount, formatDay, wordVatBasis } from '../wording.ts';
import type { Finding, Place } from './finding.ts';
import { blocks, warns } from './finding.ts';

type Funnel = Readonly<{ received: number | null; compliant: number | null; evaluated: number | null }>;

/** C42: tenders received, compliant and evaluated are all stated, and none grows. */
export function funnelFindings({ received, compliant, evaluated }: Funnel, place: Place): readonly Finding[] {
  if (received === null || compliant === null || evaluated === null)
    return [warns('C42', 'The tenders received, compliant and evaluated are not all stated.', place)];
  if (received >= compliant && compliant >= evaluated && evaluated >= 1) return [];
  const sentence = `${received} received, ${compliant} compliant and ${evaluated} evaluated cannot all be right.`;
  return [warns('C42', sentence, place)];
}

type StatedAmount = Readonly<{ pence: number | null; vatBasis: VatBasis | null }>;

/** C37: what is awarded is within the authority's limit, on the same VAT basis. */
export function limitFindings(award: StatedAmount, authority: StatedAmount, ...places: Place[]): readonly Finding[] {
  if (award.pence === null || authority.pence === null) return [];
  if (award.vatBasis !== null && authority.vatBasis !== null && award.vatBasis !== authority.vatBasis) {
    const sentence = `The award is ${wordVatBasis(award.vatBasis)} and the authority ${wordVatBasis(authority.vatBasis)}: they cannot be compared.`;
    return [blocks('C37', sentence, ...places)];
  }
  if (award.pence <= authority.pence) return [];
  const sentence = `The award of ${formatAmount(award.pence)} is above the limit of ${formatAmount(authority.pence)}.`;
  return [blocks('C37', sentence, ...places)];
}

/** C43: the supplier by its legal name, with its company or charity number. */
export const supplierFindings = (isIdentified: boolean, place: Place): readonly Finding[] =>
  isIdentified
    ? []
    : [blocks('C43', 'The supplier’s legal name and company or charity number are not recorded.', place)];

type Dated = Readonly<{ on: Day; place: Place }>;

/** C07: a decision is not made before an event that it cites. */
export const citedEventFindings = (
  events: readonly Readonly<{ event: string; on: Day }>[],
  eventsPlace: Place,
  decision: Dated,
): readonly Finding[] =>
  events
    .filter(({ on }) => on > decision.on)
    .map(({ event, on }) =>
      blocks(
        'C07',
        `"${event}" of ${formatDay(on)} is cited, after the decision of ${formatDay(decision.on)}.`,
        eventsPlace,
        decision.place,
      ),
    );

/** C39: nobody is told of an award before it is decided. */
export const toldFirstFindings = (told: Dated, decision: Dated): readonly Finding[] =>
  decision.on <= told.on
    ? []
    : [
        blocks(
          'C39',
          `Tenderers were told on ${formatDay(told.on)}, before the decision of ${formatDay(decision.on)}.`,
          told.place,
          decision.place,
        ),
      ];

/** C40: the standstill period as its rule gives it, with nothing signed or begun inside it. */
export function waitFindings(
  endsOn: Day,
  recomputedEndsOn: Day | null,
  planned: readonly (readonly [what: string, on: Day | null])[],
  place: Place,
): readonly Finding[] {
  const last = recomputedEndsOn !== null && recomputedEndsOn > endsOn ? recomputedEndsOn : endsOn;
  const differs = recomputedEndsOn !== null && recomputedEndsOn !== endsOn;
  const stated = differs
    ? [
        blocks(
          'C40',
          `The standstill is said to end on ${formatDay(endsOn)}; by its rule it ends on ${formatDay(recomputedEndsOn)}.`,
          place,
        ),
      ]
    : [];
  const inside = planned.flatMap(([what, on]) =>
    on === null || on > last
      ? []
      : [
          blocks(
            'C40',
            `${what} on ${formatDay(on)} lies inside the standstill period, which ends on ${formatDay(last)}.`,
            place,
          ),
        ],
  );
  return [...stated, ...inside];
}
