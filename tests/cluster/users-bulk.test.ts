/** Several users at once: their status, and a file of new ones. */
import { expect, test } from 'vitest';
import { graph, PREFIX } from './client.ts';
import { dropUser, keypairFacts, PASSWORD, person, userFact, type Person } from './facts.ts';
import { afterwards, dialog, downloaded, press, rows, sorted, journeys, visit } from './rig.ts';

journeys();

test('five are deactivated and activated together, with a result for each', async () => {
  const people: Person[] = [];
  for (let at = 0; at < 5; at += 1) people.push(await person());
  const first = people[0]?.email ?? '';
  const page = await visit(`/users?q=${PREFIX}&sort=email`);
  await expect.poll(() => rows(page, 'Users').count()).toBe(5);
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check();
  const bar = page.getByRole('toolbar', { name: 'Actions for the chosen rows' });
  await bar.getByText('5 chosen').waitFor();
  await press(bar, 'Deactivate');
  const ask = dialog(page, 'Deactivate 5 users');
  await ask.getByText(first).waitFor();
  await press(ask, 'Deactivate');
  await page.getByText('Done: Deactivate 5 users').waitFor();
  const statuses = async () => [
    ...new Set(await Promise.all(people.map(async ({ email }) => (await userFact(email))?.status))),
  ];
  expect(await statuses()).toEqual(['inactive']);
  await page.getByText('Nothing matches').waitFor();

  await press(page, 'Inactive');
  await expect.poll(() => rows(page, 'Users').count()).toBe(5);
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).check();
  // One is gone by the time of the run: the others are not held up by it.
  await dropUser(first);
  await press(bar, 'Activate');
  await press(dialog(page, 'Activate 5 users'), 'Activate');
  const results = dialog(page, 'Activate 5 users');
  await results.getByText('Done: 4. Failed: 1. Not tried: 0.').waitFor();
  await results.getByRole('row', { name: new RegExp(`${first}.*Failed`) }).waitFor();
  await press(results, 'Close');
  expect(sorted(await statuses())).toEqual(['active', undefined]);
});

test('a file of three, one of them wrong: two are created, with keypairs that work', async () => {
  const name = (which: string) => `${PREFIX}-csv-${which}`;
  const good = ['a', 'b'].map((which) => `${name(which)}@example.com`);
  for (const email of good) afterwards(() => dropUser(email));
  const page = await visit('/users');
  await press(page, 'Import from CSV');
  const form = dialog(page, 'Import users from CSV');
  const file = [
    'E-mail,Name,Password,Domain',
    `${good[0]},${name('a')},${PASSWORD},default`,
    `${good[1]},${name('b')},,default`,
    `not-an-address,${name('c')},,no-such-domain`,
  ].join('\r\n');
  await form
    .getByLabel('CSV file')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  const preview = form.getByRole('table', { name: 'Preview' });
  await preview.getByText('is not an e-mail address').waitFor();
  await preview.getByText('there is no domain').waitFor();
  expect(await form.getByRole('button', { name: /^Apply/ }).isDisabled()).toBe(true);
  await form.getByRole('checkbox', { name: 'Leave out 1 row with problems' }).check();
  await press(form, 'Apply 2 rows');
  await form.getByText('Done: 2. Failed: 0. Not tried: 0.').waitFor();
  const { rows: lines } = await downloaded(page, () => press(form, 'Download the result file'));
  const [heads = [], ...results] = lines;
  const at = (head: string) => heads.indexOf(head);
  expect(results).toHaveLength(2);
  for (const line of results) {
    const keys = { access: line[at('Access key')] ?? '', secret: line[at('Secret key')] ?? '' };
    const { user } = await graph<{ user: { email: string } }>('{ user { email } }', {}, keys);
    expect(user.email).toBe(line[at('E-mail')]);
    expect((await keypairFacts(user.email)).map((one) => one.access_key)).toEqual([keys.access]);
  }
  // A password that was made up is told, one that was given is not.
  expect(results.map((line) => line[at('Password')] !== '')).toEqual([false, true]);
  await form.locator('.qd-form-foot').getByRole('button', { name: 'Close' }).click();
  await form.waitFor({ state: 'hidden' });
  expect((await userFact(good[0] ?? ''))?.status).toBe('active');
});
