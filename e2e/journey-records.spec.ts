import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { chooseRadio, pressButton, typeInto } from './keyboard.ts';
import { expect, type Portal, test } from './portal.ts';

type Day = Readonly<{ day: number; month: number; year: number }>;
const dayOf = (date: Date): Day => ({
  day: date.getUTCDate(),
  month: date.getUTCMonth() + 1,
  year: date.getUTCFullYear(),
});
const long = (date: Date) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);

const today = new Date();
const starts = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 2, 1));
const ends = new Date(Date.UTC(starts.getUTCFullYear() + 1, starts.getUTCMonth(), 0));

/** What is written in each part: texts by their label, then answers and choices, then days. */
type Written = Readonly<{
  part: string;
  texts?: Readonly<Record<string, string>>;
  answers?: Readonly<Record<string, string>>;
  choices?: Readonly<Record<string, string>>;
  days?: Readonly<Record<string, Day>>;
}>;

const parts: readonly Written[] = [
  {
    part: 'heading',
    texts: {
      Reference: 'n/a',
      'Contract reference': 'HCC-JOURNEY',
      Portfolio: 'Adult Care',
      'Executive member': 'Executive Member for Adult Care',
      'Contact officer': 'Head of Commissioning',
      'Telephone of the contact': '01632 960014',
    },
  },
  {
    part: 'classification',
    texts: { 'Wards or divisions significantly affected': '0', 'The council’s sum for key decisions': '500000' },
    answers: {
      'Is this a function of the executive?': 'Yes',
      'Is this a key decision?': 'No',
      'Is it controversial?': 'No',
    },
    choices: { Significance: 'Technical, professional or routine' },
  },
  {
    part: 'maker',
    texts: { 'Post of the decision maker': 'Director of Adult Care' },
    days: { 'Date of the decision': dayOf(today) },
  },
  {
    part: 'authority',
    texts: {
      'The decision or scheme that gives the power': 'Scheme of delegation to officers',
      'Clause or paragraph': 'Annex 3, paragraph 4.2',
      'Post to which it is delegated': 'Director of Adult Care',
    },
  },
  {
    part: 'decision',
    texts: {
      Decision: `To award, without competition, a contract for specialist advice to Beacon Advice Limited (company 01234567) from ${long(starts)} to ${long(ends)} for not more than £40,000.00 without VAT.`,
    },
  },
  {
    part: 'contract',
    texts: {
      Service: 'Specialist advice',
      'Supplier’s legal name': 'Beacon Advice Limited',
      'Its number there': '01234567',
      Lots: '1',
      'Months of the initial term': '12',
    },
    answers: { 'Can it be extended?': 'No' },
    choices: { 'Its number is in the register of': 'Companies' },
    days: { 'Starts on': dayOf(starts), 'Ends on': dayOf(ends) },
  },
  {
    part: 'value',
    texts: { 'A year': '40000', 'Initial term': '40000', Extensions: '0', Maximum: '40000' },
    choices: { 'Amounts are': 'Without VAT' },
  },
  {
    part: 'route',
    texts: {
      'Ground for acting without competition': 'Absence of competition for technical reasons',
      'Rule that allows it': 'Contract Regulations, rule 12.3',
      'Reference of the waiver': 'W-JOURNEY',
      'Other suppliers looked at': 'Harbour Advice\nLantern Support',
    },
  },
  { part: 'interests', answers: { 'Was it declared that there are none?': 'Yes' } },
];

const alternatives = [
  { option: 'Do nothing', reason: 'People would be left without advice.', isDoNothing: 'Yes' },
  { option: 'Run a full competition', reason: 'It would end after the present advice does.', isDoNothing: 'No' },
];

async function fillDay(page: Page, label: string, { day, month, year }: Day) {
  const group = page.getByRole('group', { name: label, exact: true });
  await group.getByLabel('Day').fill(String(day));
  await group.getByLabel('Month').fill(String(month));
  await group.getByLabel('Year').fill(String(year));
}

/** At 320 pixels no page scrolls sideways. */
async function fits(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320);
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save and check again' }).click();
  await expect(page.getByText(/^Version \d+, saved/)).toBeVisible();
}

async function write(page: Page, portal: Portal, record: string, { part, texts, answers, choices, days }: Written) {
  await page.goto(`${record}/parts/${part}`);
  for (const [label, words] of Object.entries(texts ?? {})) await page.getByLabel(label, { exact: true }).fill(words);
  for (const [label, words] of Object.entries(answers ?? {}))
    await page.getByRole('group', { name: label }).getByLabel(words, { exact: true }).check();
  for (const [label, words] of Object.entries(choices ?? {}))
    await page.getByLabel(label, { exact: true }).selectOption({ label: words });
  for (const [label, on] of Object.entries(days ?? {})) await fillDay(page, label, on);
  await save(page);
  await portal.judge();
  await fits(page);
}

test('a decision record from draft to the public: written in the council’s form, put right, signed, published, redacted', async ({
  page,
  portal,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 320, height: 800 });
  const title = `Specialist advice, journey ${Date.now()}`;
  await portal.enterAs('Head of Commissioning', 'Hertfordshire');

  await test.step('begins a record by keyboard, at 320 pixels', async () => {
    await portal.open('/councils/hertfordshire/records');
    await pressButton(page, page.locator('summary', { hasText: 'Begin a record' }));
    await typeInto(page, page.getByLabel('Title of the decision'), title);
    await chooseRadio(page, page.getByLabel('Single tender action'));
    await pressButton(page, page.getByRole('button', { name: 'Begin the record' }));
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(/things to put right before publication/)).toBeVisible();
    await portal.judge();
    await fits(page);
  });
  const record = page.url();

  await test.step('writes its parts, each checked as it is saved', async () => {
    for (const one of parts) await write(page, portal, record, one);
    await page.goto(`${record}/parts/reasons`);
    await typeInto(page, page.getByLabel('Reasons', { exact: true }), 'Two enquiries found no capacity elsewhere.');
    await pressButton(page, page.getByRole('button', { name: 'Save and check again' }));
    await expect(page.getByText(/^Version 1, saved/)).toBeVisible();
    for (const [index, { option, reason, isDoNothing }] of alternatives.entries()) {
      await page.goto(`${record}/parts/alternatives`);
      const row = page.getByRole('group', { name: `Alternative ${index + 1}` });
      await row.getByLabel('Option').fill(option);
      await row.getByLabel('Why it was rejected').fill(reason);
      await row.getByLabel('Is this doing nothing?').selectOption({ label: isDoNothing });
      await save(page);
    }
    await page.goto(`${record}/parts/consultation`);
    await expect(page.getByText('Nobody need be told: a routine matter that is not controversial.')).toBeVisible();
    await portal.judge();
    await fits(page);
  });

  await test.step('compares two saved versions of a part, marked in words', async () => {
    await portal.open(`${record}/versions?part=alternatives`);
    await expect(page.locator('ins')).toContainText(['underlined', 'Run a full competition']);
    await expect(page.getByText('[put in:')).not.toHaveCount(0);
  });

  await test.step('makes a version, which waits for its signature alone', async () => {
    await portal.open(record);
    await pressButton(page, page.getByRole('button', { name: 'Make version 1' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Version 1' })).toBeVisible();
    await portal.judge();
    await fits(page);
  });
  const version = page.url();

  await test.step('records the signature', async () => {
    await typeInto(page, page.getByLabel('Name as signed'), 'Rowan Example');
    await fillDay(page, 'Day of the signature', dayOf(today));
    await pressButton(page, page.getByRole('button', { name: 'Record the signature' }));
    await expect(page.getByText('Signed original', { exact: true })).toBeVisible();
    await expect(page.getByText('Rowan Example').first()).toBeVisible();
    await portal.judge();
    await fits(page);
  });

  await test.step('democratic services publish it, with a reason for each warning', async () => {
    await portal.enterAs('Democratic Services Manager', 'Hertfordshire');
    await portal.open(version);
    for (const reason of await page.getByLabel(/^Warning \d+/).all()) await reason.fill('Looked at and accepted');
    await pressButton(page, page.getByRole('button', { name: 'Publish this version' }));
    await expect(page.getByText('May be called in until')).toBeVisible();
    await portal.judge();
    await fits(page);
  });

  await test.step('anybody reads it; the name is not in it', async () => {
    await page.getByRole('link', { name: 'Read the public copy' }).click();
    await expect(page).toHaveURL(/\/published\//);
    await page.context().clearCookies();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
    await expect(page.getByText('In effect from')).toBeVisible();
    expect(await page.content()).not.toContain('Rowan Example');
    await portal.judge();
    await fits(page);
    expect((await page.goto(record))?.url()).toContain('/sign-in');
  });
});

test('a report from paper: its words beside what the checks find, entered anew from a file, compared', async ({
  page,
  portal,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await portal.enterAs('Commissioning Manager, Children', 'Halton');
  await portal.open('/councils/halton/records');
  await page.getByRole('link', { name: /^Preliminary report: Services for Missing/ }).click();
  await expect(page.getByText('Entered from paper')).toBeVisible();
  await portal.judge();
  await fits(page);

  await test.step('a finding leads to the paragraph, and to the fact', async () => {
    const checks = page.getByRole('complementary', { name: 'Checks' });
    await expect(checks.getByText('The number 3.0 stands twice.')).toBeVisible();
    await checks.getByRole('link', { name: 'Paragraph 3.10' }).first().click();
    await expect(page).toHaveURL(/#paragraph-3-10$/);
    await checks.getByRole('link', { name: 'Value', exact: true }).first().click();
    await expect(page).toHaveURL(/#fact-value/);
  });

  await test.step('it is entered anew; what was corrected is marked', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Pack to check without the portal' }).click();
    const pack = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    const value = `Executive Board, copy of ${Date.now()}`;
    pack.asWritten[0].rows[0].value = value;
    const body = Buffer.from(JSON.stringify(pack));
    await pressButton(page, page.locator('summary', { hasText: 'Enter it anew' }));
    await page.getByLabel('File of the decision').setInputFiles({
      ...{ name: 'decision.json', mimeType: 'application/json', buffer: body },
    });
    await pressButton(page, page.getByRole('button', { name: 'Enter the next version' }));
    await expect(page.getByRole('heading', { name: /What was corrected from version/ })).toBeVisible();
    await expect(page.getByRole('definition').getByText(value)).toBeVisible();
    await portal.judge();
    await fits(page);
  });
});
