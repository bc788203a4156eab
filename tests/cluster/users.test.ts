/** Finding users among 20,000: search, filters, order, pages, columns, the file. */
import { describe, expect, test } from 'vitest';
import { graph, hasDatabase, sql } from './client.ts';
import { column, dialog, listFile, press, rowOf, rows, search, sorted, table, journeys, visit } from './rig.ts';

journeys();

interface Listed {
  user_list: { total_count: number; items: { email: string; username: string; full_name: string }[] };
}

/** What a second client, or the database itself, finds by a filter of the old graph. */
async function found(filter: string, order: string, limit: number): Promise<Listed['user_list']> {
  const query = `query($filter: String, $order: String, $limit: Int!) { user_list(limit: $limit, offset: 0, filter: $filter,
    order: $order, status: "active") { total_count items { email username full_name } } }`;
  return (await graph<Listed>(query, { filter, order, limit })).user_list;
}

describe('one of 20,000', () => {
  test('is found by free search, and by a filter of the e-mail', async () => {
    const page = await visit('/users');
    await rows(page, 'Users').first().waitFor();
    await search(page, 'u012343');
    await expect.poll(() => rows(page, 'Users').count()).toBe(1);
    await rowOf(page, 'Users', 'u012343@example.org').waitFor();
    await press(page, 'Clear search and filters');
    await press(page, 'Add a filter');
    await page.getByRole('textbox', { name: 'Value' }).fill('u017771@');
    await press(page, 'Apply');
    await rowOf(page, 'Users', 'u017771@example.org').waitFor();
    expect(await rows(page, 'Users').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('email')).toBe('u017771@');
    await page.reload();
    await rowOf(page, 'Users', 'u017771@example.org').waitFor();
    await page.getByRole('link', { name: 'u017771@example.org', exact: true }).click();
    await dialog(page, 'u017771@example.org').getByText('Keypair (1)').waitFor();
    expect(new URL(page.url()).searchParams.get('open')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('hostile names stand as text', async () => {
    const page = await visit('/users?q=onerror&size=50');
    await rows(page, 'Users').first().waitFor();
    const names = await column(page, 'Users', 'Full name');
    expect(names).toHaveLength(50);
    expect(names.every((name) => name.startsWith('<img src=x onerror=alert(1)>'))).toBe(true);
    expect(await page.locator('main img').count()).toBe(0);
    await search(page, 'u000001@');
    await rowOf(page, 'Users', 'u000001@example.org').waitFor();
    expect(await column(page, 'Users', 'Full name')).toEqual(['=HYPERLINK("http://e","1")']);
  });
});

test('order, pages and the number of rows agree with a second client', async () => {
  const page = await visit('/users?domain=is:dom-05&sort=email&size=10');
  await rows(page, 'Users').first().waitFor();
  const all = await found('domain_name == "dom-05"', 'email', 30);
  expect(all.items).toHaveLength(30);
  const emails = all.items.map((one) => one.email);
  expect(await column(page, 'Users', 'E-mail')).toEqual(emails.slice(0, 10));
  await page
    .getByText(new RegExp(`of ${all.total_count.toLocaleString('en')}\\b`))
    .first()
    .waitFor();
  await press(page, 'Next page');
  await expect.poll(() => column(page, 'Users', 'E-mail')).toEqual(emails.slice(10, 20));
  await table(page, 'Users')
    .getByRole('button', { name: /^E-mail/ })
    .click();
  const last = (await found('domain_name == "dom-05"', '-email', 10)).items.map((one) => one.email);
  await expect.poll(() => column(page, 'Users', 'E-mail')).toEqual(last);
  expect(new URL(page.url()).searchParams.get('sort')).toBe('-email');
  await press(page, 'Last page');
  await expect.poll(async () => (await column(page, 'Users', 'E-mail')).at(-1)).toBe(emails[0]);
});

test('columns can be chosen and are there at the next visit', async () => {
  const page = await visit('/users?size=10');
  await rows(page, 'Users').first().waitFor();
  await press(page, 'Columns');
  await page.getByRole('checkbox', { name: 'Projects' }).check();
  await page.getByRole('checkbox', { name: 'Full name' }).uncheck();
  await page.keyboard.press('Escape');
  await table(page, 'Users').getByRole('columnheader', { name: 'Projects' }).waitFor();
  await page.reload();
  await table(page, 'Users').getByRole('columnheader', { name: 'Projects' }).waitFor();
  expect(
    await table(page, 'Users')
      .getByRole('columnheader', { name: /^Full name/ })
      .count(),
  ).toBe(0);
});

test('the file of a filter holds every row of it, as the database has them', async () => {
  const page = await visit('/users?q=u0001&sort=email&size=10');
  await rows(page, 'Users').first().waitFor();
  const { name, rows: lines } = await listFile(page);
  expect(name).toMatch(/^users-\d{8}-\d{4}\.csv$/);
  expect(lines[0]?.slice(0, 3)).toEqual(['E-mail', 'Name', 'Full name']);
  const wanted = hasDatabase
    ? await sql(
        `select email, username, full_name from users where email like 'u0001%' and status = 'active' order by email`,
      )
    : (await found('email ilike "u0001%"', 'email', 200)).items.map((one) => [one.email, one.username, one.full_name]);
  expect(wanted.length).toBeGreaterThan(50);
  expect(sorted(lines.slice(1).map((line) => line.slice(0, 3)))).toEqual(sorted(wanted));
});
