import { expect, test } from './portal.ts';

const councils = ['Cheshire East', 'Cheshire West and Chester', 'Warrington'];

test('a partner withdraws: tried first, recorded as one change, the others asked, its history kept and the rest lost', async ({
  page,
  portal,
}) => {
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  await page.goto('/procurements/new');
  await page.getByLabel('Children’s social care service, light touch').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Reference').fill('E2E/CHANGE');
  await page.getByLabel('Title', { exact: true }).fill('A service that a council leaves');
  const date = async (group: string, [day, month, year]: readonly [string, string, string]) => {
    const box = page.getByRole('group', { name: group });
    await box.getByLabel('Day').fill(day);
    await box.getByLabel('Month').fill(month);
    await box.getByLabel('Year').fill(year);
  };
  await date('Day the procurement begins', ['2', '1', '2018']);
  await date('Day the present contract ends', ['30', '6', '2018']);
  await date('Day the new contract starts', ['1', '7', '2018']);
  await page.getByLabel('Value of each year').fill('600,000');
  for (const council of councils) await page.getByLabel(`${council} Borough Council`).check();
  await page.getByRole('button', { name: 'Create the procurement' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const address = page.url();

  await page.goto(`${address}/cost-shares`);
  await page.getByRole('button', { name: 'Save this part' }).click();
  await page.getByRole('button', { name: 'Send as an offer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Offer 1' })).toBeVisible();
  await page.goto(`${address}/partners`);
  await page.getByText('Appoint a person').click();
  await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Warrington: Director of Families' });
  await page.getByRole('radio', { name: /^Partner approver/ }).check();
  await page.getByRole('button', { name: 'Appoint' }).click();

  await portal.open(`${address}/membership`);
  await page.getByText('What if a council withdraws').click();
  await page.getByRole('combobox', { name: 'Council' }).first().selectOption({ label: 'Warrington' });
  await date('First day without it', ['1', '1', '2018']);
  await page.getByRole('button', { name: 'Try the withdrawal' }).click();
  await expect(page.getByRole('alert')).toContainText('Warrington is a partner from 2 January 2018');
  await portal.judge();
  await date('First day without it', ['1', '4', '2018']);
  await page.getByRole('button', { name: 'Try the withdrawal' }).click();
  await expect(page.getByText('Nothing of this is recorded.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Halton £218,383.20 £272,690.46/ })).toBeVisible();
  await expect(page.getByText('No notice has been published yet')).toBeVisible();
  await portal.judge();
  await page.getByRole('button', { name: 'Record the withdrawal' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Offer 2' })).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Warrington is no longer a partner from 1 April 2018.' }),
  ).toBeVisible();
  for (const council of ['Halton', ...councils.slice(0, 2)])
    await expect(page.getByRole('row', { name: new RegExp(`^${council} Waiting`) })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Warrington Waiting/ })).toHaveCount(0);
  await portal.judge();

  await portal.enterAs('Director of Families', 'Warrington');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await portal.judge();
  await page.goto(`${address}/approvals`);
  await expect(page.getByRole('link', { name: 'Offer 1', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Offer 2', exact: true })).toHaveCount(0);
  await portal.judge();
  expect((await page.goto(`${address}/timetable`))?.status()).toBe(403);
});
