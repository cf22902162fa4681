/**
 * An executive decision is key when it makes the council spend or save a significant sum, or when its effect is
 * significant in two or more wards or divisions.
 *
 * Rule: the sum is the council's own setting, tested on its own share over the longest term; the two-ward test applies
 * unless the council has recorded that it does not. Without a recorded sum the money test says that it is not known.
 * Authority: SI 2012/2089 regulation 8(1); each council's constitution for the sum (regulation 8(2)).
 * Example: a share of £218,383.20 against £500,000: not key for money; "Borough-wide" is two or more wards: key.
 */
import { formatPence, type Pence, toPence } from './money.ts';

export type KeyDecisionFacts = Readonly<{
  /** The council's own share over the longest term; null while no shares have been sent. */
  share: Pence | null;
  /** As the procurement states them: names with commas, or "Borough-wide", "All wards". */
  wards: string;
  /** In whole pounds; null: the council has not recorded it. */
  fromPounds: number | null;
  twoWardTest: boolean;
}>;

export type KeyDecisionTest = Readonly<{ isKey: boolean; sentences: readonly string[] }>;

/** Both tests with their figures. Where neither sum nor wards decide, the decision is treated as key, with the reason. */
export function keyDecisionTest({ share, wards, fromPounds, twoWardTest }: KeyDecisionFacts): KeyDecisionTest {
  const limit = fromPounds === null ? null : toPence(fromPounds * 100);
  const unknown = share === null || limit === null;
  const byMoney = !unknown && share >= limit;
  const money =
    limit === null
      ? 'The sum from which a decision is key is not recorded.'
      : share === null
        ? 'The council’s share is not known yet.'
        : `The share of ${formatPence(share)} is ${byMoney ? 'at or above' : 'below'} ${formatPence(limit)}.`;
  const several = affectsSeveralWards(wards);
  const byWards = twoWardTest && several;
  const area = !twoWardTest
    ? 'The two-ward test does not apply at this council.'
    : `The effect is ${several ? 'in two or more wards' : 'in one ward'} (${wards.trim() || 'wards not stated'}).`;
  const isKey = byMoney || byWards || unknown;
  const result =
    byMoney || byWards ? 'Key decision.' : isKey ? 'Treated as key until that is known.' : 'Not a key decision.';
  return { isKey, sentences: [money, area, result] };
}

/** "All wards", "Borough-wide" and lists of names are two or more; an empty statement counts as such, to be safe. */
function affectsSeveralWards(wards: string): boolean {
  const text = wards.trim().toLowerCase();
  if (text === '' || /\b(all|wide|every|whole)\b/.test(text)) return true;
  return text.split(/,|;|\band\b/).filter((one) => one.trim() !== '').length > 1;
}
