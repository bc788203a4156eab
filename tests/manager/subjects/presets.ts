import type { Db } from '../db/db.ts';
import { SPACE, uuidOf } from '../db/random.ts';
import type { Slots } from '../db/rows.ts';
import { GIB, padded, type SiteSize } from '../db/site.ts';
import { badParameters, duplicate, internal, ServerError, tooLong } from '../errors.ts';
import { guardAll, SUCCESS, type Resolvers } from '../graphql/resolvers.ts';
import { bytesOf, checkStored, plainSlotsOf, slotsOf, textOr } from '../graphql/values.ts';
import { column, type Columns } from '../minilang/columns.ts';
import { filterRows } from '../minilang/evaluate.ts';
import { parseOrder, sortRows } from '../minilang/order.ts';
import { needsRole, noGroupRow, noRow, notPermitted, scopeId } from '../rights.ts';
import { isNewer, type Context } from '../types.ts';
import type { Subject } from './subject.ts';

export interface PresetRow {
  id: string;
  name: string;
  resource_slots: Slots;
  shared_memory: number | null;
  scaling_group_name: string | null;
}

declare module '../db/db.ts' {
  interface Tables {
    presets: Map<string, PresetRow>;
  }
}

const columns: Columns<PresetRow> = {
  id: column('uuid', (p) => p.id),
  name: column('text', (p) => p.name),
  scaling_group_name: column('text', (p) => p.scaling_group_name),
};

function addPresets(db: Db, { big }: SiteSize): void {
  for (let i = 1; i <= (big ? 60 : 12); i++) {
    const id = uuidOf(SPACE.preset, i);
    db.presets.set(id, {
      id,
      name: `preset-${padded(i, 3)}`,
      resource_slots: { cpu: String(1 + (i % 32)), mem: String(i * GIB) },
      shared_memory: i % 2 === 0 ? GIB : null,
      scaling_group_name: null,
    });
  }
}

type Props = Record<string, unknown>;
interface Key {
  id?: string | null;
  name?: string | null;
}

function find({ id, name }: Key, { db, release }: Context): PresetRow | undefined {
  if (id) return db.presets.get(id);
  const named = [...db.presets.values()].filter((preset) => preset.name === name);
  const global = named.find((preset) => preset.scaling_group_name === null);
  return isNewer(release) ? global : (global ?? named[0]);
}

/** @throws ServerError for a stored amount that is none, which makes a list fail as a whole */
function loaded(preset: PresetRow): PresetRow {
  checkStored(preset.resource_slots);
  return preset;
}

const reads: Resolvers = {
  resource_preset: ({ name }: { name?: string }, context) => {
    const found = find({ name }, context);
    return found ? loaded(found) : null;
  },
  resource_preset_by_id: ({ id }: { id?: string }, { db }) => {
    const found = db.presets.get(id ?? '');
    return found ? loaded(found) : null;
  },
  resource_presets: ({ filter, order }: { filter?: string | null; order?: string | null }, { db }) => {
    const rows = filterRows([...db.presets.values()], filter, columns).map(loaded);
    return sortRows(rows, parseOrder(order ?? 'name', columns));
  },
};

function checkIntrinsic(slots: Slots): Slots {
  if (!('cpu' in slots && 'mem' in slots)) throw badParameters('ResourceSlot must have all intrinsic resource slots.');
  return slots;
}

/** @throws ServerError for text that is no size */
function sharedMemory(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const bytes = bytesOf(textOr(value, ''));
  if (bytes === undefined) throw internal(`('Unconvertible value', '${textOr(value, '')}', 'b')`);
  return bytes;
}

function checkGroup(name: unknown, refusal: (name: string) => ServerError, { db, release }: Context): void {
  if (isNewer(release) && typeof name === 'string' && !db.resourceGroups.has(name)) {
    throw refusal(name);
  }
}

const noSuchGroup = (name: string): ServerError =>
  new ServerError(`No such resource group. (${name})`, 'resource-group_read_not-found');

function clashes(name: string, group: string | null, self: string | null, { db }: Context): boolean {
  return [...db.presets.values()].some(
    (preset) => preset.id !== self && preset.name === name && preset.scaling_group_name === group,
  );
}

function create({ name, props }: { name: string; props: Props }, context: Context): object {
  const resource_slots = checkIntrinsic(slotsOf(props.resource_slots));
  const shared_memory = props.shared_memory === '' ? null : sharedMemory(props.shared_memory);
  const scaling_group_name = (props.scaling_group_name ?? null) as string | null;
  checkGroup(scaling_group_name, noGroupRow, context);
  if (name.length > 256) throw tooLong(256, 'INSERT INTO resource_presets (…) VALUES (…)');
  if (clashes(name, scaling_group_name, null, context)) {
    const detail = `Duplicate resource preset name (name:${name}, scaling_group:${scaling_group_name ?? 'None'})`;
    throw new ServerError(`Duplicate Resource Preset (${detail})`, 'resource-preset_generic_conflict');
  }
  const preset: PresetRow = { id: context.db.newId(), name, resource_slots, shared_memory, scaling_group_name };
  context.db.presets.set(preset.id, preset);
  return { ...SUCCESS, resource_preset: preset };
}

function checkKey({ id, name }: Key): void {
  if (!id && !name) throw badParameters('One of (`id` or `name`) parameter should not be null');
}

function notFound(id: string | null | undefined, { release }: Context): ServerError {
  if (isNewer(release) && !id) return noRow('ResourcePresetRow', 'resource-preset_read_not-found');
  const detail = id ? ` (Resource preset with ID ${id} not found.)` : '';
  return new ServerError(`No such resource preset.${detail}`, 'resource-preset_read_not-found');
}

function modify({ id, name, props }: Key & { props: Props }, context: Context): object {
  checkKey({ id, name });
  const changes: Partial<PresetRow> = {};
  if (props.resource_slots) changes.resource_slots = checkIntrinsic(plainSlotsOf(props.resource_slots));
  if ('shared_memory' in props) changes.shared_memory = sharedMemory(props.shared_memory);
  if (typeof props.name === 'string') changes.name = props.name;
  if ('scaling_group_name' in props) changes.scaling_group_name = props.scaling_group_name as string | null;
  checkGroup(changes.scaling_group_name, noSuchGroup, context);
  const preset = find({ id, name }, context);
  if (!preset) throw notFound(id, context);
  const { name: newName, scaling_group_name: group } = { ...preset, ...changes };
  if (clashes(newName, group, preset.id, context)) {
    if (group === null) throw duplicate('ix_resource_presets_name_null_scaling_group_name', 'name', newName);
    throw duplicate('ix_resource_presets_name_scaling_group_name', 'name, scaling_group_name', `${newName}, ${group}`);
  }
  Object.assign(preset, changes);
  return SUCCESS;
}

function remove(key: Key, context: Context): object {
  checkKey(key);
  const preset = find(key, context);
  if (!preset) throw notFound(isNewer(context.release) ? key.id : null, context);
  context.db.presets.delete(preset.id);
  return SUCCESS;
}

const writes: Resolvers = guardAll({
  create_resource_preset: create,
  modify_resource_preset: modify,
  delete_resource_preset: remove,
});

/** Known slot types that a preset does not name are there with 0. */
const OTHER_SLOTS = [
  'cuda.device',
  'cuda.shares',
  'rocm.device',
  'tpu.device',
  'ipu.device',
  'atom.device',
  'atom-plus.device',
  'gaudi2.device',
  'warboy.device',
  'atom-max.device',
  'rngd.device',
  'hyperaccel-lpu.device',
];

function allowed(context: Context, url: URL): object {
  const { db } = context;
  // No role that the server gives by itself allows it.
  if (needsRole(context)) throw notPermitted(context, `resource_preset at scopes [${scopeId('GlobalEntity')}]`);
  const group = url.searchParams.get('scaling_group');
  const zeros = Object.fromEntries(OTHER_SLOTS.map((name) => [name, '0']));
  const rows = [...db.presets.values()].filter(
    (preset) => preset.scaling_group_name === null || preset.scaling_group_name === group,
  );
  return {
    presets: rows.map(({ id, name, shared_memory, resource_slots }) => ({
      id,
      name,
      shared_memory: shared_memory === null ? null : String(shared_memory),
      resource_slots: { ...resource_slots, ...zeros },
    })),
  };
}

export const presets: Subject = {
  tables: ['presets'],
  seed: addPresets,
  legacy: { ...reads, ...writes },
  rest: { 'GET /resource/presets': ({ url }, context) => allowed(context, url) },
};
