/** The settings of the site that are kept by key: what each is, where it stands, what may be written. Pure. */
import { wordOf } from '@/api/json';
import type { SiteKeys } from '@/entities/site/keys';

/** How a value is written. `presence`: the key itself is the setting. `read`: it is only shown. */
type Kind = 'choice' | 'count' | 'presence' | 'flag' | 'host' | 'read';

export interface Setting {
  /** Named `configuration:settings.<name>.*`. */
  name: string;
  key: string;
  kind: Kind;
  /** What holds where the key is not there; '' where that is nothing. */
  usual: string;
  /** Where the manager's configuration in force has it. */
  force: readonly string[];
  choices?: readonly string[];
  /** Bounds of a count. */
  from?: number;
  to?: number;
}

export interface Group {
  /** Named `configuration:groups.<name>.*`. */
  name: string;
  settings: readonly Setting[];
}

const retries = (method: string, kind: Kind): Setting => ({
  name: `${method}Retries`,
  key: `config/plugins/scheduler/${method}/num_retries_to_skip`,
  kind,
  usual: '0',
  force: ['plugins', 'scheduler', method, 'num_retries_to_skip'],
  from: 0,
  to: 1000,
});

const folderType = (type: 'user' | 'group'): Setting => ({
  name: `${type}Folders`,
  key: `volumes/_types/${type}`,
  kind: 'presence',
  usual: 'false',
  force: ['volumes', '_types', type],
});

/** In the order of the manual, then what it does not have. */
export const GROUPS: readonly Group[] = [
  {
    name: 'images',
    settings: [
      {
        name: 'autoPull',
        key: 'config/docker/image/auto_pull',
        kind: 'choice',
        choices: ['digest', 'tag', 'none'],
        usual: 'digest',
        force: ['docker', 'image', 'auto_pull'],
      },
    ],
  },
  { name: 'scaling', settings: [] },
  { name: 'plugins', settings: [] },
  { name: 'enterprise', settings: [] },
  {
    name: 'network',
    settings: [
      {
        name: 'mtu',
        key: 'config/plugins/network/overlay/mtu',
        kind: 'count',
        usual: '1500',
        force: ['plugins', 'network', 'overlay', 'mtu'],
        // The least that IP allows, and the most that a frame of Ethernet's larger kin holds.
        from: 68,
        to: 65535,
      },
      {
        name: 'allowOrigins',
        key: 'config/api/allow-origins',
        kind: 'read',
        usual: '*',
        force: ['api', 'allow-origins'],
      },
    ],
  },
  { name: 'scheduler', settings: [retries('fifo', 'count'), retries('lifo', 'read'), retries('drf', 'read')] },
  {
    name: 'idle',
    settings: [
      { name: 'idleEnabled', key: 'config/idle/enabled', kind: 'read', usual: '', force: ['idle', 'enabled'] },
    ],
  },
  {
    name: 'folders',
    settings: [
      folderType('user'),
      folderType('group'),
      { name: 'defaultHost', key: 'volumes/default_host', kind: 'host', usual: '', force: ['volumes', 'default_host'] },
      {
        name: 'volumeInfo',
        key: 'volumes/exposed_volume_info',
        kind: 'read',
        usual: 'percentage',
        force: ['volumes', 'exposed_volume_info'],
      },
    ],
  },
  {
    name: 'visibility',
    settings: [
      {
        name: 'groupVisibility',
        key: 'config/api/resources/group_resource_visibility',
        kind: 'flag',
        usual: 'false',
        force: ['api', 'resources', 'group-resource-visibility'],
      },
    ],
  },
];

export const isEditable = ({ kind }: Setting): boolean => kind !== 'read';

const isYes = (text: string): boolean => /^(true|yes|y|on|t|1)$/i.test(text);

/** What the site's keys say, as a form has it: '' where nothing is said. */
export function writtenOf({ key, kind }: Setting, keys: SiteKeys): string {
  const text = keys.get(key);
  if (kind === 'presence') return String(text !== undefined);
  if (text === undefined || text === '') return '';
  return kind === 'flag' ? String(isYes(text)) : text;
}

/** What the manager works with, in the same terms; undefined: it does not tell. */
export function inForceOf({ kind, usual }: Setting, value: unknown): string | undefined {
  if (kind === 'presence') return String(value !== undefined && value !== null);
  if (value === undefined || value === null) return usual === '' ? undefined : usual;
  const text = wordOf(value);
  return kind === 'flag' ? String(isYes(text)) : text;
}

/** What is to be written for a value of the form; null: the key is taken out. */
export const keyValueOf = ({ kind }: Setting, value: string): string | null => {
  if (kind === 'presence') return value === 'true' ? '' : null;
  return value.trim() === '' ? null : value.trim();
};

/** Services whose own configuration goes before the site's keys, the stronger last. */
const STRONGER = ['common', 'manager'];

/** What a service's own configuration says of it, which goes before the key. */
export const overrideOf = ({ force }: Setting, keys: SiteKeys): string | undefined =>
  STRONGER.map((service) => keys.get(`ai/backend/config/${service}/${force.join('/')}`)).findLast(
    (text) => text !== undefined,
  );

/** The code of what is wrong with a typed count; '' means the default. */
export function countProblem({ from = 0, to = Infinity }: Setting, text: string): 'notWhole' | 'outside' | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (!/^\d+$/.test(typed)) return 'notWhole';
  return Number(typed) >= from && Number(typed) <= to ? null : 'outside';
}

/** Resource groups with a number of retries of their own. */
export interface OwnRetries {
  group: string;
  scheduler: string;
  retries: string;
}

/** Accelerators by the slots that their plugin brings. */
export const OPEN_PLUGINS: readonly { name: string; slots: readonly string[] }[] = [
  { name: 'cuda', slots: ['cuda.device'] },
  { name: 'rocm', slots: ['rocm.device'] },
];
export const ENTERPRISE_PLUGINS: readonly { name: string; slots: readonly string[] }[] = [
  { name: 'fractional', slots: ['cuda.shares'] },
  { name: 'tpu', slots: ['tpu.device'] },
  { name: 'ipu', slots: ['ipu.device'] },
  { name: 'atom', slots: ['atom.device', 'atom-plus.device', 'atom-max.device'] },
  { name: 'gaudi', slots: ['gaudi2.device'] },
  { name: 'warboy', slots: ['warboy.device'] },
  { name: 'rngd', slots: ['rngd.device'] },
];

const PLUGIN = /^config\/plugins\/accelerator\/([^/]+)\/(.+)$/;

/** What the keys say of accelerator plugins: `cuda` → [[`allocation_mode`, `fractional`]]. */
export function pluginKeys(keys: SiteKeys): Map<string, [string, string][]> {
  const found = [...keys].flatMap(([key, value]) => {
    const [, plugin = '', rest = ''] = PLUGIN.exec(key) ?? [];
    return plugin ? [{ plugin, pair: [rest, value] as [string, string] }] : [];
  });
  return new Map(
    [...Map.groupBy(found, ({ plugin }) => plugin)].map(([plugin, all]) => [plugin, all.map(({ pair }) => pair)]),
  );
}

/** All keys below one, without it: `config/idle/checkers` → [[`timeout/threshold`, `600`]]. */
export const keysBelow = (keys: SiteKeys, above: string): [string, string][] =>
  [...keys].flatMap(([key, value]): [string, string][] =>
    key.startsWith(`${above}/`) ? [[key.slice(above.length + 1), value]] : [],
  );
