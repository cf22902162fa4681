import type { Page } from '@playwright/test';
import { chooseRadio, pressButton, typeInto } from './keyboard.ts';
import { expect, type Portal, test } from './portal.ts';
import { appoint, declareNone, freezeCriteria, makeProcurement, recordTender } from './procurement-steps.ts';

const evaluators = [
  { post: 'Principal Manager, Children in Care', council: 'Halton' },
  { post: 'Team Manager, Exploitation', council: 'Warrington' },
] as const;
const reasonsOf = (mark: string, place: number) =>
  `Mark ${mark}, item ${place}: the rota names two people for nights on page ${place + 3}, and the interview is promised within 48 hours.`;

test('from frozen criteria to a ranking: blind scores, consensus with a dissent, two councils open the prices', async ({
  page,
  portal,
  context,
}) => {
  test.setTimeout(240_000);
  const address = await makeProcurement(page, portal, 'E2E/EVAL');
  await freezeCriteria(page, portal, address);
  for (const { post, council } of evaluators) await appoint(page, address, `${council}: ${post}`, 'Evaluator');
  await appoint(page, address, 'Warrington: Commissioning Lead', 'Moderator');
  await appoint(page, address, 'Halton: Finance Business Partner', 'Commercial evaluator');
  await appoint(page, address, 'Warrington: Finance Manager', 'Commercial evaluator');
  await recordTender(page, address, 'Made-up Trust', '205,000');
  await recordTender(page, address, 'Invented Partnership', '187,654.32');
  await portal.open(`${address}/bids`);
  await page.getByRole('button', { name: 'Open the tenders of lot 1' }).click();
  await expect(page.getByText('Tenders have been opened; no further tender can be recorded.')).toBeVisible();

  for (const [at, { post, council }] of evaluators.entries()) {
    await portal.enterAs(post, council);
    await portal.open(`${address}/panel`);
    await declareNone(page, address);
    await portal.open(`${address}/score`);
    await page.locator('main table a').first().click();
    await expect(page.getByRole('form', { name: 'Your mark' })).toBeVisible();
    await portal.judge();
    if (at === 0) {
      // The network goes in mid-sentence; a reload loses nothing.
      await page.getByRole('radio', { name: '4', exact: true }).check();
      await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
      await context.setOffline(true);
      await page
        .getByRole('textbox', { name: 'What earns the mark' })
        .fill('The rota names two people for nights, and');
      await expect(page.getByText(/offline|not saved/i).first()).toBeVisible();
      await context.setOffline(false);
      await page.reload();
      await expect(page.getByRole('textbox', { name: 'What earns the mark' })).toHaveValue(
        'The rota names two people for nights, and',
      );
    }
    for (let place = 0; place < 20; place++) {
      const mark = String(2 + ((place + at) % 3));
      const onward = page.getByRole('button', { name: 'Save and go on' });
      const chosen = page.getByRole('radio', { name: mark, exact: true });
      const earns = page.getByRole('textbox', { name: 'What earns the mark' });
      const keeps = page.getByRole('textbox', { name: 'What keeps it from a higher one' });
      if (place === 1) {
        // The second place by keyboard alone.
        const before = page.url();
        await chooseRadio(page, chosen);
        await typeInto(page, earns, reasonsOf(mark, place));
        await typeInto(page, keeps, 'Nobody is named for illness.');
        await pressButton(page, onward);
        await expect(page).not.toHaveURL(before);
        continue;
      }
      await chosen.check();
      await earns.fill(reasonsOf(mark, place));
      await keeps.fill('Nobody is named for illness.');
      const last = (await onward.count()) === 0;
      const here = page.url();
      await (last ? page.getByRole('button', { name: 'Save', exact: true }) : onward).click();
      if (last) break;
      await expect(page).not.toHaveURL(here);
    }
    await page.goto(`${address}/score`);
    await page.getByRole('link', { name: /Check/ }).first().click();
    await portal.judge();
    await page.getByRole('button', { name: 'Submit your scores' }).click();
    await expect(page.getByText(/submitted/i).first()).toBeVisible();
    if (at === 0) await replaceFirstMark(page, address);
    // Nothing of the others by any address.
    for (const place of ['moderation', 'results', 'prices', 'ledger']) {
      const body = await (await page.goto(`${address}/${place}`))?.text();
      const other = evaluators[1 - at];
      if (other)
        for (const word of ['Mark 2, item', 'Mark 3, item', 'Mark 4, item']) expect(body, place).not.toContain(word);
    }
  }

  await portal.enterAs('Commissioning Lead', 'Warrington');
  await portal.open(`${address}/moderation`);
  await page.getByRole('button', { name: 'Open moderation of lot 1' }).click();
  await expect(page.getByText(/0 of \d+ agreed/)).toBeVisible();
  await portal.judge();
  for (let item = 0; item < 20; item++) {
    await page.goto(`${address}/moderation`);
    const open = page.getByRole('row', { name: /To agree/ });
    if ((await open.count()) === 0) break;
    await open.first().getByRole('link').click();
    if (item === 0) {
      await portal.judge();
      await page.getByRole('button', { name: /^Record for bid/ }).click();
      await expect(page.getByRole('alert')).toContainText('Record the agreed mark');
      await portal.judge();
    }
    const reasons = `Agreed item ${item}: the night rota on page ${item + 3} names staff; cover for illness is promised but nobody is named for it (${item * 37}).`;
    if (item === 1) {
      await consensusByKeyboard(page, reasons);
      continue;
    }
    await page.getByRole('radio', { name: '3', exact: true }).check();
    await page.getByLabel('Reasons for the mark').fill(reasons);
    await page.getByLabel('Where in the tender').fill(`Answer ${item + 1}, second paragraph`);
    await page.getByLabel('Why not one mark higher?').fill('No reserve is named for illness.');
    for (const [at, { post }] of evaluators.entries()) {
      const views = page.getByRole('group', { name: new RegExp(post) });
      if (item === 0 && at === 1) {
        await views.getByRole('radio', { name: 'Dissents' }).check();
        await views.getByRole('textbox').fill('The rota alone is worth a 4.');
      } else await views.getByRole('radio', { name: 'Assents' }).check();
    }
    await page.getByRole('button', { name: /^Record for bid/ }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await page.goto(`${address}/moderation`);
  await expect(page.getByRole('row', { name: /Agreed, 1 dissent/ })).toBeVisible();
  await page.getByRole('button', { name: 'Lock the quality of lot 1' }).click();
  await portal.judge();

  await portal.enterAs('Finance Business Partner', 'Halton');
  await portal.open(`${address}/prices`);
  await page.getByRole('button', { name: 'Ask for the prices' }).click();
  await expect(page.getByText('187,654.32')).toHaveCount(0);
  await portal.judge();
  await portal.enterAs('Finance Manager', 'Warrington');
  await page.goto(`${address}/prices`);
  await page.getByRole('button', { name: 'Open the prices' }).click();
  await expect(page.getByText('£187,654.32')).toBeVisible();
  await portal.judge();

  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  await portal.open(`${address}/results`);
  await expect(
    page.getByRole('row', { name: /^Bid [A-Z] 1 .*Invented Partnership|^Bid [A-Z] .*Invented Partnership 1/ }),
  ).toBeVisible();
  await expect(page.getByText(/^The result is narrow/)).toBeVisible();
  await portal.open(`${address}/sensitivity`);
  await portal.open(`${address}/minutes`);
  await readAgain(page, portal, address);

  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  await portal.open(`${address}/results`);
  await expect(page.getByText('Every deciding answer has been read a second time.')).toBeVisible();
  await page.getByLabel('Reasons').fill('The same quality at the lower price; the narrow margin was read again.');
  await page.getByRole('button', { name: 'Recommend to the councils' }).click();
  await expect(page.getByRole('heading', { name: /^Recommended: bid/ })).toBeVisible();
  await portal.judge();
  await portal.open(`${address}/letters`);
  await page.getByRole('button', { name: 'Issue the letters of lot 1' }).click();
  await page
    .getByRole('link', { name: /to Made-up Trust$/ })
    .first()
    .click();
  await expect(page.getByText('Your tender was not successful.')).toBeVisible();
  await expect(page.getByText('£187,654.32')).toHaveCount(0);
  await portal.judge();
});

/** The lead names a reader, who reads every deciding answer without knowing whose it is. */
async function readAgain(page: Page, portal: Portal, address: string) {
  await page.goto(`${address}/results`);
  await page.getByLabel('Who reads again').selectOption({ label: 'Warrington: Principal Social Worker' });
  await page.getByRole('button', { name: 'Order the second reading' }).click();
  await expect(page.getByText(/^Order 1: read by Principal Social Worker/)).toBeVisible();
  await portal.enterAs('Principal Social Worker', 'Warrington');
  await portal.open(`${address}/second-reading`);
  await page.getByRole('radio', { name: 'No conflict' }).check();
  await page.getByRole('button', { name: 'Declare' }).click();
  for (let answer = 0; answer < 20; answer++) {
    await page.goto(`${address}/second-reading`);
    const open = page.getByRole('row', { name: /To read/ });
    if ((await open.count()) === 0) break;
    await open.first().getByRole('link').click();
    await expect(page.getByRole('heading', { level: 2, name: /^Answer \d+ of lot 1/ })).toBeVisible();
    expect(await page.content()).not.toMatch(/Made-up Trust|Invented Partnership|187,654/);
    if (answer === 0) {
      await page.getByRole('button', { name: 'Record your reading' }).click();
      await expect(page.getByRole('alert')).toContainText('Choose the mark');
      await portal.judge();
    }
    await page.getByRole('radio', { name: '3', exact: true }).check();
    await page.getByLabel('Reasons').fill(`Answer ${answer}: two named staff and a rota, nobody for illness.`);
    await page.getByRole('button', { name: 'Record your reading' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
}

/** The whole form of a consensus without a mouse. */
async function consensusByKeyboard(page: Page, reasons: string) {
  await chooseRadio(page, page.getByRole('radio', { name: '3', exact: true }));
  await typeInto(page, page.getByLabel('Reasons for the mark'), reasons);
  await typeInto(page, page.getByLabel('Where in the tender'), 'Answer 2, first paragraph');
  await typeInto(page, page.getByLabel('Why not one mark higher?'), 'No reserve is named for illness.');
  for (const { post } of evaluators)
    await chooseRadio(
      page,
      page.getByRole('group', { name: new RegExp(post) }).getByRole('radio', { name: 'Assents' }),
    );
  await pressButton(page, page.getByRole('button', { name: /^Record for bid/ }));
  await expect(page).toHaveURL(/\/moderation\?lot=1$|\/moderation$/);
}

/** A mark that has been submitted is replaced with a reason, and not without one. */
async function replaceFirstMark(page: Page, address: string) {
  await page.goto(`${address}/score`);
  await page.locator('main table a').first().click();
  await page.getByText('Replace this mark').click();
  await page.getByRole('radio', { name: '3', exact: true }).check();
  await page.getByRole('button', { name: 'Replace the mark' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why the mark you submitted is replaced');
  await page.getByRole('textbox', { name: 'Why the mark is replaced' }).fill('The annex was that of another lot.');
  await page.getByRole('button', { name: 'Replace the mark' }).click();
  await expect(page.getByRole('heading', { name: 'Your mark: 3' })).toBeVisible();
}
