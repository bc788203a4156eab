/** Resource presets through the console, each step checked behind its back. */
import { expect, test } from 'vitest';
import { change, graph, hasDatabase, PREFIX, sql } from './client.ts';
import { afterwards, dialog, field, press, rowOf, search, journeys, visit } from './rig.ts';
import { rowAct } from '../chromium.ts';

journeys();

interface Preset {
  slots: Record<string, string>;
  shared: string;
}

async function fact(name: string): Promise<Preset | null> {
  if (hasDatabase) {
    const found = await sql('select resource_slots, shared_memory from resource_presets where name = :name', { name });
    const [slots = '{}', shared = ''] = found[0] ?? [];
    return found[0] ? { slots: JSON.parse(slots) as Record<string, string>, shared } : null;
  }
  const query = '{ resource_presets { name resource_slots shared_memory } }';
  type Item = { name: string; resource_slots: string; shared_memory: string | null };
  const { resource_presets: all } = await graph<{ resource_presets: Item[] }>(query);
  const found = all.find((one) => one.name === name);
  if (!found) return null;
  return {
    slots: JSON.parse(found.resource_slots) as Record<string, string>,
    shared: String(found.shared_memory ?? ''),
  };
}

test('create, edit, delete', async () => {
  const name = `${PREFIX}-preset`;
  afterwards(async () => {
    if (await fact(name))
      await change('mutation($name: String!) { delete_resource_preset(name: $name) { ok msg } }', { name });
  });
  const page = await visit('/presets');
  await press(page, 'Create preset');
  const form = dialog(page, 'Create preset');
  await field(form, 'Name').fill(name);
  await form.getByRole('textbox', { name: /CPU/ }).fill('2');
  await form.getByRole('textbox', { name: /RAM/ }).fill('4');
  await field(form, 'Shared memory').fill('1g');
  await press(form, 'Create preset');
  await form.waitFor({ state: 'hidden' });
  expect(await fact(name)).toEqual({ slots: { cpu: '2', mem: '4294967296' }, shared: '1073741824' });

  await search(page, name);
  await rowOf(page, 'Resource presets', name).getByText('Can start').waitFor();
  await press(page, `Edit ${name}`);
  const edit = dialog(page, `Edit ${name}`);
  await edit.getByRole('textbox', { name: /CPU/ }).fill('1000');
  await press(edit, 'Save');
  await edit.waitFor({ state: 'hidden' });
  expect(await fact(name)).toEqual({ slots: { cpu: '1000', mem: '4294967296' }, shared: '1073741824' });
  await rowOf(page, 'Resource presets', name).getByText('Too large for every agent').waitFor();

  await rowAct(page, name, 'Delete');
  const ask = dialog(page, `Delete ${name}`);
  await press(ask, 'Delete');
  await ask.waitFor({ state: 'hidden' });
  expect(await fact(name)).toBeNull();
  await page.getByText('Nothing matches').waitFor();
});
