import { expect, test } from './portal.ts';

test('the lead’s preliminary report: drafted beside its facts, checked, read on screen, the same numbers in DOCX and PDF', async ({
  page,
  portal,
  request,
}) => {
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  const address = await portal.procurement('HBC/2018/014');
  await portal.open(`${address}/documents`);
  await portal.open(`${address}/documents/draft?stage=preliminary`);
  await expect(page.getByText('Every check passes.').first()).toBeVisible();
  await page.goto(`${address}/documents`);
  await page
    .getByRole('link', { name: /^Preliminary Report/ })
    .first()
    .click();
  await expect(page.getByText('REPORT TO:')).toBeVisible();
  await portal.judge();
  for (const figure of ['£1,800,000.00', '£218,383.20', '75%', '25%'])
    await expect(page.getByText(figure).first()).toBeVisible();
  // A figure leads to the fact it came from.
  const figure = page.getByRole('link', { name: '£218,383.20' }).first();
  expect(await figure.getAttribute('href')).toContain(address);
  const cookies = await page.context().cookies();
  const headers = { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  for (const [format, begins] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
    ['html', '<!DOCTYPE html>'],
  ] as const) {
    const file = await request.get(`${page.url()}.${format}`, { headers });
    expect(file.status(), format).toBe(200);
    expect((await file.body()).subarray(0, begins.length).toString().toLowerCase()).toBe(begins.toLowerCase());
  }
});

test('democratic services publish a new version, and anybody reads it without signing in', async ({ page, portal }) => {
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  const address = await portal.procurement('HBC/2018/014');
  await portal.open(`${address}/documents/draft?stage=preliminary`);
  const legal = page.getByLabel('Legal', { exact: true });
  await legal.fill(`${await legal.inputValue()} The partners have read the agreement.`);
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Compare saved drafts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Compare saved drafts' })).toBeVisible();
  await expect(page.getByRole('insertion').filter({ hasText: 'have read the agreement' })).toBeVisible();
  await portal.judge();
  await page.getByRole('link', { name: 'Preliminary report', exact: true }).click();
  await page.getByRole('button', { name: /^Make version/ }).click();
  await expect(page.getByText('Not published. Democratic services of the council publish it.')).toBeVisible();
  const document = page.url();
  await portal.enterAs('Democratic Services Officer', 'Halton');
  await portal.open(document);
  await page.getByRole('button', { name: 'Publish this version' }).click();
  await page.getByRole('link', { name: 'Read the public copy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Preliminary Report/ })).toBeVisible();
  const published = page.url();
  await page.context().clearCookies();
  await portal.open('/published');
  await page.getByLabel('Council').selectOption({ label: 'Halton Borough Council' });
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('row', { name: /Preliminary Report/ }).first()).toBeVisible();
  await portal.judge();
  await portal.open(published);
  await expect(page.getByText('£1,800,000.00').first()).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^PDF/ }).click()]);
  expect(file.suggestedFilename()).toMatch(/^published-[0-9a-f]{8}\.pdf$/);
  const { pathname } = new URL(published);
  await portal.open(`/preparing?file=${pathname}/pdf&back=${pathname}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Your file is ready' })).toBeVisible();
  await portal.judge();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page).toHaveURL(published);
});

test('the award report of the finished procurement keeps its exempt appendix from those who may not read it', async ({
  page,
  portal,
}) => {
  await portal.enterAs('Commissioning Lead', 'Warrington');
  const address = await portal.procurement('WBC/2025/031');
  await portal.open(`${address}/documents`);
  const appendix = page.getByRole('link', { name: /Part II|exempt/i }).first();
  const href = await appendix.getAttribute('href');
  await appendix.click();
  await portal.judge();
  await portal.enterAs('Democratic Services Officer', 'Halton');
  await portal.open(`${address}/documents`);
  await expect(page.getByRole('link', { name: /Part II|exempt/i })).toHaveCount(0);
  expect((await page.goto(href ?? ''))?.status()).toBe(404);
});

test('an auditor verifies the ledger and downloads the packs', async ({ page, portal }) => {
  await portal.enterAs('Internal Auditor', 'Halton');
  const address = await portal.procurement('HBC/2018/014');
  await portal.open(`${address}/ledger`);
  await expect(page.getByText('Unbroken')).toBeVisible();
  for (const pack of ['apportionment', 'evaluation-lot-1', 'timetable']) {
    const answer = await page.request.get(`${address}/packs/${pack}`);
    expect(answer.status(), pack).toBe(200);
    expect((await answer.json()).format).toBe(1);
  }
});

test('a council’s page says what is not confirmed, and its administrator confirms it', async ({ page, portal }) => {
  await portal.enterAs('Systems Administrator', 'Halton');
  await portal.open('/councils');
  await portal.open('/councils/halton');
  await expect(page.getByText(/unconfirmed/i).first()).toBeVisible();
  for (const council of ['hertfordshire', 'herefordshire']) await portal.open(`/councils/${council}`);
});

test('the dates of every council stand on one timetable', async ({ page, portal }) => {
  await portal.enterAs('Director of Families', 'Warrington');
  await portal.open(`${await portal.procurement('HBC/2018/014')}/timetable`);
  await expect(page.getByText('Earliest contract')).toBeVisible();
});

for (const [post, council] of [
  ['Commissioning Manager, Children', 'Halton'],
  ['Procurement Lead', 'Cheshire West and Chester'],
] as const) {
  test(`every page of the procurement at 320 px, none scrolls sideways: ${post}`, async ({ page, portal }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 320, height: 700 });
    await portal.enterAs(post, council);
    await page.goto(await portal.procurement('HBC/2018/014'));
    const links = page.getByRole('navigation', { name: 'Pages of this procurement' }).getByRole('link');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of [...addresses, '/tasks', '/procurements', '/councils/halton', '/account']) {
      await portal.open(address);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(sideways, address).toBe(false);
    }
  });
}
