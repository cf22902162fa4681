/**
 * An opened price that holds an error of arithmetic is corrected openly: one of the lead commissioner and a commercial
 * evaluator proposes the right sum with the reason, the other agrees, and only then does it count. Both sums stay on
 * record, and every result that uses the corrected one says so.
 * Authority: PCR 2015 regulation 56(4) (clarifying or completing what was submitted, treating all alike); PA 2023
 * section 19(3).
 * Example: 3 years at £200,000.00 were added up to £660,000.00; corrected to £600,000.00, agreed by both.
 */
import { formatPence, type Pence } from './money.ts';
import { type AppointmentRole, permits, type RoleHeld } from './permission.ts';

export interface PriceCorrection {
  readonly id: string;
  readonly bidId: string;
  readonly number: number;
  readonly from: Pence;
  readonly to: Pence;
  readonly reason: string;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** Null while only one of the two has spoken. */
  readonly agreedBy: string | null;
  readonly agreedAt: string | null;
}

const sides: readonly AppointmentRole[] = ['leadCommissioner', 'commercialEvaluator'];

/** The sides on which a person of these roles stands. */
export const sidesOf = (held: readonly RoleHeld[], lotId: string): readonly AppointmentRole[] =>
  sides.filter((side) => held.some((one) => one.role === side && permits('correctPrice', [one], lotId)));

/** Why this sum cannot be proposed; null when it can. */
export function correctionProblem(from: Pence | null, to: Pence): string | null {
  if (from === null) return 'This tender has no opened price';
  return from === to ? `${formatPence(to)} is the price as it stands; enter the corrected sum` : null;
}

/** Why this person cannot agree to the proposal; null when they can. */
export function agreementProblem(
  proposal: Readonly<{ proposedById: string; agreedBy: string | null; isNewest: boolean }>,
  proposerSides: readonly AppointmentRole[],
  person: Readonly<{ id: string; sides: readonly AppointmentRole[] }>,
): string | null {
  if (proposal.agreedBy !== null) return 'This correction has already been agreed.';
  if (!proposal.isNewest) return 'A later correction of this price has been proposed; agree to that one.';
  if (proposal.proposedById === person.id) return 'You proposed this correction; the other of the two has to agree.';
  const both = sides.every((side) => person.sides.includes(side) || proposerSides.includes(side));
  return both
    ? null
    : 'A correction needs the lead commissioner and a commercial evaluator: one proposes, the other agrees.';
}
