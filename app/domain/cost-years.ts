/**
 * In which of the contract's years a cost falls that is divided as the shares divide the contract: whoever has left by
 * then has no share of it.
 * Authority: the inter-authority agreement (each council bears the costs of the years in which it is a partner).
 * Example: of 2018-19 and 2019-20 with the option years 2020-21 and 2021-22, twelve months after twelve taken before fall
 * in 2021-22.
 */
import { addMonths, type PlainDate } from './plain-date.ts';

type Year = Readonly<{ label: string; kind: 'initial' | 'extension' }>;
type DatedYear = Readonly<{ label: string; starts: PlainDate; months: number }>;

/** The option's years in which so many months fall after those used before; empty where the option has none left. */
export function optionYears(years: readonly Year[], usedMonths: number, months: number): readonly string[] {
  const option = years.filter(({ kind }) => kind === 'extension');
  return option.slice(Math.floor(usedMonths / 12), Math.ceil((usedMonths + months) / 12)).map(({ label }) => label);
}

/** The years that are not over on a day; the last one where all of them are. */
export function yearsFrom(years: readonly DatedYear[], day: PlainDate): readonly string[] {
  const left = years.filter(({ starts, months }) => addMonths(starts, months) > day);
  return (left.length > 0 ? left : years.slice(-1)).map(({ label }) => label);
}
