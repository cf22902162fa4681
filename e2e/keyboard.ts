import { expect, type Locator, type Page } from '@playwright/test';

const mostSteps = 150;

/** Presses Tab until the place has the focus, as somebody without a mouse must be able to. */
async function tabTo(page: Page, place: Locator) {
  const focused = () => place.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < mostSteps && !(await focused()); step++) await page.keyboard.press('Tab');
  await expect(place).toBeFocused();
}

export async function typeInto(page: Page, place: Locator, words: string) {
  await tabTo(page, place);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(words);
}

export async function pressButton(page: Page, button: Locator) {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Into a group of radio buttons by Tab, to the wanted one by the arrow keys. */
export async function chooseRadio(page: Page, wanted: Locator) {
  const name = await wanted.getAttribute('name');
  const inGroup = () => page.evaluate((group) => document.activeElement?.getAttribute('name') === group, name);
  for (let step = 0; step < mostSteps && !(await inGroup()); step++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let step = 0; step < 20 && !(await wanted.isChecked()); step++) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}
