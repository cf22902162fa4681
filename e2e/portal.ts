import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { openSessions } from '#app/server/session.server.ts';
import { openTransactions, type Transactions } from '#db/client.server.ts';
import { councils } from '#db/seed/councils.ts';
import { people } from '#db/seed/people.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { givenDatabase } from './given-database.ts';

const lawful = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with the page by axe; drawings are judged by their tables. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(lawful).exclude('.jc-chart__drawing').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** There is no page to choose a person on a given database: the session is written as signing in would. */
async function enterGiven(transactions: Transactions, context: BrowserContext, post: string, council?: string) {
  const seat = councils.find(({ shortName }) => shortName === council);
  const person = people.find((one) => one.post === post && (!council || one.councilId === seat?.id));
  if (!person) throw new Error(`no person ${post}`);
  const cookie = await openSessions(transactions, false).enterAs(personId(person.key));
  const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
  const { baseURL: url } = test.info().project.use;
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
}

export interface Portal {
  /** Enters as a demonstration person, by the words on their button. */
  enterAs(post: string, council?: string): Promise<void>;
  /** Opens an address and judges the page: title, one heading, no fault by axe, no sideways scroll. */
  open(address: string): Promise<void>;
  /** Judges the page that is open now. */
  judge(): Promise<void>;
  /** The address of a procurement, by its reference. */
  procurement(reference: string): Promise<string>;
}

export const test = base.extend<{ portal: Portal }, { given: Transactions | null }>({
  given: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const url = givenDatabase();
      const transactions = url ? openTransactions(url, { max: 2 }) : null;
      await use(transactions);
      await transactions?.end();
    },
    { scope: 'worker' },
  ],
  portal: async ({ page, given, javaScriptEnabled }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const judge = async () => {
      await expect(page).toHaveTitle(/Joint commissioning/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      if (javaScriptEnabled !== false) expect(await faults(page), page.url()).toEqual([]);
    };
    const open = async (address: string) => {
      await page.goto(address);
      await judge();
    };
    await use({
      judge,
      open,
      async enterAs(post, council) {
        if (given) {
          await enterGiven(given, page.context(), post, council);
          await page.goto('/tasks');
          return;
        }
        await page.goto('/demo');
        const place = council ? page.locator('section', { has: page.getByRole('heading', { name: council }) }) : page;
        await place.getByRole('button', { name: post, exact: true }).click();
        await expect(page).toHaveURL(/\/tasks$/);
      },
      async procurement(reference) {
        await page.goto('/procurements');
        const href = await page.getByRole('row', { name: reference }).getByRole('link').getAttribute('href');
        if (!href) throw new Error(`no procurement ${reference}`);
        return href;
      },
    });
    expect(errors, 'errors in the browser').toEqual([]);
  },
});

export { expect };
