import { expect, type Page } from '@playwright/test';
import type { Portal } from './portal.ts';

/** The lead makes a small procurement of one lot with Warrington; returns its address. */
export async function makeProcurement(page: Page, portal: Portal, reference: string): Promise<string> {
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  await page.goto('/procurements/new?template=children-light-touch');
  await page.getByLabel('Reference').fill(reference);
  await page.getByLabel('Title', { exact: true }).fill(`Return interviews (${reference})`);
  for (const [group, day, month, year] of [
    ['Day the procurement begins', '2', '1', '2018'],
    ['Day the new contract starts', '1', '7', '2018'],
  ] as const) {
    const box = page.getByRole('group', { name: group });
    await box.getByLabel('Day').fill(day);
    await box.getByLabel('Month').fill(month);
    await box.getByLabel('Year').fill(year);
  }
  await page.getByLabel('Value of each year').fill('100,000');
  await page.getByLabel('Warrington Borough Council').check();
  await page.getByRole('button', { name: 'Create the procurement' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  return new URL(page.url()).pathname;
}

export async function freezeCriteria(page: Page, portal: Portal, address: string) {
  await portal.open(`${address}/criteria`);
  await page.goto(`${address}/criteria?lot=1`);
  await page.getByRole('link', { name: /Freeze/ }).click();
  await page.getByLabel('These are the criteria as they will be published').check();
  await page.getByRole('button', { name: 'Freeze the criteria' }).click();
  await expect(page.getByText(/^Frozen on/)).toBeVisible();
}

export async function appoint(page: Page, address: string, person: string, role: string) {
  await page.goto(`${address}/panel`);
  await page.getByLabel('Person', { exact: true }).selectOption({ label: person });
  await page.getByRole('radio', { name: role, exact: true }).check();
  await page.getByRole('button', { name: 'Appoint' }).click();
  await expect(page.getByRole('cell', { name: role }).last()).toBeVisible();
}

export async function recordTender(page: Page, address: string, tenderer: string, price: string) {
  await page.goto(`${address}/bids`);
  await page.getByRole('link', { name: 'Record a tender' }).click();
  await page.getByLabel('Tenderer', { exact: true }).fill(tenderer);
  for (const [at, box] of (await page.locator('textarea[name^="answer-"]').all()).entries())
    await box.fill(
      `${tenderer} answers question ${at + 1}: two named staff, a rota for nights, and a return interview within 48 hours.`,
    );
  await page.getByLabel('Price', { exact: true }).fill(price);
  await page.getByRole('button', { name: 'Record and seal' }).click();
  await expect(page.getByRole('heading', { name: tenderer })).toBeVisible();
}

export async function declareNone(page: Page, address: string) {
  await page.goto(`${address}/panel`);
  await page
    .getByRole('radio', { name: /^None/ })
    .or(page.getByRole('radio', { name: /^No/ }))
    .first()
    .check();
  await page.getByRole('button', { name: 'Declare' }).click();
  await expect(page.getByText(/^You declared/)).toBeVisible();
}
