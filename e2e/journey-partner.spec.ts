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
  await expect(
    page.getByText('Up to £500,000.00 excluding VAT (Cabinet, 11 March 2024, minute CAB/102)'),
  ).toBeVisible();
  await expect(page.getByRole('radio', { name: 'A delegation to your post' })).toBeChecked();
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

test('a council confirms a condition with its evidence; what a later offer made void says so', async ({
  page,
  portal,
}) => {
  await portal.enterAs('Senior Commissioner', 'Cheshire West and Chester');
  await page.getByRole('link', { name: 'Confirm whether 1 condition of your council on offer 2 is met' }).click();
  await expect(page.getByRole('heading', { name: /condition 1 Met/ })).toBeVisible();
  await portal.judge();
  await page.getByRole('radio', { name: 'Met' }).check();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter what shows that the condition is met');
  await page.getByLabel('What shows it').fill('Report of 2 May 2018 to the officers’ group');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { name: /condition 2 Met/ })).toBeVisible();
  await portal.judge();
  await page.goto(`${await portal.procurement('HBC/2018/014')}/approvals`);
  await page.getByRole('link', { name: 'Offer 1', exact: true }).click();
  const west = page.getByRole('row', { name: /^Cheshire West and Chester Approved/ });
  await expect(west).toContainText('Superseded by offer 2');
  await expect(west).toContainText('because the basis changes');
});

test('a decision beyond the limit is refused with both figures; a meeting with its minute is taken', async ({
  page,
  portal,
}) => {
  await portal.enterAs('Commissioning Lead', 'Warrington');
  const address = `${await portal.procurement('WBC/2025/031')}/approvals`;
  await page.goto(address);
  await page.getByText('Extension of the contract').click();
  await page.getByLabel('Months').fill('12');
  await page.getByLabel('Highest cost of the extension').fill('4,000,000');
  await page.getByLabel('Reason').fill('No other provider can begin in time');
  await page.getByRole('button', { name: 'Ask about the extension' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Extension of the contract, offer 1' })).toBeVisible();
  await portal.judge();
  await portal.enterAs('Strategic Director, People', 'Halton');
  await page.getByRole('link', { name: /Decide for your council: Extension/ }).click();
  await page.getByRole('radio', { name: 'Approve', exact: true }).check();
  await page.getByRole('radio', { name: 'A delegation to your post' }).check();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByRole('alert')).toContainText(
    '£1,580,000.00 excluding VAT is above the limit of £1,000,000.00',
  );
  await portal.judge();
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
