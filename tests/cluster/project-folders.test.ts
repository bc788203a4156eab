/** A project folder through the console, from its creation to its permanent deletion, each step checked behind its back. */
import { expect, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { graph, hasDatabase, PREFIX, signed, sql } from './client.ts';
import { afterwards, choose, dialog, field, journeys, press, rowOf, search, visit } from './rig.ts';
import { nextName } from './things.ts';

journeys();

const LIST = 'Project folders';

interface Facts {
  name: string;
  status: string;
  usage: string;
  cloneable: boolean;
}

async function ids(name = PREFIX): Promise<string[]> {
  const query = 'query($f: String) { vfolder_list(limit: 10, offset: 0, filter: $f) { items { id status } } }';
  type Answer = { vfolder_list: { items: { id: string; status: string }[] } };
  const { vfolder_list } = await graph<Answer>(query, { f: `name ilike "${name}%"` });
  return vfolder_list.items.filter(({ status }) => status !== 'delete-complete').map(({ id }) => id);
}

async function facts(id: string): Promise<Facts | null> {
  if (hasDatabase) {
    const columns = 'name, status, usage_mode, cloneable';
    const [row] = await sql(`select ${columns} from vfolders where id = cast(:id as uuid)`, { id });
    if (!row) return null;
    const [name = '', status = '', usage = '', cloneable] = row;
    return { name, status, usage, cloneable: cloneable === 't' || cloneable === 'true' };
  }
  const query =
    'query($f: String) { vfolder_list(limit: 1, offset: 0, filter: $f) { items { name status usage_mode cloneable } } }';
  type Item = Omit<Facts, 'usage'> & { usage_mode: string };
  const { vfolder_list } = await graph<{ vfolder_list: { items: Item[] } }>(query, { f: `id == "${id}"` });
  const [one] = vfolder_list.items;
  return one ? { ...one, usage: one.usage_mode } : null;
}

/** What is set for it: from 26.9 on neither the old list nor its row in the database has it. */
async function permissionOf(id: string): Promise<string> {
  const query = 'query($i: UUID!) { vfolderV2(vfolderId: $i) { accessControl { permission } } }';
  const answer = await signed('/admin/gql/strawberry', undefined, { query, variables: { i: id } });
  type Said = { data?: { vfolderV2?: { accessControl: { permission: string } } } };
  return ((await answer.json()) as Said).data?.vfolderV2?.accessControl.permission ?? '';
}

const gone = (found: Facts | null): boolean => found === null || found.status === 'delete-complete';

test('create, rename, options, trash, restore, delete permanently', { timeout: 120_000 }, async () => {
  afterwards(async () => {
    for (const id of await ids()) {
      await signed('/folders', undefined, { vfolderId: id }, 'DELETE');
      await signed('/folders/delete-from-trash-bin', undefined, { id });
    }
  });
  const name = nextName();
  const page = await visit('/project-folders');
  await press(page, 'Create folder');
  const form = dialog(page, 'Create folder');
  await choose(form, 'Project', 'default');
  await field(form, 'Name').fill('.ssh');
  await press(form, 'Create folder');
  await form
    .getByText(/Reserved: sessions keep/)
    .first()
    .waitFor();
  await field(form, 'Name').fill(name);
  await press(form, 'Create folder');
  await form.waitFor({ state: 'hidden' });
  const [id = ''] = await ids(name);
  expect(await facts(id)).toEqual({ name, status: 'ready', usage: 'general', cloneable: false });
  expect(await permissionOf(id)).toBe('READ_ONLY');

  await search(page, name);
  await press(rowOf(page, LIST, name), `Edit ${name}`);
  const edit = dialog(page, `Edit ${name}`);
  await field(edit, 'Name').fill(`${name}-2`);
  await choose(edit, 'Permission', 'Read and write');
  await edit.getByRole('switch').click();
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  const renamed = `${name}-2`;
  expect(await facts(id)).toMatchObject({ name: renamed, cloneable: true });
  expect(await permissionOf(id)).toBe('READ_WRITE');

  const toTrash = async (): Promise<void> => {
    await rowAct(page, renamed, 'Move to trash');
    const ask = dialog(page, `Move ${renamed} to the trash?`);
    await press(ask, 'Move to trash');
    await ask.waitFor({ state: 'hidden' });
    expect((await facts(id))?.status).toBe('delete-pending');
  };
  await toTrash();
  await press(page, 'Trash');
  await rowAct(page, renamed, 'Restore');
  const restore = dialog(page, `Restore ${renamed}?`);
  await press(restore, 'Restore');
  await restore.waitFor({ state: 'hidden' });
  expect((await facts(id))?.status).toBe('ready');

  await press(page, 'Active');
  await toTrash();
  await press(page, 'Trash');
  await rowAct(page, renamed, 'Delete permanently');
  const ask = dialog(page, `Delete ${renamed} permanently?`);
  await ask.getByText(/It holds 0 files/).waitFor();
  await ask.getByRole('textbox').fill(renamed);
  await press(ask, 'Delete permanently');
  await ask.waitFor({ state: 'hidden' });
  await expect.poll(async () => gone(await facts(id)), { timeout: 15_000 }).toBe(true);
});
