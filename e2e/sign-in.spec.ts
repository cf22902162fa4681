import { givenDatabase } from './given-database.ts';
import { expect, test } from './portal.ts';

test('sign-in refuses what is wrong, keeps the address typed and never says which part was wrong @plain', async ({
  page,
  portal,
}) => {
  await portal.open('/sign-in?next=/procurements');
  await page.getByLabel('E-mail address').fill('nobody@halton.example');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('The e-mail address or the password is not right');
  await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@halton.example');
  await portal.judge();
});

test('public pages and unknown ones', async ({ page, portal }) => {
  await portal.open('/');
  if (!givenDatabase()) await portal.open('/demo');
  await portal.open('/no-such-page');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
});

test('a page asked for without signing in leads to sign-in and back', async ({ page }) => {
  await page.goto('/procurements');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fprocurements$/);
});

test('signing out ends the session', async ({ page, portal }) => {
  await portal.enterAs('Strategic Director, People');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/tasks');
  await expect(page).toHaveURL(/sign-in/);
});
