import { expect, test } from './portal.ts';

test('the timetable: what a missed agenda does, the dates for a calendar, a slip is said @plain @undecided', async ({
  page,
  portal,
}) => {
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  const address = await portal.procurement('HBC/2018/014');
  await portal.open(`${address}/timetable`);
  await expect(page.getByText(/^Warrington decides last, on 14 May 2018/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Warrington .*Critical/ }).first()).toBeVisible();
  await page.getByLabel('What changes').selectOption({ label: 'The agenda of a meeting is missed' });
  await page.getByLabel('At which council').selectOption({ label: 'Warrington' });
  const meeting = page.getByRole('group', { name: 'Day of the meeting' });
  const typeDay = async (day: string, month: string) => {
    await meeting.getByLabel('Day').fill(day);
    await meeting.getByLabel('Month').fill(month);
    await meeting.getByLabel('Year').fill('2018');
    await page.getByRole('button', { name: 'Work it out' }).click();
  };
  await typeDay('14', '5');
  await expect(
    page.getByText(/^If Warrington misses the agenda of 14 May 2018: the contract moves .*, 28 days later\.$/),
  ).toBeVisible();
  await portal.judge();
  await page.getByLabel('What changes').selectOption({ label: 'There is an extra meeting' });
  await typeDay('7', '5');
  await expect(page.getByRole('alert')).toContainText('bank holiday (Early May bank holiday)');
  await portal.judge();
  await page.goto(`${address}/timetable`);
  const file = await page.request.get(`${address}/timetable/warrington.ics`);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  const text = await file.text();
  expect(text).toContain('DTSTART;VALUE=DATE:20180514');
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  await portal.enterAs('Commissioning Officer', 'Herefordshire');
  expect((await page.request.get(`${address}/timetable/warrington.ics`)).status()).toBe(404);
});

test('a council records its budget; its gate turns green, and the contract still cannot be signed', async ({
  page,
  portal,
}) => {
  await portal.enterAs('Senior Commissioner', 'Cheshire West and Chester');
  const address = await portal.procurement('HBC/2018/014');
  await page.getByRole('link', { name: 'My work' }).click();
  await page.getByRole('link', { name: 'Record your council’s budget for its share' }).click();
  await expect(page.getByText('Cheshire West and Chester has not recorded a budget')).toBeVisible();
  await portal.judge();
  await page.getByLabel('Budget reference').fill('CWC-CH-77');
  const amounts = page.getByLabel(/\(share £/);
  for (const box of await amounts.all()) await box.fill('-1');
  await page.getByRole('button', { name: 'Record the budget' }).click();
  await expect(page.getByRole('alert')).toContainText('-1 is below zero');
  await portal.judge();
  for (const box of await page.getByLabel(/\(share £/).all()) await box.fill('250,000');
  await page.getByRole('button', { name: 'Record the budget' }).click();
  await expect(page.getByText(/^Cheshire West and Chester’s budget covers its share/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Record the signature' })).toHaveCount(0);

  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  await portal.open(`${address}/contract`);
  await expect(page.getByText(/gates are red. The contract cannot be signed yet/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Record the signature' })).toHaveAttribute('aria-disabled', 'true');
});

test('a signed contract: recharges of one’s own council, a change tested before it is recorded, ratings', async ({
  page,
  portal,
}) => {
  await portal.enterAs('Commissioning Lead', 'Warrington');
  const address = await portal.procurement('WBC/2025/031');
  await portal.open(`${address}/contract`);
  await expect(page.getByText('WBC-C-2025-118')).toBeVisible();
  await portal.open(`${address}/contract/recharges`);
  await expect(page.getByRole('row', { name: /^Halton/ }).first()).toBeVisible();
  await portal.open(`${address}/contract/performance`);
  await expect(page.getByRole('row', { name: /26% Inadequate/ })).toBeVisible();
  await portal.open(`${address}/contract/changes`);
  await expect(page.getByText('No option is left')).toBeVisible();
  await page.getByLabel('What changes').fill('Two more schools');
  const day = page.getByRole('group', { name: 'Day of the change' });
  await day.getByLabel('Day').fill('2');
  await day.getByLabel('Month').fill('6');
  await day.getByLabel('Year').fill('2026');
  await page.getByLabel('Change of the value').fill('90,000');
  for (const group of await page.getByRole('group', { name: /\?$/ }).all())
    await group.getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByRole('button', { name: 'Test it' }).click();
  await expect(page.getByText('This change is allowed on a ground that is met. Nothing is stored yet.')).toBeVisible();
  await expect(page.getByText(/£108,000.00 of £878,400.00, 12\.30%: more than 10%/)).toBeVisible();
  await portal.judge();
  await page.getByRole('button', { name: 'Record the change' }).click();
  await expect(page.getByText('£822,000.00')).toBeVisible();

  await portal.enterAs('Strategic Director, People', 'Halton');
  await portal.open(`${address}/contract/recharges`);
  await expect(page.getByRole('row', { name: /^Halton/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /^Warrington/ })).toHaveCount(0);
});

test('an administrator confirms a setting and adds a meeting on a bank holiday with its reason', async ({
  page,
  portal,
}) => {
  await portal.enterAs('Head of Commissioning', 'Hertfordshire');
  await portal.open('/councils/hertfordshire');
  await page.getByRole('link', { name: 'Confirm or change call-in after a decision is published' }).click();
  await page.getByLabel('Laid down in').first().fill('Constitution, Annex 9');
  await page.getByRole('button', { name: 'Confirm it' }).click();
  await expect(
    page.getByRole('row', { name: /^Call-in after a decision is published 5 working days .* Constitution, Annex 9/ }),
  ).toBeVisible();
  const day = page.getByRole('group', { name: 'Day of the meeting' });
  await day.getByLabel('Day').fill('25');
  await day.getByLabel('Month').fill('12');
  await day.getByLabel('Year').fill('2028');
  await page.getByRole('button', { name: 'Add the meeting' }).click();
  await expect(page.getByRole('alert')).toContainText('is a bank holiday (Christmas Day)');
  await portal.judge();
  await page.getByLabel(/^Why it meets on a weekend or bank holiday/).fill('Emergency');
  await page.getByRole('button', { name: 'Add the meeting' }).click();
  await expect(page.getByText('Not a working day: Emergency')).toBeVisible();
});
