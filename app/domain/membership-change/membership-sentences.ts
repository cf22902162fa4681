/**
 * A change of membership in sentences: what each council pays before and after, who must approve again, the threshold,
 * and what a leaver owes, each with both figures.
 * Authority: the inter-authority agreement; sentences for the councils' own decision records.
 * Example: "warrington: £73.00 becomes £86.70, up £13.70 (18.77%)."
 */
import { formatPence } from '../money.ts';
import { type ApprovalReason, sayAmountChange } from '../offer.ts';
import { formatDate } from '../plain-date.ts';
import type { MembershipReport } from './membership-change.ts';

const REASON_WORDS: Readonly<Record<ApprovalReason, string>> = {
  'basis-changed': 'the basis changes',
  'partners-changed': 'the partners change',
  'beyond-tolerance': 'its amount moves beyond the tolerance',
};

/** The report, one sentence an item, in the order in which a council reads it. */
export function sayMembershipChange(
  report: MembershipReport,
  nameOf: (partner: string) => string = (partner) => partner,
): readonly string[] {
  const { change, changes, approveAgain, threshold, debt } = report;
  const day = formatDate(change.on);
  return [
    change.kind === 'withdraws'
      ? `${nameOf(change.partner)} is no longer a partner from ${day}.`
      : `${nameOf(change.partner)} is a partner from ${day}.`,
    ...changes.map(({ partner, total }) => `${nameOf(partner)}: ${sayAmountChange(total)}`),
    ...approveAgain.map(
      ({ partner, reasons }) =>
        `${nameOf(partner)} must approve again: ${reasons.map((one) => REASON_WORDS[one]).join('; ')}.`,
    ),
    ...thresholdSentences(threshold),
    ...(debt === null
      ? []
      : [
          `${nameOf(debt.partner)} owes ${formatPence(debt.total)} in all.`,
          ...debt.lines.map(({ sentence }) => sentence),
        ]),
  ];
}

function thresholdSentences(threshold: MembershipReport['threshold']): readonly string[] {
  if (threshold === null) return ['No threshold is known for that day; test the value by hand.'];
  const { before, after } = threshold;
  if (before.reached === after.reached) return [after.sentence];
  return [before.sentence, `After the change: ${after.sentence} Check the regime and its notices again.`];
}
