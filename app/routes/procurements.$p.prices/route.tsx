import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { agreePriceCorrection } from '#app/commands/agree-price-correction.server.ts';
import { openPrices } from '#app/commands/open-prices.server.ts';
import { proposePriceCorrection } from '#app/commands/propose-price-correction.server.ts';
import { recordPriceEnquiry } from '#app/commands/record-price-enquiry.server.ts';
import { openingProblem } from '#app/domain/price-opening.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findOutcome } from '#db/queries/outcome.server.ts';
import { listPriceOpenings } from '#db/queries/results.server.ts';
import { agreeForm, correctForm, enquiryForm, openPricesForm } from './form.ts';
import { pricesAfter } from './prices-after.ts';
import { PricesView } from './view.tsx';

export const meta = () => [{ title: 'Prices – Joint commissioning' }];

/** Before both have asked there is no price here to send: the rows are not there for anyone. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.prices', async (visit) => {
    const { db, access, viewer, can } = visit;
    const lot = chosenLot(visit, 'readPrices');
    const openings = await listPriceOpenings(db, lot.id);
    const opened = !lot.aside && lot.milestones.includes('pricesOpened');
    const bids = opened ? await listBids(db, lot.id) : [];
    const councilId = access.roles.find(({ role }) => role === 'commercialEvaluator')?.councilId ?? '';
    const stage = stageProblem('openPrices', lot.stage);
    return {
      frame: frameOf(visit),
      aside: lot.aside,
      lots: lotsOf(visit, 'readPrices'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      openings: openings.map(({ personId, post, councilName, openedAt }) => ({
        key: personId,
        post,
        councilName,
        at: formatUkTime(openedAt),
      })),
      prices: opened
        ? bids.map(({ id, letter, tenderer, price, openedPrice, status }) => ({
            ...{ id, letter, tenderer, price, status },
            openedPrice: price === openedPrice ? null : openedPrice,
          }))
        : null,
      after: opened
        ? pricesAfter(bids, await findOutcome(db, lot.id), {
            id: viewer.personId,
            mayCorrect: can('correctPrice', lot.id) && stageProblem('correctPrice', lot.stage) === null,
            mayEnquire: can('enquireIntoPrice', lot.id) && stageProblem('enquireIntoPrice', lot.stage) === null,
          })
        : null,
      reopenings: lot.reopenings,
      mayOpen: can('openPrices', lot.id),
      blocked: stage ?? openingProblem({ personId: viewer.personId, councilId }, openings),
      formKeys: [newFormKey(), newFormKey(), newFormKey(), newFormKey()] as const,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lotNumber = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  const done = () => paths.prices(procurementId, lotNumber);
  return submitted(args, {
    open: intent({
      form: openPricesForm,
      run: (actor, input) => openPrices(actor, { ...input, procurementId }, args.context.portal.priceSeal),
      done,
    }),
    correct: intent({
      form: correctForm,
      run: (actor, input) => proposePriceCorrection(actor, { ...input, procurementId }),
      done,
    }),
    agree: intent({
      form: agreeForm,
      run: (actor, input) => agreePriceCorrection(actor, { ...input, procurementId }),
      done,
    }),
    enquire: intent({
      form: enquiryForm,
      run: (actor, { enquiryBidId: bidId, ...input }) => recordPriceEnquiry(actor, { ...input, bidId, procurementId }),
      done,
    }),
  });
};

export default function Prices() {
  return <PricesView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
