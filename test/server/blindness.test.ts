import { beforeAll, describe, expect, it } from 'vitest';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { actingAs, inOrder, type Step } from '#app/commands/demonstration/as-person.server.ts';
import { evaluationSteps } from '#app/commands/demonstration/evaluation.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { newProcurement } from '../commands/new-procurement.ts';
import { addresses } from './addresses.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const evaluators = ['halton-evaluator', 'east-evaluator', 'west-evaluator', 'warrington-evaluator'];
/** How each evaluator of the demonstration words their reasons; see scores.server.ts. */
const phrases = ['The answer ', 'On the other side it ', 'What counts for it: ', '(second and third sentences'];
let p: string;
let steps: readonly Step[];

beforeAll(async () => {
  const as = actingAs(portal.database.transactions);
  const lots = ['Missing from home and care', 'Child exploitation'];
  const created = await createProcurement(as('halton-commissioner', '2018-01-02T10:00:00Z'), {
    ...newProcurement,
    lotTitles: lots,
  });
  if (!created.ok) throw new Error(JSON.stringify(created));
  p = created.value.id;
  steps = await evaluationSteps(as, portal.database.priceSeal, { procurementId: p });
  await inOrder(steps.filter(({ at }) => at < '2018-03-17'));
}, 60_000);

/** Everything a person can open here, whole and as data, less the keys that forms draw anew each time. */
async function seenBy(key: string): Promise<Record<string, string>> {
  const place = { p, offer: p, document: p };
  const found: Record<string, string> = {};
  const asked = Object.values(addresses)
    .map((address) => address(place))
    // A workbook holds the second it was made in.
    .filter((one): one is string => one !== null && !one.endsWith('.xlsx'));
  const places = [
    ...asked,
    `/procurements/${p}/score?lot=2`,
    `/procurements/${p}/score?lot=1&show=check`,
    `/procurements/${p}/panel?lot=2`,
    `/procurements/${p}/moderation?lot=2`,
  ];
  for (const address of places) {
    const [bare = '', query = ''] = address.split('?');
    for (const variant of [bare, `${bare}.data`]) {
      const { status, body } = await portal.get(`${variant}?${query}`, personId(key));
      found[`${variant}?${query}`] =
        `${status} ${body.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'KEY')}`;
    }
  }
  return found;
}

describe('before moderation', () => {
  it('what an evaluator sees does not change by a byte when all the others mark and submit', async () => {
    const alone = await seenBy('halton-evaluator');
    expect(Object.values(alone).filter((body) => body.startsWith('200')).length).toBeGreaterThan(12);
    await inOrder(steps.filter(({ at }) => at >= '2018-03-17' && at < '2018-03-20'));
    const others = steps.filter(({ at }) => at > '2018-03-20T23' && at < '2018-03-24');
    expect(others).toHaveLength(6);
    await inOrder(others);
    expect(await seenBy('halton-evaluator')).toEqual(alone);
  }, 120_000);

  it.each(evaluators.map((key, index) => [key, index] as const))(
    '%s finds nobody else’s words at any address',
    async (key, index) => {
      const pages = await seenBy(key);
      const words = phrases.filter((_, other) => other !== index);
      for (const [address, body] of Object.entries(pages))
        for (const word of words) expect(body.includes(word), `${word} at ${address}`).toBe(false);
    },
    60_000,
  );

  it('the words would be seen if they were there: the moderator sees them once moderation opens', async () => {
    await inOrder(
      steps.filter(({ at }) => at.startsWith('2018-03-20T16') || (at >= '2018-03-28' && at < '2018-03-28T10')),
    );
    const pages = await seenBy('west-moderator');
    const agenda = pages[`/procurements/${p}/moderation?`] ?? '';
    expect(agenda.startsWith('200')).toBe(true);
    const item = /\/procurements\/[^"]*moderation\?[^"]*bid=[^"]*/.exec(
      (await portal.get(`/procurements/${p}/moderation`, personId('west-moderator'))).body,
    )?.[0];
    const { body } = await portal.get((item ?? '').replaceAll('&amp;', '&'), personId('west-moderator'));
    for (const word of phrases.slice(1)) expect(body).toContain(word);
  }, 60_000);
});
