import type { Page } from '@playwright/test';
import { plainPdf } from '#app/commands/demonstration/tender-files.server.ts';
import { expect, test } from './portal.ts';
import { appoint, freezeCriteria, makeProcurement, recordTender } from './procurement-steps.ts';

const lead = ['Commissioning Manager, Children', 'Halton'] as const;
// On no other panel: what they register reopens the conflicts assessments of every procurement whose panel they are on.
const officer = ['Strategic Director, People', 'Halton'] as const;

async function fillDate(page: Page, group: string, [day, month, year]: readonly [string, string, string]) {
  const box = page.getByRole('group', { name: group });
  await box.getByLabel('Day').fill(day);
  await box.getByLabel('Month').fill(month);
  await box.getByLabel('Year').fill(year);
}

test('a late tender is decided; a registered interest is matched, declared and mitigated before anybody marks', async ({
  page,
  portal,
}) => {
  test.setTimeout(120_000);
  const address = await makeProcurement(page, portal, 'E2E/TENDERS');
  await freezeCriteria(page, portal, address);
  await appoint(page, address, 'Halton: Strategic Director, People', 'Evaluator');
  await portal.enterAs(...officer);
  await portal.open('/interests');
  await page.getByLabel('Organisation').fill('Harbour & Partners Ltd');
  await page.getByRole('radio', { name: 'Shareholding' }).check();
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the first day');
  await fillDate(page, 'First day', ['1', '1', '2016']);
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('row', { name: /Harbour & Partners Ltd/ })).toContainText('Still held');

  await portal.enterAs(...lead);
  await portal.open(`${address}/bids`);
  await page.getByRole('link', { name: 'Set the deadline' }).click();
  await fillDate(page, 'Day of the deadline', ['1', '3', '2018']);
  await page.getByLabel('Time').fill('12:00');
  await page.getByRole('radio', { name: /by decision/ }).check();
  await portal.judge();
  await page.getByRole('button', { name: 'Set the deadline' }).click();
  await expect(page.getByText('Deadline for tenders: 1 March 2018, 12:00 GMT.')).toBeVisible();
  await recordTender(page, address, 'Harbour and Partners Limited', '205,000');
  await expect(page.getByRole('heading', { name: 'Decide about the late tender' })).toBeVisible();
  await page.getByLabel('What it is').fill('Rota of nights');
  const rota = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
  await page.getByLabel('File', { exact: true }).setInputFiles(rota('rota.pdf', Buffer.from('<html>not a PDF</html>')));
  await page.getByRole('button', { name: 'Record the document' }).click();
  await expect(page.getByRole('alert')).toContainText('neither a PDF nor a Word document');
  await portal.judge();
  await expect(page.getByLabel('What it is')).toHaveValue('Rota of nights');
  const pdf = Buffer.from(plainPdf(['Two workers every night']));
  await page.getByLabel('File', { exact: true }).setInputFiles(rota('anything', pdf));
  await page.getByRole('button', { name: 'Record the document' }).click();
  await expect(page.getByRole('row', { name: /Rota of nights/ })).toContainText('The tender as a whole');
  await portal.open('/tasks');
  await page.getByRole('link', { name: 'Decide about 1 late tender of lot 1' }).click();
  await expect(page.getByText(/^Decide about the late tender first: bid/)).toBeVisible();
  await page.getByRole('link', { name: /^Bid [A-Z]$/ }).click();
  await page.getByRole('radio', { name: 'It is accepted' }).check();
  await page.getByLabel('Reason', { exact: true }).first().fill('The portal’s log shows that uploads waited.');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText('Late, accepted')).toBeVisible();
  await portal.open(`${address}/panel`);
  await expect(page.getByText(/has registered an interest in Harbour & Partners Ltd/)).toBeVisible();
  await page.goto(`${address}/bids`);
  await page.getByRole('button', { name: 'Open the tenders of lot 1' }).click();
  await expect(page.getByText('Tenders have been opened; no further tender can be recorded.')).toBeVisible();

  await portal.enterAs(...officer);
  await portal.open(`${address}/panel`);
  await expect(page.getByText(/has registered an interest in Harbour & Partners Ltd/)).toBeVisible();
  await page.getByRole('radio', { name: 'Potential', exact: true }).check();
  await page.getByLabel('The interest, in your own words').fill('Forty shares in one of the tenderers.');
  await page.getByRole('button', { name: 'Declare' }).click();
  await expect(page.getByText(/^You declared a potential conflict/)).toBeVisible();
  await page.goto(`${address}/score`);
  await expect(page.locator('main table')).toHaveCount(0);

  await portal.enterAs(...lead);
  await page.getByRole('link', { name: 'Decide about 1 declared conflict of lot 1' }).click();
  await page.getByRole('link', { name: /^Decide what is done/ }).click();
  await portal.judge();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose what is done about the conflict');
  await page.getByRole('radio', { name: /second, independent evaluator/ }).check();
  await page.getByLabel('How, in detail').fill('A second evaluator marks the same answers.');
  const today = new Date();
  const day = [today.getDate(), today.getMonth() + 1, today.getFullYear()].map(String);
  await fillDate(page, 'Day of the decision', day as [string, string, string]);
  await page.getByLabel('Deciding post').fill('Monitoring Officer');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText('Potential: mitigated')).toBeVisible();
  await portal.enterAs(...officer);
  await portal.open(`${address}/score`);
  await page.locator('main table a').first().click();
  const link = page.getByRole('link', { name: /^Rota of nights \(PDF, 1 kB/ });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(file.headers()['content-type']).toBe('application/pdf');
  expect(file.headers()['x-content-type-options']).toBe('nosniff');
  expect(Buffer.compare(await file.body(), pdf)).toBe(0);
  await portal.judge();

  await portal.enterAs(...lead);
  await portal.open(`${address}/conflicts`);
  await page.getByLabel('What was done to find conflicts').fill('The register was compared with the tenderers.');
  await page.getByLabel('What was found').fill('One evaluator holds shares in a tenderer.');
  await page.getByLabel('What is done about it').fill('A second evaluator marks the same answers.');
  await fillDate(page, 'Day by which it is reviewed again', ['1', '1', '2018']);
  await page.getByRole('button', { name: 'Confirm for Halton' }).click();
  await expect(page.getByRole('alert')).toContainText('must be after today');
  const soon = new Date(Date.now() + 90 * 86_400_000);
  const review = [soon.getDate(), soon.getMonth() + 1, soon.getFullYear()].map(String);
  await fillDate(page, 'Day by which it is reviewed again', review as [string, string, string]);
  await page.getByRole('button', { name: 'Confirm for Halton' }).click();
  await expect(page.getByRole('row', { name: /^Halton/ })).toContainText('Current');
  await portal.judge();
});
