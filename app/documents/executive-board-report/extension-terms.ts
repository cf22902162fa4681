import { toPence } from '#app/domain/money.ts';
import { costOfEachMonth, extensionDays } from '#app/domain/option-extension.ts';
import { addDays, parsePlainDate } from '#app/domain/plain-date.ts';
import type { Day, ExtensionFacts } from '../facts.ts';

export type ExtensionTerms = {
  readonly currentEndsOn: Day;
  readonly from: Day;
  readonly to: Day;
  readonly leftMonths: number;
  readonly costOfMonthPence: number | null;
};

/** What follows from the contract and the months asked for; null until all of that is recorded. */
export function extensionTerms(extension: ExtensionFacts | null): ExtensionTerms | null {
  if (extension === null) return null;
  const { startsOn, initialMonths, optionMonths, usedMonths, months, costPence } = extension;
  if (startsOn === null || initialMonths === null || optionMonths === null || usedMonths === null) return null;
  const start = parsePlainDate(startsOn);
  if (!start.ok || months === null || months < 1) return null;
  const { from, to } = extensionDays(start.value, initialMonths + usedMonths, months);
  return {
    currentEndsOn: addDays(from, -1),
    from,
    to,
    leftMonths: optionMonths - usedMonths - months,
    costOfMonthPence: costPence === null ? null : costOfEachMonth(toPence(costPence), months),
  };
}
