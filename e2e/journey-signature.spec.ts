import type { Locator, Page } from '@playwright/test';
import { chooseRadio, pressButton, typeInto } from './keyboard.ts';
import { expect, test } from './portal.ts';

/** A day from today, for the places where the portal’s own clock decides. */
function day(after: number) {
  const at = new Date(Date.now() + after * 86_400_000);
  return [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()].map(String);
}

async function typeDay(page: Page, group: Locator, after: number) {
  const [date = '', month = '', year = ''] = day(after);
  await typeInto(page, group.getByLabel('Day', { exact: true }), date);
  await typeInto(page, group.getByLabel('Month', { exact: true }), month);
  await typeInto(page, group.getByLabel('Year', { exact: true }), year);
}

/** Whoever is signed in confirms the conflicts assessment of their council anew. */
async function confirmAssessment(page: Page, address: string) {
  await page.goto(`${address}/conflicts`);
  await typeDay(page, page.getByRole('group', { name: 'Day by which it is reviewed again' }), 180);
  await pressButton(page, page.getByRole('button', { name: /^Confirm for/ }));
  await expect(page.getByText('It is due for review and is to be confirmed anew.')).toHaveCount(0);
}

test('red gates turn green by each council’s own hand, and the contract is signed, by keyboard alone', async ({
  page,
  portal,
}) => {
  // Every field is reached by Tab.
  test.slow();
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  const address = await portal.procurement('WBC/2026/009');
  await portal.open(`${address}/contract`);
  await expect(page.getByText(/^3 of \d+ gates are red\. The contract cannot be signed yet\.$/)).toBeVisible();
  await expect(page.getByText(/^Still open: Halton’s condition 1 on the award of the contract\./)).toBeVisible();
  await expect(page.getByText(/^For Warrington and Halton the conflicts assessment is due for review\./)).toBeVisible();

  await typeInto(page, page.getByLabel('Budget reference'), 'HAL-SB-12');
  for (const box of await page.getByLabel(/\(share £/).all()) await typeInto(page, box, '68,000');
  await pressButton(page, page.getByRole('button', { name: 'Record the budget' }));
  await expect(page.getByText(/^Halton’s budget covers its share of £202,500\.00\./)).toBeVisible();

  await page.goto(`${address}/approvals`);
  await pressButton(page, page.getByRole('link', { name: 'Offer 1 Award of the contract, lot 1' }));
  await expect(page.getByText('To be met before the contract is signed.')).toBeVisible();
  await portal.judge();
  await chooseRadio(page, page.getByRole('radio', { name: 'Met', exact: true }));
  await typeInto(page, page.getByLabel('What shows it'), 'The plan of 2 June, agreed by the principal social worker.');
  await pressButton(page, page.getByRole('button', { name: 'Confirm', exact: true }));
  await expect(page.getByText(/^The plan of 2 June/)).toBeVisible();
  await confirmAssessment(page, address);

  await portal.enterAs('Commissioning Lead', 'Warrington');
  await portal.open(`${address}/contract`);
  await expect(page.getByText(/^1 of \d+ gates is red\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Record the signature' })).toHaveAttribute('aria-disabled', 'true');
  await confirmAssessment(page, address);
  await portal.open(`${address}/contract`);
  await expect(page.getByText('Every gate is green.')).toBeVisible();
  await typeInto(page, page.getByLabel('Reference of the contract'), 'WBC-C-2026-77');
  await typeDay(page, page.getByRole('group', { name: 'Signed on' }), 0);
  await typeDay(page, page.getByRole('group', { name: 'Starts on' }), 30);
  await pressButton(page, page.getByRole('button', { name: 'Record the signature' }));
  await expect(page.getByRole('heading', { name: 'Register entry' })).toBeVisible();
  await expect(page.getByText('WBC-C-2026-77')).toBeVisible();
  await expect(page.getByText('Demonstration Holiday Club')).toBeVisible();
  await portal.judge();
});
