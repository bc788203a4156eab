/** Our build on the running cluster under the content policies that servers send: none, their sample, plain `'self'`, the strict one. */
import type { Locator } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { POLICIES } from '../e2e/serve-build.ts';
import { PASSWORD, person } from './facts.ts';
import {
  afterwards,
  dialog,
  field,
  journeys,
  listFile,
  press,
  provokes,
  rowOf,
  rows,
  search,
  signOut,
  table,
  visit,
} from './rig.ts';
import { serveUnder } from './serve.ts';

journeys();

const policies = Object.keys(POLICIES) as (keyof typeof POLICIES)[];

/** Styles that a policy has kept out would leave a cell, or a field, without room around its text. */
const padding = async (box: Locator): Promise<number> =>
  Number.parseFloat(await box.evaluate((element) => getComputedStyle(element).paddingLeft));

test.each(policies)('policy %s: from signing in to signing out nothing is violated', async (policy) => {
  // Asked at the start of the console, before it is known whether anybody is signed in.
  provokes(/status of 401 .*\/func\/admin\/gql$/);
  const { email } = await person({ role: 'superadmin' });
  const served = await serveUnder(inject('consoleUrl'), policy);
  afterwards(() => served.close());
  const sent = (await fetch(`${served.url}/users`)).headers.get('content-security-policy') ?? '';
  expect(sent).toBe(POLICIES[policy]);

  const page = await visit('/users', { as: null, at: served.url });
  await page.getByLabel('E-mail or user name').fill(email);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await rows(page, 'Users').first().waitFor();
  expect(new URL(page.url()).origin).toBe(served.url);
  expect(await padding(table(page, 'Users').getByRole('cell').nth(1))).toBeGreaterThan(4);

  await search(page, email);
  await expect.poll(() => rows(page, 'Users').count()).toBe(1);
  await page.getByRole('link', { name: email, exact: true }).click();
  await dialog(page, email).getByText('Keypair (1)').waitFor();
  await page.keyboard.press('Escape');
  await dialog(page, email).waitFor({ state: 'hidden' });

  await press(page, 'Create user');
  const form = dialog(page, 'Create user');
  await field(form, 'E-mail').fill('not an address');
  expect(await padding(field(form, 'E-mail'))).toBeGreaterThan(4);
  await form.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await press(form, 'Create user');
  await form.getByRole('alert').getByText('entries to correct').waitFor();
  await press(form, 'Cancel');
  await press(page.getByRole('dialog'), 'Discard');
  await form.waitFor({ state: 'hidden' });

  const file = await listFile(page);
  expect(file.rows).toHaveLength(2);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await press(page, 'Import from CSV');
  await dialog(page, 'Import').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill(email);
  await palette.getByRole('option', { name: email }).first().waitFor();
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'hidden' });
  await rowOf(page, 'Users', email).waitFor();

  await signOut(page);
  await page.getByText('You are signed out.').waitFor();
});
