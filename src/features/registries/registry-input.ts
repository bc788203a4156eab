/** Between the forms of a registry and what the server takes. Pure. */
import type { CreateRegistryMutationVariables, ModifyRegistryMutationVariables } from '@/api/gen/registries.legacy';
import type { Entry } from './registry';

export interface EntryValues {
  url: string;
  type: string;
  project: string;
  username: string;
  /** Empty: the stored one stays. The server never tells it. */
  password: string;
  clearPassword: boolean;
  sslVerify: boolean;
  global: boolean;
  /** Ids of the projects that may use it where not all may. */
  projects: string[];
  extra: string;
  /** What the entries of a registry share is changed in all of them. */
  everywhere: boolean;
}

export interface NewValues extends Omit<EntryValues, 'project' | 'clearPassword' | 'projects' | 'everywhere'> {
  name: string;
  /** Several projects of one registry are several rows of the server's. */
  places: string[];
}

/** The project of an entry and the projects that may use it. */
export interface EntryNow {
  entry: Entry;
  allowed: readonly { id: string; name: string }[];
}

export const newRegistry = (like?: Entry): NewValues => ({
  name: like?.registry_name ?? '',
  url: like?.url ?? '',
  type: like ? String(like.type) : 'docker',
  places: [],
  username: like?.username ?? '',
  password: '',
  sslVerify: like?.ssl_verify ?? true,
  global: true,
  extra: extraText(like?.extra),
});

/** Stored JSON as it is edited: one key to a line. */
export function extraText(stored: string | null | undefined): string {
  if (!stored) return '';
  try {
    return JSON.stringify(JSON.parse(stored), null, 2);
  } catch {
    return stored;
  }
}

export const valuesOf = ({ entry, allowed }: EntryNow): EntryValues => ({
  url: entry.url,
  type: String(entry.type),
  project: entry.project ?? '',
  username: entry.username ?? '',
  password: '',
  clearPassword: false,
  sslVerify: entry.ssl_verify ?? true,
  global: entry.is_global ?? true,
  projects: allowed.map(({ id }) => id).toSorted(),
  extra: extraText(entry.extra),
  everywhere: false,
});

export type Problem = 'required' | 'too-long' | 'scheme' | 'project' | 'path' | 'json' | 'endpoint';

const isHarbor = (type: string): boolean => type === 'harbor' || type === 'harbor2';

export const nameProblem = (name: string): Problem | null => {
  if (name.trim() === '') return 'required';
  return [...name.trim()].length > 50 ? 'too-long' : null;
};

export function urlProblem(url: string): Problem | null {
  if (url.trim() === '') return 'required';
  return /^https?:\/\/[^\s/]+/i.test(url.trim()) && URL.canParse(url.trim()) ? null : 'scheme';
}

/** Harbor demands a project; the others take none for all that the address has, save GitLab, which names both of its parts. */
export function projectProblem(project: string, type: string): Problem | null {
  const text = project.trim();
  if (isHarbor(type)) {
    if (text === '') return 'required';
    return text.length <= 255 && /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(text) ? null : 'project';
  }
  if (type !== 'gitlab') return null;
  if (text === '') return 'required';
  return /^[^/\s]+(\/[^/\s]+)+$/.test(text) ? null : 'path';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys without which the server cannot talk to a registry of the type. */
const NEEDED: Record<string, readonly string[]> = {
  gitlab: ['api_endpoint'],
  ecr: ['access_key', 'secret_access_key', 'region', 'type'],
  'ecr-public': ['access_key', 'secret_access_key', 'region', 'type'],
};

export const neededKeys = (type: string): readonly string[] => NEEDED[type] ?? [];

/** What there is to begin with for a type that needs more than an address. */
export function extraExample(type: string): string {
  if (type === 'gitlab') return '{"api_endpoint": "https://gitlab.com"}';
  if (type !== 'ecr' && type !== 'ecr-public') return '';
  return JSON.stringify({ access_key: '', secret_access_key: '', region: 'us-east-1', type });
}

export function extraProblem(text: string, type: string): Problem | null {
  const needed = neededKeys(type);
  if (text.trim() === '') return needed.length > 0 ? 'endpoint' : null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return 'json';
  }
  if (!isObject(read)) return 'json';
  return needed.every((key) => typeof read[key] === 'string' && read[key] !== '') ? null : 'endpoint';
}

/** Stored and typed JSON that say the same are the same. */
const packed = (text: string): string | null => (text.trim() === '' ? null : JSON.stringify(JSON.parse(text)));

type Props = ModifyRegistryMutationVariables['props'];

/**
 * What to send for a change: the changed fields alone, a password only where another one or none is wanted. Who may use it
 * is a write of its own.
 */
export function propsOf(changed: Partial<EntryValues>, values: EntryValues): Props {
  const has = (name: keyof EntryValues) => name in changed;
  const props: Props = {};
  if (has('url')) props.url = values.url.trim();
  if (has('type')) props.type = values.type;
  // The server checks a Harbor's project anew at each change, and takes none that is left out for none there is.
  if (has('project') || (has('type') && isHarbor(values.type))) props.project = values.project.trim() || null;
  if (has('username')) props.username = values.username.trim() || null;
  if (values.clearPassword) props.password = null;
  else if (values.password) props.password = values.password;
  if (has('sslVerify')) props.ssl_verify = values.sslVerify;
  if (has('global')) props.is_global = values.global;
  if (has('extra')) props.extra = packed(values.extra);
  return props;
}

/** Of a change of one entry, what the others of its registry have as well. */
export function sharedProps({ url, type, username, password, ssl_verify, extra }: Props): Props {
  const shared = { url, type, username, password, ssl_verify, extra };
  return Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined));
}

/**
 * Which projects to let in and which to take off, from those that may use it now. What somebody else added meanwhile is
 * not taken off: it was not there to be. Null: nothing. The server refuses one that is there already, or is not.
 */
export function projectsDiff(before: readonly string[], wanted: readonly string[], now: readonly string[]) {
  const add = wanted.filter((id) => !now.includes(id) && !before.includes(id));
  const remove = before.filter((id) => now.includes(id) && !wanted.includes(id));
  return add.length + remove.length > 0 ? { add, remove } : null;
}

/** One row of the server's for each project, or one without where none is named. */
export const placesOf = ({ places }: NewValues): (string | null)[] => {
  const named = [...new Set(places.map((one) => one.trim()).filter(Boolean))];
  return named.length > 0 ? named : [null];
};

export const createPropsOf = (values: NewValues, project: string | null): CreateRegistryMutationVariables['props'] => ({
  registry_name: values.name.trim(),
  url: values.url.trim(),
  type: values.type,
  is_global: values.global,
  ssl_verify: values.sslVerify,
  ...(project !== null && { project }),
  ...(values.username.trim() && { username: values.username.trim() }),
  ...(values.password && { password: values.password }),
  ...(values.extra.trim() && { extra: packed(values.extra) }),
});
