/** The audit log, compared with what the database has of it. */
import { expect, test } from 'vitest';
import { change, hasDatabase, PREFIX, signed, sql } from './client.ts';
import { dialog, journeys, press, rows, visit } from './rig.ts';
import { user } from './things.ts';

journeys();
const LOG = 'Audit log';

test('leads from a thing to who changed it, and from there back', async () => {
  const { uuid, email } = await user();
  const modify = 'mutation($email: String!, $p: ModifyUserInput!) { modify_user(email: $email, props: $p) { ok msg } }';
  await change(modify, { email, p: { description: 'once' } });
  await change(modify, { email, p: { description: 'twice' } });
  const page = await visit(`/users?open=${uuid}`);
  await press(dialog(page, email), 'More');
  await page.getByRole('menuitem', { name: 'Who changed this?' }).click();
  await rows(page, LOG).first().waitFor();
  const texts = await rows(page, LOG).allInnerTexts();
  const shown = texts.map((text) => /Create|Change/.exec(text)?.[0]);
  expect(shown.slice(0, 2)).toEqual(['Change', 'Change']);
  expect(shown.at(-1)).toBe('Create');
  expect(texts.filter((text) => text.includes('admin@lablup.com'))).toHaveLength(texts.length);
  if (hasDatabase) {
    const written = await sql(
      "select id from audit_logs where entity_id = :uuid and entity_type = 'user' and operation not in ('get', 'lookup', 'search')",
      { uuid },
    );
    expect(written).toHaveLength(texts.length);
  }
  // In another order the server pages by offset; the address of an action is enough to find it.
  await page.goto(`${page.url()}&sort=operation&actor=is:admin@lablup.com`);
  await rows(page, LOG).first().getByText('Create').waitFor();
  await rows(page, LOG).first().getByRole('rowheader').getByRole('link').click();
  const drawer = dialog(page, /.+/);
  await drawer.getByText('Duration').waitFor();
  const open = new URL(page.url()).searchParams.get('open') ?? '';
  await page.goto(new URL(`/audit-log?q=${PREFIX}-none&open=${open}`, page.url()).href);
  await drawer.getByRole('link', { name: uuid }).click();
  await dialog(page, email).waitFor();
});

test('shows the errors of the servers, page by page', async ({ skip }) => {
  const { count } = (await (await signed('/logs/error?page_no=1&page_size=1')).json()) as { count: number };
  skip(count === 0, 'no error was written down on this cluster');
  const page = await visit('/audit-log?view=errors');
  await rows(page, 'Server errors').first().getByRole('rowheader').getByRole('link').click();
  await dialog(page, /.+/).getByText('Written by').waitFor();
});
