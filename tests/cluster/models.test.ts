/** A model into the store and on to a service, through the console; each step is checked behind its back. */
import { expect, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { graph, hasDatabase, PREFIX, signed, sql } from './client.ts';
import { putText } from './file-things.ts';
import { afterwards, choose, dialog, field, journeys, press, search, visit } from './rig.ts';

journeys();

async function v2(query: string, variables: object): Promise<unknown> {
  return (await signed('/admin/gql/strawberry', undefined, { query, variables })).json();
}

async function dropFolder(name: string): Promise<void> {
  const found = await sql(
    "select cast(id as text) from vfolders where name like :name and status not like 'delete-%'",
    { name: `${name}%` },
  );
  for (const [id = ''] of found) {
    await signed('/folders', undefined, { vfolderId: id }, 'DELETE');
    await signed('/folders/delete-from-trash-bin', undefined, { id });
  }
}

async function dropCards(name: string): Promise<void> {
  const cards = await sql('select cast(id as text) from model_cards where name like :name', { name: `${name}%` });
  for (const [id = ''] of cards) await v2('mutation($i: UUID!) { adminDeleteModelCardV2(id: $i) { id } }', { i: id });
}

async function dropServices(name: string): Promise<void> {
  const found = await sql('select cast(id as text) from endpoints where name like :name', { name: `${name}%` });
  for (const [id = ''] of found) await signed(`/services/${id}`, undefined, undefined, 'DELETE');
}

async function image(): Promise<{ reference: string; architecture: string }> {
  const query = '{ images { name tag registry architecture } }';
  const answer = await (await signed('/admin/gql', undefined, { query })).json();
  type Said = { data: { images: { name: string; tag: string; registry: string; architecture: string }[] } };
  const one = (answer as Said).data.images.find(({ architecture }) => architecture === 'x86_64');
  return { reference: `${one?.registry}/${one?.name}:${one?.tag}`, architecture: 'x86_64' };
}

interface Listed {
  endpoint_id: string;
  replicas: number;
  resource_group: string;
  model: string;
  image_object: { name: string; tag: string; registry: string } | null;
}

/** A second client's view: the database keeps image and folder with the revisions of a service. */
async function serviceOf(name: string) {
  const query =
    'query($f: String) { endpoint_list(limit: 1, offset: 0, filter: $f) { items { endpoint_id replicas resource_group model image_object { name tag registry } } } }';
  const { endpoint_list } = await graph<{ endpoint_list: { items: Listed[] } }>(query, { f: `name == "${name}"` });
  const [one] = endpoint_list.items;
  if (!one) return undefined;
  const [folder] = await sql('select name from vfolders where id = cast(:id as uuid)', { id: one.model });
  const { registry, name: path, tag } = one.image_object ?? { registry: '', name: '', tag: '' };
  const { replicas, resource_group } = one;
  return { replicas, resource_group, image: `${registry}/${path}:${tag}`, folder: folder?.[0] };
}

const definition = (name: string): string =>
  `models:\n  - name: ${name}\n    model_path: /models\n    service:\n      start_command: run\n      port: 8000\n    metadata:\n      task: first\n`;

test.runIf(hasDatabase)(
  'a model comes into the store, its definition is mended, it runs as a service, and goes',
  { timeout: 240_000 },
  async () => {
    const name = `${PREFIX}-md`;
    afterwards(() => dropFolder(name));
    afterwards(() => dropCards(name));
    afterwards(() => dropServices(name));
    const page = await visit('/model-store');
    await press(page, 'Add a model');
    const guide = dialog(page, 'Add a model');
    await press(guide, 'Create folder');
    const form = dialog(page, 'Create a folder for a model');
    await field(form, 'Name').fill(name);
    await press(form, 'Create folder');
    await form.waitFor({ state: 'hidden' });
    await guide.getByRole('heading', { name: 'Writable and cloneable Done' }).waitFor();
    const folder = 'select usage_mode, cloneable, cast(id as text) from vfolders where name = :name';
    const [made] = await sql(folder, { name });
    expect(made?.[0]).toBe('model');
    expect(['t', 'true']).toContain(made?.[1]);

    const { reference, architecture } = await image();
    await putText(
      made?.[2] ?? '',
      'service-definition.toml',
      `[custom.environment]\nimage = "${reference}"\narchitecture = "${architecture}"\n[custom.resource_slots]\ncpu = 1\nmem = "1g"\n`,
    );

    await press(guide, 'Edit model-definition.yaml');
    const editor = dialog(page, `model-definition.yaml of ${name}`);
    await editor.getByRole('textbox').fill(definition(name).replace('8000', 'x'));
    await editor.getByRole('button', { name: /^line 6: models\[0\]\.service\.port must be/ }).waitFor();
    await editor.getByRole('textbox').fill(definition(name));
    await editor.getByText('No mistakes: the server can read this file.').waitFor();
    await press(editor, 'Save');
    await editor.waitFor({ state: 'hidden' });
    await guide.getByRole('heading', { name: 'Model definition Done' }).waitFor();
    await guide.getByRole('heading', { name: 'Service definition Done' }).waitFor();
    await press(guide, 'Register card');
    const card = dialog(page, `Register ${name} as a card`);
    await press(card, 'Register card');
    await card.waitFor({ state: 'hidden' });
    const task = async () => (await sql('select task from model_cards where name = :name', { name }))[0]?.[0];
    expect(await task()).toBe('first');
    await guide.getByRole('heading', { name: 'Card Done' }).waitFor();
    await page.keyboard.press('Escape');

    await search(page, name);
    await rowAct(page, name, 'Run');
    const run = dialog(page, `Run ${name}`);
    await run.getByText(/Both files are right/).waitFor();
    const served = `${name.slice(0, 18)}-sv`;
    await field(run, 'Service name').fill(served);
    await choose(run, 'Project', 'default');
    await press(run, 'Run');
    await run.waitFor({ state: 'hidden' });
    await expect
      .poll(() => serviceOf(served), { timeout: 60_000 })
      .toEqual({
        replicas: 1,
        resource_group: 'default',
        image: reference,
        folder: expect.stringMatching(new RegExp(`^${name}-\\w{4}$`)) as string,
      });

    await rowAct(page, name, 'Delete card');
    const sure = dialog(page, `Delete the card ${name}`);
    await press(sure, 'Delete card');
    await sure.waitFor({ state: 'hidden' });
    expect(await task()).toBeUndefined();

    await page.goto(`${new URL(page.url()).origin}/services?q=${served}`);
    await rowAct(page, served, 'Delete');
    const end = dialog(page, `Delete ${served}`);
    await press(end, 'Delete');
    await end.waitFor({ state: 'hidden' });
    const stage = 'select lifecycle_stage from endpoints where name = :name';
    expect((await sql(stage, { name: served }))[0]?.[0]).toMatch(/destroy/i);
  },
);
