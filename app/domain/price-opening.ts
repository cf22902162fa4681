/**
 * Prices are opened by two people of two councils, after quality is locked: the first asks, the second opens. Nobody
 * opens alone, and nobody sees a price before.
 * Authority: PCR 2015 regulation 22(3) and (16)–(17): integrity and confidentiality of tenders; the councils' own
 * standing orders on the opening of tenders.
 * Example: Halton has asked; a second person of Halton is refused, a person of Warrington opens.
 */
export interface PriceOpening {
  readonly personId: string;
  readonly councilId: string;
}

/** Why this person cannot add their opening; null when they can. */
export function openingProblem(person: PriceOpening, earlier: readonly PriceOpening[]): string | null {
  if (earlier.some(({ personId }) => personId === person.personId))
    return 'You have already asked for the prices; a commercial evaluator of another council opens them.';
  if (earlier.some(({ councilId }) => councilId === person.councilId))
    return 'Your council has already asked for the prices; the second person must be of another council.';
  return null;
}

/** How many people of different councils it takes. */
export const openersNeeded = 2;
