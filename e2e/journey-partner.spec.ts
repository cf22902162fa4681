import { expect, test } from './portal.ts';

test('a partner opens one task, sees its own pounds by year and approves by keyboard alone', async ({
  page,
  portal,
}) => {
  await portal.enterAs('Director of Families', 'Warrington');
  await portal.judge();
  await page.getByRole('link', { name: 'Decide offer 2 for your council' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Offer 2' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What it means for Warrington' })).toBeVisible();
  await expect(page.getByText('£358,476.36 becomes £361,476.36')).toBeVisible();
  await portal.judge();
  await page.getByRole('radio', { name: 'Approve', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Record the decision' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Warrington Approved Director of Families/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Record the decision' })).toHaveCount(0);
  await portal.judge();
  await portal.open('/tasks');
  await expect(page.getByRole('link', { name: /Decide offer/ })).toHaveCount(0);
});

test('conditions of one council are read by itself and the lead, not by another partner', async ({ page, portal }) => {
  const conditions = 'Quarterly figures for the borough';
  const open = async (post: string, council: string) => {
    await portal.enterAs(post, council);
    await page.goto(`${await portal.procurement('HBC/2018/014')}/approvals`);
    await page.getByRole('link', { name: 'Offer 2' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Offer 2' })).toBeVisible();
    return page.content();
  };
  expect(await open('Commissioning Manager, Children', 'Halton')).toContain(conditions);
  expect(await open('Director of Early Help', 'Cheshire West and Chester')).toContain(conditions);
  expect(await open('Director of Children’s Services', 'Cheshire East')).not.toContain(conditions);
});

test('a partner sees the parties and people, and cannot change them', async ({ page, portal }) => {
  await portal.enterAs('Director of Children’s Services', 'Cheshire East');
  const address = await portal.procurement('HBC/2018/014');
  await portal.open(address);
  await portal.open(`${address}/partners`);
  await expect(page.getByText('Add a party')).toHaveCount(0);
  expect((await page.goto(`${address}/edit`))?.status()).toBe(403);
  await portal.judge();
});

test('a stranger is told that there is no such page', async ({ page, portal }) => {
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  const address = await portal.procurement('HBC/2018/014');
  await portal.enterAs('Commissioning Officer', 'Herefordshire');
  const response = await page.goto(address);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
});
