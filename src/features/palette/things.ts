import type { PaletteKeypairsQuery, PaletteNamesQuery, PaletteUsersQuery } from '@/api/gen/palette.legacy';
import { paths, type PolicyKind } from '@/lib/paths';

/** What one read names for all; the things of other pages are found by the lists of these. */
export const NAMED = ['users', 'credentials', 'projects', 'domains', 'resource-policies', 'presets'] as const;
type Kind = (typeof NAMED)[number];

/** Another way on from a thing than to itself. */
export type Verb = { key: 'keypairs' | 'members' | 'projects' | 'owner'; to: string };

/** Something that the cluster has, by its name. */
export interface Thing {
  /** The key of its page. */
  kind: string;
  /** Told apart within its kind. */
  id: string;
  name: string;
  /** What else helps to know it: an owner, a domain. */
  hint?: string;
  /** Of which kind a resource policy is. */
  policy?: PolicyKind;
  to: string;
  /** Other words that find it: its id. */
  words?: readonly string[];
  verbs?: readonly Verb[];
}

const tab = (isActive: boolean | null | undefined) => (isActive === false ? 'inactive' : null);
const there = <T>(list: readonly (T | null | undefined)[] | null | undefined): T[] =>
  (list ?? []).filter((one): one is T => one !== null && one !== undefined);

export const usersOf = ({ user_list }: PaletteUsersQuery): Thing[] =>
  there(user_list?.items).flatMap(({ uuid, email, full_name, domain_name, status }) =>
    uuid && email
      ? [
          {
            kind: 'users',
            id: String(uuid),
            name: email,
            hint: full_name || domain_name || '',
            to: paths.users({ q: email, tab: tab(status === null || status === 'active'), open: String(uuid) }),
            verbs: [{ key: 'keypairs', to: paths.credentials({ user: email }) }],
          },
        ]
      : [],
  );

export const keypairsOf = ({ keypair_list }: PaletteKeypairsQuery): Thing[] =>
  there(keypair_list?.items).flatMap(({ access_key, user_id, is_active }) =>
    access_key
      ? [
          {
            kind: 'credentials',
            id: access_key,
            name: access_key,
            hint: user_id ?? '',
            to: paths.credentials({ q: access_key, tab: tab(is_active), open: access_key }),
            ...(user_id && { verbs: [{ key: 'owner', to: paths.users({ q: user_id }) }] }),
          },
        ]
      : [],
  );

const POLICIES = [
  ['keypair', 'keypair_resource_policies'],
  ['user', 'user_resource_policies'],
  ['project', 'project_resource_policies'],
] as const;

/** All that has a name and is few. A part that this person may not read is missing. */
export function namedOf(data: Partial<PaletteNamesQuery>): Thing[] {
  const of = (
    kind: Kind,
    name: string | null | undefined,
    rest: Omit<Thing, 'kind' | 'id' | 'name'> & { id?: string },
  ) => (name ? [{ kind, id: name, name, ...rest }] : []);
  return [
    ...there(data.domains).flatMap(({ name, is_active }) =>
      of('domains', name, {
        to: paths.domains({ tab: tab(is_active), open: name }),
        verbs: [
          { key: 'members', to: paths.users({ domain: { op: 'is', value: name ?? '' } }) },
          { key: 'projects', to: paths.projects({ domain: { op: 'is', value: name ?? '' } }) },
        ],
      }),
    ),
    ...there(data.groups).flatMap(({ id, name, domain_name, is_active }) =>
      of('projects', name, {
        id: String(id),
        hint: domain_name ?? '',
        words: [String(id)],
        to: paths.projects({ tab: tab(is_active), open: String(id) }),
      }),
    ),
    ...POLICIES.flatMap(([kind, root]) =>
      there(data[root]).flatMap(({ name }) =>
        of('resource-policies', name, {
          id: `${kind}/${name}`,
          policy: kind,
          to: paths.resourcePolicies(kind, { open: name }),
        }),
      ),
    ),
    ...there(data.resource_presets).flatMap(({ id, name }) =>
      of('presets', name, { id: String(id), words: [String(id)], to: paths.presets({ open: String(id) }) }),
    ),
  ];
}

const UUID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** Whether a text is the id of something. */
export const isId = (text: string): boolean => UUID.test(text.trim());

/** Whether a text may be the beginning of an access key: capitals and digits, more than a word would have. */
export const isKey = (text: string): boolean => /^[A-Z0-9]{6,40}$/.test(text.trim());

/** The path of the console that a pasted address names; undefined: it is no address of this console. */
export function pathIn(text: string, base: string): string | undefined {
  const typed = text.trim();
  if (!/^(https?:\/\/|\/)\S+$/.test(typed) || !URL.canParse(typed, base)) return undefined;
  const url = new URL(typed, base);
  const home = new URL(base);
  if (url.origin !== home.origin) return undefined;
  const path = url.pathname.startsWith(home.pathname) ? url.pathname.slice(home.pathname.length - 1) : url.pathname;
  return path + url.search + url.hash;
}
