/** The audit log, compared with what the database has of it. */
import { expect, test } from 'vitest';
import { change, hasDatabase, PREFIX, signed, sql } from './client.ts';
import { dropDomainLater } from './holder-facts.ts';
import { dialog, journeys, press, rows, visit } from './rig.ts';

journeys();
const LOG = 'Audit log';

test('leads from a thing to who changed it, and from there back', async () => {
  const name = `${PREFIX}-audit`;
  dropDomainLater(name);
  await change('mutation($name: String!) { create_domain(name: $name, props: {}) { ok msg } }', { name });
  const modify =
    'mutation($name: String!, $p: ModifyDomainInput!) { modify_domain(name: $name, props: $p) { ok msg } }';
  await change(modify, { name, p: { description: 'once' } });
  await change(modify, { name, p: { description: 'twice' } });
  const page = await visit(`/domains?open=${name}`);
  await press(dialog(page, name), 'More');
  await page.getByRole('menuitem', { name: 'Who changed this?' }).click();
  await rows(page, LOG).first().waitFor();
  const texts = await rows(page, LOG).allInnerTexts();
  expect(texts.map((text) => /Create|Change/.exec(text)?.[0])).toEqual(['Change', 'Change', 'Create']);
  expect(texts.filter((text) => text.includes('admin@lablup.com'))).toHaveLength(3);
  if (hasDatabase) {
    const written = await sql('select operation from audit_logs where entity_id = :name order by created_at', { name });
    expect(written.flat()).toEqual(['create', 'update', 'update']);
  }
  // In another order the server pages by offset.
  await page.goto(`${page.url()}&sort=operation&actor=is:admin@lablup.com`);
  await rows(page, LOG).first().getByText('Create').waitFor();
  expect(await rows(page, LOG).count()).toBe(3);

  await rows(page, LOG).first().getByRole('rowheader').getByRole('link').click();
  const drawer = dialog(page, /.+/);
  await drawer.getByText('Duration').waitFor();
  // The address is enough: the list behind may show anything.
  const open = new URL(page.url()).searchParams.get('open') ?? '';
  await page.goto(new URL(`/audit-log?q=${PREFIX}-none&open=${open}`, page.url()).href);
  await drawer.getByRole('link', { name }).click();
  await dialog(page, name).waitFor();
});

test('shows the errors of the servers, page by page', async ({ skip }) => {
  const { count } = (await (await signed('/logs/error?page_no=1&page_size=1')).json()) as { count: number };
  skip(count === 0, 'no error was written down on this cluster');
  const page = await visit('/audit-log?view=errors');
  await rows(page, 'Server errors').first().getByRole('rowheader').getByRole('link').click();
  await dialog(page, /.+/).getByText('Written by').waitFor();
});
