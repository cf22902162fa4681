/**
 * A contract under the Provider Selection Regime may be changed without a new process on five grounds: the contract
 * clearly provides for the change; another provider succeeds into it and nothing else changes; factors outside the
 * councils’ and the provider’s control; the councils’ own decision, where all changes since the award are together below
 * £500,000 or below 25% of the value at award; or urgency. A contract changed on the third or fourth ground keeps its
 * character. A notice of the change follows within 30 days where all changes together reach £500,000, and always where
 * the change was urgent.
 * Authority: SI 2023/1348 regulation 13(1) and (2), regulation 14 and schedule 14; NHS England’s flowchart of contract
 * modifications (the notice at £500,000 on every ground of regulation 13). The grounds for direct awards A and B are left
 * out: contracts here come of a competition. That values are compared with VAT is the portal’s own, stricter, reading.
 * Example: £1,600,000.00, changed before by £100,000.00 and now by £399,999.99: together £499,999.99, below £500,000.00,
 * though 31.25% is not below 25%: allowed, and no notice is due.
 */
import type { GroundTest, VariationAssessment, VariationGround } from './contract-variation.ts';
import { formatPence, type Pence, toPence } from './money.ts';
import { sayOption } from './option-extension.ts';
import { addDays, type PlainDate } from './plain-date.ts';
import { ratio, toDecimal } from './ratio.ts';

/** What brings the change about, as the officer who proposes it says. */
export const changeCauses = ['decision', 'external', 'succession', 'urgent'] as const;

export interface HealthServiceAnswers {
  readonly underOption: boolean;
  readonly changesCharacter: boolean;
  readonly cause: (typeof changeCauses)[number];
  /** Who succeeds; empty for every other cause. */
  readonly newSupplier: string;
  /** Whether the successor meets the basic selection criteria. */
  readonly meetsCriteria: boolean;
  /** Whether the urgency was neither foreseeable by the councils nor their own doing. */
  readonly unforeseen: boolean;
  /** Whether waiting would be likely to put patients or the public at risk. */
  readonly safetyRisk: boolean;
}

export interface HealthServiceFacts extends HealthServiceAnswers {
  readonly on: PlainDate;
  /** At award, with VAT and every option. */
  readonly initialValue: Pence;
  /** Signed, with VAT: everything changed since the award, before this change and by it. */
  readonly earlierChange: Pence;
  readonly valueChange: Pence;
  readonly monthsChange: number;
  readonly optionMonthsLeft: number;
}

type Condition = readonly [holds: boolean, sentence: string];

const LIMIT = toPence(50_000_000);
const LIMIT_PERCENT = 25;
const NOTICE_DAYS = 30;

/** Tests every ground; one that is met is enough. */
export function assessHealthServiceChange(facts: HealthServiceFacts): VariationAssessment {
  const grounds = [succession(facts), provided(facts), external(facts), ownDecision(facts), urgent(facts)];
  const ground = grounds.find(({ met }) => met)?.ground;
  return {
    allowed: ground !== undefined,
    grounds,
    changeNoticeFirst: false,
    noticeAfter: ground === undefined ? null : noticeAfter(ground, facts.on, together(facts)),
  };
}

/** The notice that follows a change made on a ground; null: none. `together`: all changes since the award, with VAT. */
export function noticeAfter(
  ground: VariationGround,
  on: PlainDate,
  changed: Pence,
): VariationAssessment['noticeAfter'] {
  const by = addDays(on, NOTICE_DAYS);
  if (ground === 'urgent') return { kind: 'urgent-change', by };
  return Math.abs(changed) >= LIMIT ? { kind: 'change', by } : null;
}

const together = ({ earlierChange, valueChange }: HealthServiceFacts): Pence => toPence(earlierChange + valueChange);

function provided({ underOption, monthsChange, optionMonthsLeft, cause }: HealthServiceFacts): GroundTest {
  const fits = monthsChange <= optionMonthsLeft;
  return tested('option', 'SI 2023/1348 regulation 13(1)(a): clearly and unambiguously provided for', [
    [underOption, `The contract ${underOption ? 'provides' : 'does not provide'} for exactly this change.`],
    ...(cause === 'succession' ? [[false, 'Another provider is tested as a succession.'] as const] : []),
    ...(monthsChange > 0 ? [[fits, sayOption(monthsChange, optionMonthsLeft, fits)] as const] : []),
  ]);
}

function succession({ cause, valueChange, monthsChange, newSupplier, meetsCriteria }: HealthServiceFacts): GroundTest {
  const solely = valueChange === 0 && monthsChange === 0;
  const succeeds = cause === 'succession';
  return tested('supplier-succession', 'SI 2023/1348 regulation 13(1)(b): solely another provider, by succession', [
    [succeeds, succeeds ? `${newSupplier} succeeds to the provider.` : 'No other provider succeeds.'],
    [solely, `The value changes by ${formatPence(valueChange)} and the term by ${monthsChange} months.`],
    [meetsCriteria, `The successor ${meetsCriteria ? 'meets' : 'is not said to meet'} the basic selection criteria.`],
  ]);
}

function external({ cause, changesCharacter }: HealthServiceFacts): GroundTest {
  const outside = cause === 'external';
  return tested('external-factors', 'SI 2023/1348 regulation 13(1)(c): factors beyond anybody’s control', [
    [outside, `The change ${outside ? 'answers' : 'does not answer'} to factors beyond the parties’ control.`],
    character(changesCharacter),
  ]);
}

function ownDecision(facts: HealthServiceFacts): GroundTest {
  const own = facts.cause === 'decision';
  return tested(
    'own-decision',
    'SI 2023/1348 regulation 13(1)(d) and (2): decided by the councils, within the limits',
    [
      [own, `The change ${own ? 'comes' : 'does not come'} of the councils’ own decision.`],
      character(facts.changesCharacter),
      withinLimits(together(facts), facts.initialValue),
    ],
  );
}

function withinLimits(changed: Pence, initial: Pence): Condition {
  const size = toPence(Math.abs(changed));
  const below = size < LIMIT;
  const small = size * 100 < initial * LIMIT_PERCENT;
  const percent = initial === 0 ? '' : `, ${toDecimal(ratio(size * 100, initial), 2, 'half-up')}%`;
  return [
    below || small,
    `All changes since the award are together ${formatPence(size)} with VAT, ${below ? 'below' : 'not below'} ${formatPence(LIMIT)}; of ${formatPence(initial)} at award${percent}: ${small ? 'below' : 'not below'} ${LIMIT_PERCENT}%.`,
  ];
}

function urgent({ cause, unforeseen, safetyRisk }: HealthServiceFacts): GroundTest {
  const is = cause === 'urgent';
  return tested('urgent', 'SI 2023/1348 regulation 14: urgent modification', [
    [is, `The change ${is ? 'is' : 'is not'} urgent.`],
    [
      unforeseen,
      `The urgency was ${unforeseen ? '' : 'not said to be '}unforeseeable and not the councils’ own doing.`,
    ],
    [safetyRisk, `Waiting ${safetyRisk ? 'would' : 'is not said to'} put patients or the public at risk.`],
  ]);
}

const character = (changes: boolean): Condition => [
  !changes,
  `The contract ${changes ? 'becomes' : 'does not become'} materially different in character.`,
];

function tested(ground: VariationGround, authority: string, conditions: readonly Condition[]): GroundTest {
  return {
    ground,
    met: conditions.every(([holds]) => holds),
    sentences: conditions.map(([, sentence]) => sentence),
    authority,
  };
}
