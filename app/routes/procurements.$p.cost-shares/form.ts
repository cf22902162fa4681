import { z } from 'zod';
import { parseBasisPoints, sayPercentRefusal } from '#app/domain/basis-points.ts';
import { type ShareProposal, shareBases } from '#app/domain/share-proposal.ts';
import { capital } from '#app/forms/capital.ts';
import { choiceField, textField, versionField } from '#app/forms/fields.ts';

const largestPopulation = 100_000_000;

/** Figures are kept as typed; boxes are named `population-<council>`, `percentage-<council>`, `amount-<year>-<council>`. */
export const costSharesForm = z
  .looseObject({
    version: versionField,
    basis: choiceField(shareBases, 'Choose how the contract’s cost is divided'),
    source: textField('the source of the figures', { max: 300, optional: true }),
    runningCost: textField('the cost of running the procurement', { max: 30, optional: true }),
    tolerance: textField('the tolerance', { max: 10, optional: true }),
    years: z.string().transform((text) => text.split('\n')),
  })
  .transform((values, context) => {
    const { version, basis, source, runningCost, tolerance, years } = values;
    const boxes = (prefix: string) => boxesOf(values, prefix);
    const proposal: ShareProposal = {
      basis,
      source,
      runningCost: runningCost.replace(/^£/, ''),
      tolerance: tolerance === '' ? null : tolerance.replace(/%$/, ''),
      populations: boxes('population-'),
      percentages: boxes('percentage-'),
      amounts: Object.fromEntries(years.map((label, year) => [label, boxes(`amount-${year}-`)])),
    };
    for (const [field, message] of problemsOf(proposal)) context.addIssue({ code: 'custom', path: [field], message });
    return { version, proposal };
  });

function boxesOf(values: Readonly<Record<string, unknown>>, prefix: string): Record<string, string> {
  const entries = Object.entries(values).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(
    entries.map(([name, value]) => [name.slice(prefix.length), String(value).trim().slice(0, 60)]),
  );
}

function* problemsOf({
  basis,
  source,
  tolerance,
  populations,
  percentages,
}: ShareProposal): Generator<[string, string]> {
  if (basis === 'population') {
    if (source === '')
      yield ['source', 'Enter the source and year of the population figures, such as ONS mid-2016 estimates'];
    for (const [council, text] of Object.entries(populations)) {
      const people = Number(text.replace(/,/g, ''));
      if (!/^[\d,]+$/.test(text) || people > largestPopulation)
        yield [
          `population-${council}`,
          `Population must be a whole number of people, such as 127,306${text ? `, not ${text}` : ''}`,
        ];
    }
  }
  if (basis === 'percentages') {
    for (const [council, text] of Object.entries(percentages)) {
      const parsed = parseBasisPoints(text);
      if (!parsed.ok) yield [`percentage-${council}`, capital(sayPercentRefusal(parsed.refusal))];
    }
  }
  if (tolerance !== null) {
    const parsed = parseBasisPoints(tolerance);
    if (!parsed.ok) yield ['tolerance', `The tolerance: ${sayPercentRefusal(parsed.refusal)}`];
  }
}
