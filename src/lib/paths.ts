/** Every address of the console. Links are made here and nowhere else. */
import { type Condition, encodeCondition, joinValues, type Sort } from './list-state.ts';

type FilterValue = string | number | boolean | Condition | readonly string[] | null | undefined;
/** Part of a list's state. A plain value is taken as the list's own default condition, a `Condition` is exact. */
export interface LinkState {
  q?: string;
  sort?: string | Sort;
  page?: number;
  size?: number;
  open?: string | null;
  tab?: string | null;
  [filter: string]: FilterValue | Sort;
}

function textOf(value: FilterValue | Sort): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('op' in value) return encodeCondition(value);
  return 'name' in value ? `${value.desc ? '-' : ''}${value.name}` : joinValues(value);
}

function address(path: string, state: LinkState = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    const text = textOf(value).toWellFormed();
    if (text !== '' && !(name === 'page' && text === '1')) params.set(name, text);
  }
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}

/** Names as path segments. Browsers swallow `.` and `..` in every spelling, so the path ends before such a name. */
function segments(names: readonly (string | undefined)[]): string {
  const [first, ...rest] = names;
  if (!first || first === '.' || first === '..') return '';
  return `/${encodeURIComponent(first.toWellFormed())}${segments(rest)}`;
}

export type PolicyKind = 'keypair' | 'user' | 'project';
function list(path: string): (state?: LinkState) => string {
  return (state) => address(path, state);
}

/** The address of a page of the table, which knows its path. */
export const pathTo = (path: string, state: LinkState): string => address(path, state);

/** One function for each page; each takes the state of its list. */
export const paths = {
  home: (): string => '/',
  /** `redirect`: where to go after signing in; left out where it is not a page of the console. */
  login: ({ redirect }: { redirect?: string } = {}): string => address('/login', { redirect: safeRedirect(redirect) }),
  overview: list('/overview'),
  users: list('/users'),
  credentials: list('/credentials'),
  resourcePolicies: (kind: PolicyKind, state?: LinkState): string => address(`/resource-policies/${kind}`, state),
  projects: list('/projects'),
  domains: list('/domains'),
  fairShare: (at: { group?: string; domain?: string; project?: string } = {}, state?: LinkState): string =>
    address(`/fair-share${segments([at.group, at.domain, at.project])}`, state),
  sessions: list('/sessions'),
  pendingSessions: list('/sessions/pending'),
  usage: list('/usage'),
  images: list('/images'),
  registries: list('/registries'),
  access: list('/access'),
  presets: list('/presets'),
  agents: list('/agents'),
  resourceGroups: list('/resource-groups'),
  storages: list('/storages'),
  projectFolders: list('/project-folders'),
  modelStore: list('/model-store'),
  services: list('/services'),
  configuration: list('/configuration'),
  maintenance: list('/maintenance'),
  settings: list('/settings'),
  information: list('/information'),
  auditLog: list('/audit-log'),
  signIns: list('/sign-ins'),
  roles: list('/roles'),
};

/** The files of a folder: its id, and the path within it, `data/2026`. Names may hold anything but a slash. */
export const folderFilesPath = (id: string, path = '', state?: LinkState): string =>
  address(`/project-folders/files${segments([id, ...path.split('/').filter(Boolean)])}`, state);

const ORIGIN = 'http://console.invalid';
/** The webserver's own routes, and the page that one comes from. */
const NOT_A_PAGE = /^\/(?:server|func|pipeline|stats|health|login)(?:\/|$)/i;

/**
 * The address to return to after signing in: path, query and fragment of a page of this console, or null. Only texts
 * that begin with one slash, that no browser or proxy could read as another origin, however often they decode it.
 */
export function safeRedirect(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 4096 || !/^\/(?![/\\])/.test(text)) return null;
  if (/[\\\p{Cc}\p{Zl}\p{Zp}]/u.test(text) || !URL.canParse(text, ORIGIN)) return null;
  const url = new URL(text, ORIGIN);
  if (url.origin !== ORIGIN) return null;
  let path = url.pathname;
  for (let round = 0; round < 4; round += 1) {
    if (/^\/[/\\]|[\\\p{Cc}]/u.test(path) || NOT_A_PAGE.test(path)) return null;
    try {
      path = decodeURIComponent(path);
    } catch {
      return round === 0 ? null : url.pathname + url.search + url.hash;
    }
  }
  return url.pathname + url.search + url.hash;
}
