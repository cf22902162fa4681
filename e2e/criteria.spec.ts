import { expect, test } from './portal.ts';
import { freezeCriteria, makeProcurement, recordTender } from './procurement-steps.ts';

test('criteria are tried on the bench, copied, taken out to a workbook and brought back @plain', async ({
  page,
  portal,
  javaScriptEnabled,
}) => {
  const plain = javaScriptEnabled === false;
  const address = await makeProcurement(page, portal, plain ? 'E2E/CRITERIA-PLAIN' : 'E2E/CRITERIA');

  await portal.open(`${address}/price-bench?lot=1`);
  await expect(page.getByText('so price is not tested').first()).toBeVisible();
  await page.getByLabel('Price of bid A').fill('a hundred');
  await page.getByRole('button', { name: 'Compare the formulas' }).click();
  await expect(page.getByRole('alert')).toContainText('Price of bid A');
  await expect(page.getByLabel('Price of bid A')).toHaveValue('a hundred');
  await page.getByLabel('Price of bid A').fill('100');
  await page.getByRole('button', { name: 'Compare the formulas' }).click();
  await expect(page.getByRole('row', { name: /Relative to the lowest price Chosen/ })).toContainText('rank 1');
  await portal.judge();

  await portal.open(`${address}/criteria?lot=1&show=copy`);
  const source = await page.locator('#sourceLotId option', { hasText: 'issing' }).first().getAttribute('value');
  await page.getByLabel('Copy from').selectOption(source);
  await page.getByRole('button', { name: 'Copy the criteria' }).click();
  await expect(page.getByText('Return interviews within 72 hours').first()).toBeVisible();

  await page.getByRole('link', { name: 'Edit in a workbook (XLSX)' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Criteria workbook' })).toBeVisible();
  await portal.judge();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the workbook of lot 1 (XLSX)' }).click(),
  ]);
  const file = await download.path();
  await page.getByRole('button', { name: 'Import the criteria' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose the workbook to import');
  await portal.judge();
  const chosen = { name: 'criteria.xlsx', mimeType: 'application/octet-stream' };
  await page.getByLabel('Workbook').setInputFiles({ ...chosen, buffer: Buffer.from('not a workbook') });
  await page.getByRole('button', { name: 'Import the criteria' }).click();
  await expect(page.getByRole('alert')).toContainText('This is not an Excel workbook');
  await page.getByLabel('Workbook').setInputFiles(file);
  await page.getByRole('button', { name: 'Import the criteria' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Award criteria' })).toBeVisible();
});

test('a new version of published criteria: what changes, and the tender that must be confirmed', async ({
  page,
  portal,
}) => {
  const address = await makeProcurement(page, portal, 'E2E/VERSION');
  await freezeCriteria(page, portal, address);
  await recordTender(page, address, 'Made-up Trust', '210,000');
  await page.goto(`${address}/criteria?lot=1`);
  await page.getByRole('button', { name: 'Prepare a new version' }).click();
  await page.getByLabel('Weighting of Delivery of the service').fill('30');
  await page.getByLabel('Weighting of Safeguarding').fill('30');
  await page.getByRole('button', { name: 'Save the weightings' }).click();
  await expect(page.getByRole('row', { name: /Changed Q1: Delivery of the service Weighting 35% 30%/ })).toBeVisible();
  await portal.judge();
  await page.getByRole('link', { name: 'Publish the new version' }).click();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the reason for the new version');
  await portal.judge();
  await page.getByLabel('Reason for the new version').fill('Safeguarding weighs more than was published');
  await page.getByLabel('Every tenderer will be told').check();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByText(/^Version 2, published on/)).toBeVisible();
  await portal.open(`${address}/bids`);
  await expect(page.getByText(/was recorded under version 1 of the criteria/)).toBeVisible();
  await page.getByRole('link', { name: /^Bid / }).click();
  await portal.judge();
  await page.getByLabel('How the tenderer confirmed it').fill('Message of 6 March 2018');
  await page.getByRole('button', { name: 'Record the confirmation' }).click();
  await expect(page.getByText('Stands under version 2')).toBeVisible();
  await page.goto(`${address}/bids`);
  await page.getByRole('button', { name: 'Open the tenders of lot 1' }).click();
  await page.goto(`${address}/criteria?lot=1`);
  await expect(page.getByText('the criteria can never be changed again')).toBeVisible();
  await portal.open(`${address}/criteria?lot=1&version=1`);
  await expect(page.getByText('Version 2 has replaced it.')).toBeVisible();
});
