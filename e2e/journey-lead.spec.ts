import { expect, test } from './portal.ts';

const councils = [
  ['Halton', '£218,383.20'],
  ['Cheshire East', '£647,232.93'],
  ['Cheshire West and Chester', '£575,907.51'],
  ['Warrington', '£358,476.36'],
] as const;

for (const plain of [false, true]) {
  test(`the lead makes the Cheshire procurement from a template, divides £1.8m to the penny and sends the offer${plain ? ' @plain-only' : ''}`, async ({
    page,
    portal,
  }) => {
    const reference = plain ? 'E2E/PLAIN' : 'E2E/1';
    await portal.enterAs('Commissioning Manager, Children', 'Halton');
    await portal.open('/procurements/new');
    await page.getByLabel('Children’s social care service, light touch').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByLabel('CPV code')).toHaveValue('85311300');
    await portal.judge();

    await page.getByLabel('Reference').fill(reference);
    await page.getByLabel('Title', { exact: true }).fill('Missing from home services across Cheshire');
    const date = async (group: string, [day, month, year]: [string, string, string]) => {
      const box = page.getByRole('group', { name: group });
      await box.getByLabel('Day').fill(day);
      await box.getByLabel('Month').fill(month);
      await box.getByLabel('Year').fill(year);
    };
    await date('Day the procurement begins', ['2', '1', '2018']);
    await date('Day the present contract ends', ['31', '6', '2018']);
    await date('Day the new contract starts', ['1', '7', '2018']);
    await page.getByLabel('Value of each year').fill('600,000');
    for (const [council] of councils.slice(1)) await page.getByLabel(`${council} Borough Council`).check();
    await page.getByRole('button', { name: 'Create the procurement' }).click();

    await expect(page.getByRole('alert')).toContainText('The day the present contract ends must be a real date');
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Missing from home services across Cheshire');
    await expect(page.getByLabel('Warrington Borough Council')).toBeChecked();
    await portal.judge();
    await date('Day the present contract ends', ['30', '6', '2018']);
    await page.getByRole('button', { name: 'Create the procurement' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
    await expect(page.getByText('Public Contracts Regulations 2015, light touch')).toBeVisible();
    await portal.judge();

    await page
      .getByRole('navigation', { name: 'Pages of this procurement' })
      .getByRole('link', { name: 'Cost shares' })
      .click();
    await expect(page.getByLabel('Year of the population figures')).toHaveValue('mid-2016');
    await page.getByRole('button', { name: 'Try it without saving' }).click();
    await expect(page.getByText('Nothing of this is saved')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'As saved, not yet sent' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Save this part' }).click();
    await expect(page.getByRole('heading', { name: 'As saved, not yet sent' })).toBeVisible();
    for (const [council, total] of councils)
      await expect(page.getByRole('row', { name: new RegExp(`^${council} \\(`) })).toContainText(total);
    await expect(page.getByRole('row', { name: /^Total/ })).toContainText('£1,800,000.00');
    await portal.judge();
    await page.getByRole('button', { name: 'Send as an offer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Offer 1' })).toBeVisible();
    await portal.judge();
  });
}

test('percentages of 99.99 are refused with both figures, and what was typed stays', async ({ page, portal }) => {
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  await page.goto(`${await portal.procurement('HBC/2018/014')}/cost-shares`);
  await page.getByLabel('By population').uncheck();
  await page.getByLabel('By agreed percentages').check();
  await page.getByLabel('Where the percentages are agreed').fill('Agreement, schedule 2');
  await page.getByLabel('When they were agreed').fill('2018');
  for (const [council, percent] of [
    ['Halton', '25'],
    ['Cheshire East', '25'],
    ['Cheshire West and Chester', '25'],
    ['Warrington', '24.99'],
  ] as const)
    await page
      .locator(`input[name^="percentages-"]:not([name*="source"])`)
      .nth(councils.findIndex(([name]) => name === council))
      .fill(percent);
  await page.getByRole('button', { name: 'Save this part' }).click();
  await expect(page.getByRole('alert')).toContainText(/99\.99.*100/);
  await expect(page.locator('input[name="percentages-warrington"]')).toHaveValue('24.99');
  await portal.judge();
});

test('a mixture is tried beside the offer that stands, by address, and stores nothing', async ({ page, portal }) => {
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  await portal.open(`${await portal.procurement('HBC/2018/014')}/cost-shares`);
  await page.getByLabel('In equal shares').check();
  for (const box of await page.getByLabel('Weight').all()) if (await box.isVisible()) await box.fill('50');
  await page.getByRole('button', { name: 'Try it without saving' }).click();
  await expect(page).toHaveURL(/try=yes/);
  const halton = page.getByRole('row', { name: /^Halton, 2018-19/ });
  await expect(halton).toContainText('£72,794.40');
  await expect(halton).toContainText('£111,397.20');
  await expect(halton).toContainText('+£38,602.80');
  await expect(
    page.getByText(/it would ask Halton, Cheshire East, Cheshire West and Chester, Warrington/),
  ).toBeVisible();
  await portal.judge();
  await page.goto(page.url().split('?')[0] ?? '');
  await expect(page.getByRole('row', { name: /^The contract Population Change/ })).toBeVisible();
});

test('impossible floors are refused with the figures and nothing is stored', async ({ page, portal }) => {
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  await page.goto(`${await portal.procurement('HBC/2018/014')}/cost-shares`);
  await page.getByText('Least and most that a council pays in a year').click();
  await page.getByLabel('Halton pays at least, pounds').fill('400,000');
  await page.getByLabel('Warrington pays at least, pounds').fill('200,000.01');
  await page.getByRole('button', { name: 'Save this part' }).click();
  await expect(page.getByRole('alert')).toContainText('£600,000.01, which is more than the cost of £600,000.00');
  await expect(page.getByLabel('Halton pays at least, pounds')).toHaveValue('400,000');
  await portal.judge();
});

test('two people who change the facts at once lose nothing', async ({ page, portal, browser, baseURL }) => {
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  const address = `${await portal.procurement('HBC/2018/014')}/edit`;
  const other = await (
    await browser.newContext({ baseURL, storageState: await page.context().storageState() })
  ).newPage();
  await page.goto(address);
  await other.goto(address);
  await other.getByLabel('Portfolio').fill('Children and Families');
  await other.getByRole('button', { name: 'Save the facts' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.getByLabel('Portfolio').fill('Young People');
  await page.getByRole('button', { name: 'Save the facts' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing of yours is lost');
  await expect(page.getByRole('cell', { name: 'Young People' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Children and Families' })).toBeVisible();
  await expect(page.getByLabel('Portfolio')).toHaveValue('Young People');
  await portal.judge();
});
