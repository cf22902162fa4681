import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

const lawful = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with the page by axe; drawings are judged by their tables. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(lawful).exclude('.jc-chart__drawing').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
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

export const test = base.extend<{ portal: Portal }>({
  portal: async ({ page, javaScriptEnabled }, use) => {
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
