/**
 * Nobody marks a bid before declaring interests, and nobody with an actual or potential conflict marks unless
 * something recorded has been done about it. A perceived conflict is recorded and does not block by itself.
 * Authority: PA 2023 sections 81 to 83 (conflicts assessment, kept under review); PCR 2015 regulations 24 and 84.
 * Example: an evaluator who holds shares in a bidder (actual) is blocked; standing aside for that lot keeps them blocked,
 * while marking beside a second, independent evaluator (recorded, with a date) lets them mark.
 */
import type { PlainDate } from './plain-date.ts';
import { ok, type Result, refuse } from './result.ts';

export type ConflictKind = 'none' | 'perceived' | 'potential' | 'actual';

/** What was done about a conflict. Only `stands-aside` settles it by taking the person out. */
export type MitigationKind =
  | 'stands-aside'
  | 'second-evaluator'
  | 'independent-review'
  | 'interest-given-up'
  | 'access-limited';

export interface Mitigation {
  readonly kind: MitigationKind;
  readonly detail: string;
  readonly decidedOn: PlainDate;
  /** The post that decided; never the person concerned. */
  readonly decidedBy: string;
}

export interface ConflictDeclaration {
  readonly person: string;
  readonly kind: ConflictKind;
  /** The interest in the person's own words; may be empty only for `none`. */
  readonly detail: string;
  readonly declaredOn: PlainDate;
  readonly mitigation: Mitigation | null;
}

export type ScoringRefusal =
  | { readonly kind: 'not-declared' }
  | { readonly kind: 'no-detail'; readonly conflict: ConflictKind }
  | { readonly kind: 'not-mitigated'; readonly conflict: 'actual' | 'potential' }
  | { readonly kind: 'mitigation-incomplete' }
  | { readonly kind: 'stands-aside' };

/** Whether the person may mark, on the latest declaration (null: none made). */
export function mayScore(declaration: ConflictDeclaration | null): Result<'may-score', ScoringRefusal> {
  if (declaration === null) return refuse({ kind: 'not-declared' });
  const { kind, mitigation } = declaration;
  if (kind === 'none') return ok('may-score');
  if (declaration.detail.trim() === '') return refuse({ kind: 'no-detail', conflict: kind });
  if (mitigation?.kind === 'stands-aside') return refuse({ kind: 'stands-aside' });
  if (kind === 'perceived') return ok('may-score');
  if (mitigation === null) return refuse({ kind: 'not-mitigated', conflict: kind });
  const complete =
    mitigation.detail.trim() !== '' &&
    mitigation.decidedBy.trim() !== '' &&
    mitigation.decidedBy !== declaration.person;
  return complete ? ok('may-score') : refuse({ kind: 'mitigation-incomplete' });
}

/** One sentence for each reason why a person may not mark, with what to do next. */
export function sayScoringRefusal(refusal: ScoringRefusal): string {
  switch (refusal.kind) {
    case 'not-declared':
      return 'Declare your interests first, even if you have none.';
    case 'no-detail':
      return `Describe the ${refusal.conflict} conflict before marking.`;
    case 'not-mitigated':
      return `A declared ${refusal.conflict} conflict stops marking until the lead authority records what is done about it.`;
    case 'mitigation-incomplete':
      return 'The mitigation needs a description and a decision by someone other than the person concerned.';
    case 'stands-aside':
      return 'This person stands aside and does not mark.';
  }
}

/** Why somebody sees and does nothing that judges the tenders of a lot; null when they do not stand aside from it. */
export const asideProblem = ({ aside }: { readonly aside: boolean }): string | null =>
  aside
    ? 'You stand aside from this lot for a conflict of interest: what is said and decided about its tenders is not shown to you.'
    : null;
