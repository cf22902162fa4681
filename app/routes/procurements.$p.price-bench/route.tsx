import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { scoringModel } from '#app/domain/award-criteria.ts';
import { schemeInHand } from '#app/domain/criteria-amendment.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import type { PriceTerms } from '#app/domain/price-bench/bench-scoring.ts';
import { priceFormulaProblems } from '#app/domain/price-formula.ts';
import { parseForm } from '#app/forms/parse-form.ts';
import { chosenLot, procurementPage } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findCriteria } from '#db/queries/criteria.server.ts';
import { benchForm } from './form.ts';
import { shownBench } from './shown-bench.ts';
import { PriceBenchView } from './view.tsx';

export const meta = () => [{ title: 'Price bench – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.price-bench', async (visit) => {
    const { db, url, can } = visit;
    const lot = chosenLot(visit, 'readCriteria');
    const { draft, frozen } = await findCriteria(db, lot.id);
    const standing = { stage: lot.stage, amends: draft?.amends ?? null, published: frozen?.number ?? null };
    const mayEdit = can('editCriteria', lot.id);
    const held = { mayEdit, draft: draft?.scheme ?? null, published: frozen?.scheme ?? null };
    const terms = termsOf(schemeInHand(held, standing));
    const values = Object.fromEntries(url.searchParams);
    const typed = parseForm(benchForm, values);
    const { expected, bids } = typed.ok ? typed.value : { expected: null, bids: [] };
    const page = {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readCriteria'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      published: frozen !== null,
      why: 'why' in terms ? terms.why : null,
      bench: 'why' in terms ? null : shownBench(terms, expected, bids),
      values,
      problems: typed.ok ? [] : typed.problems,
    };
    return data(page, { status: typed.ok ? 200 : 400 });
  });

/** The price formula as it will score, or why there is none to try. */
function termsOf(scheme: EvaluationScheme | null): PriceTerms | Readonly<{ why: string }> {
  if (!scheme) return { why: 'The criteria are being drafted; the price formula is shown here once they are settled.' };
  const { nodes, weightsTotal } = scoringModel(scheme.criteria);
  const price = nodes.find((node) => node.kind === 'price');
  if (!price || price.price.formula === 'none') return { why: 'Price is not scored in this lot; only quality is.' };
  const problems = priceFormulaProblems(price.price, price.weight, 'price');
  if (problems.length > 0)
    return { why: `The price formula is not complete yet. ${problems.map(({ problem }) => problem).join(' ')}` };
  return { formula: price.price, weight: price.weight, weightsTotal };
}

export default function PriceBench() {
  return <PriceBenchView {...useLoaderData<typeof loader>()} />;
}
