/** Images through the console, each write checked in the database. */
import { expect, test } from 'vitest';
import { change, hasDatabase, PREFIX, sql } from './client.ts';
import { afterwards, dialog, journeys, press, search, visit } from './rig.ts';
import { rowAct } from '../chromium.ts';

journeys();

const LABELS = { 'ai.backend.resource.min.mem': '256m', 'ai.backend.service-ports': 'jupyter:http:8081' };

/** An image of its own in a registry that there is: no scan could make one on every cluster. */
async function addImage(base: string): Promise<string> {
  const name = `cr.backend.ai/stable/${base}:1-ubuntu22.04`;
  await sql(
    `insert into images (name, project, image, tag, registry, registry_id, architecture, config_digest, size_bytes, type, labels, resources)
     select :name, 'stable', :image, '1-ubuntu22.04', 'cr.backend.ai', id, 'x86_64', 'sha256:' || repeat('0', 64), 3000000000, 'COMPUTE', :labels, '{}'
     from container_registries where registry_name = 'cr.backend.ai' and project = 'stable'`,
    { name, image: `stable/${base}`, labels: JSON.stringify(LABELS) },
  );
  return name;
}

async function fact(name: string) {
  const [row] = await sql(
    `select status, resources, labels, coalesce((select string_agg(alias, ',') from image_aliases where image = images.id), '')
     from images where name = :name`,
    { name },
  );
  if (!row) return null;
  const [status = '', resources = '{}', labels = '{}', aliases = ''] = row;
  return {
    status,
    aliases,
    resources: JSON.parse(resources) as Record<string, { min?: string }>,
    labels: JSON.parse(labels) as Record<string, string>,
  };
}

test('minimum resources, aliases and apps; forgotten, and another one deleted for good', async () => {
  expect(hasDatabase, 'PSQL names a command that reaches the database').toBe(true);
  const [base, other] = [`${PREFIX}-one`, `${PREFIX}-two`];
  afterwards(() => sql(`delete from images where image in (:a, :b)`, { a: `stable/${base}`, b: `stable/${other}` }));
  const [name, second] = [await addImage(base), await addImage(other)];
  const row = `${name} (x86_64)`;
  const page = await visit('/images');
  await search(page, base);

  await rowAct(page, row, 'Edit');
  const edit = dialog(page, `Edit ${row}`);
  await edit.getByText('Label: 256 MiB').waitFor();
  await edit.getByRole('textbox', { name: /^RAM/ }).fill('2 GiB');
  await edit.getByRole('combobox', { name: 'Aliases' }).fill(`${base}-alias`);
  await edit.getByRole('combobox', { name: 'Aliases' }).press('Enter');
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  expect(await fact(name)).toMatchObject({ resources: { mem: { min: '2147483648' } }, aliases: `${base}-alias` });

  await rowAct(page, row, 'Manage apps');
  const apps = dialog(page, `Manage apps of ${row}`);
  await press(apps, 'Add app');
  await apps.getByRole('textbox', { name: 'Name of app 2' }).fill('board');
  await apps.getByRole('textbox', { name: 'Ports of app 2' }).fill('9000-9001');
  // Somebody else adds a label meanwhile; the server replaces all of them at once.
  const labels = Object.entries({ ...LABELS, 'com.example.theirs': 'kept' }).map(([key, value]) => ({ key, value }));
  await change(
    'mutation($t: String!, $p: ModifyImageInput!) { modify_image(target: $t, architecture: "x86_64", props: $p) { ok msg } }',
    { t: name, p: { labels } },
  );
  await press(apps, 'Save');
  await apps.waitFor({ state: 'hidden' });
  expect((await fact(name))?.labels).toEqual({
    ...LABELS,
    'com.example.theirs': 'kept',
    'ai.backend.service-ports': 'jupyter:http:8081,board:http:[9000,9001]',
  });

  await rowAct(page, row, 'Reset minimum resources');
  const reset = dialog(page, `Reset minimum resources of ${row}`);
  await press(reset, 'Reset minimum resources');
  await reset.waitFor({ state: 'hidden' });
  expect((await fact(name))?.resources.mem?.min ?? null).toBeNull();

  await rowAct(page, row, 'Forget');
  const forget = dialog(page, `Forget ${row}`);
  await press(forget, 'Forget');
  await forget.waitFor({ state: 'hidden' });
  expect((await fact(name))?.status).toBe('DELETED');

  await search(page, other);
  await rowAct(page, `${second} (x86_64)`, 'Delete permanently');
  const purge = dialog(page, `Delete ${second} (x86_64) permanently`);
  await purge.getByRole('textbox').fill(second);
  await press(purge, 'Delete permanently');
  await purge.waitFor({ state: 'hidden' });
  expect(await fact(second)).toBeNull();
});
