/** Between the form of a user and what the server takes. Pure. */
import type { CreateUserMutationVariables, ModifyUserMutationVariables } from '@/api/gen/user-changes.legacy';
import { readInteger } from '@/lib/numerals';
import type { UserRow } from './fields';

/** The form's values. Numbers are digits as typed; `projects` are ids of ordinary projects. */
export interface UserValues {
  email: string;
  username: string;
  fullName: string;
  password: string;
  passwordAgain: string;
  description: string;
  role: string;
  status: string;
  domain: string;
  projects: string[];
  policy: string;
  mainKey: string;
  passwordChange: boolean;
  sudo: boolean;
  twoFactor: boolean;
  addresses: string[];
  containerUid: string;
  containerMainGid: string;
  containerGids: string[];
}

/** The fields that one user has alone: they never leave memory. */
export const SECRET = ['password', 'passwordAgain'] as const;
/** The largest container id: GraphQL's Int. */
export const MAX_ID = 2 ** 31 - 1;

type CreateProps = CreateUserMutationVariables['props'];
type ModifyProps = ModifyUserMutationVariables['props'];

export const newUser = (domain: string): UserValues => ({
  email: '',
  username: '',
  fullName: '',
  password: '',
  passwordAgain: '',
  description: '',
  role: 'user',
  status: 'active',
  domain,
  projects: [],
  policy: 'default',
  mainKey: '',
  passwordChange: false,
  sudo: false,
  twoFactor: false,
  addresses: [],
  containerUid: '',
  containerMainGid: '',
  containerGids: [],
});

type Plain = string | number | null | undefined;
const text = (value: Plain): string => String(value ?? '');
const texts = (values: readonly Plain[] | null | undefined): string[] => (values ?? []).map(text).filter(Boolean);

/** A user as the form shows it. `general`: the ordinary projects of the user's domain; the others are not a matter of the form. */
export const valuesOf = (user: Partial<UserRow>, general: Pick<ReadonlySet<string>, 'has'>): UserValues => ({
  ...newUser(user.domain_name ?? ''),
  email: user.email ?? '',
  username: user.username ?? '',
  fullName: user.full_name ?? '',
  description: user.description ?? '',
  role: user.role ?? 'user',
  status: user.status ?? '',
  projects: texts(user.groups?.map((group) => group?.id))
    .filter((id) => general.has(id))
    .sort(),
  policy: user.resource_policy ?? '',
  mainKey: user.main_access_key ?? '',
  passwordChange: user.need_password_change ?? false,
  sudo: user.sudo_session_enabled ?? false,
  twoFactor: user.totp_activated ?? false,
  addresses: texts(user.allowed_client_ip),
  containerUid: text(user.container_uid),
  containerMainGid: text(user.container_main_gid),
  containerGids: texts(user.container_gids),
});

/** The same where the projects of the domain could not be read: without a field for them. */
export function valuesWithout(user: Partial<UserRow>): UserValues {
  const { projects: _, ...values } = valuesOf(user, new Set());
  return values as UserValues;
}

/** What can be seen of a user who may be the one that was sent. */
export function seenOf(user: Partial<UserRow>, sent: UserValues): Partial<UserValues> {
  const { password: _, passwordAgain: __, mainKey: ___, ...values } = valuesOf(user, new Set(sent.projects));
  return values;
}

/** An address as the server gives it back. */
const cidr = (address: string): string => {
  const text = address.trim();
  return text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`;
};

/** Typed values as the server will give them back. */
export function asRead(typed: Partial<UserValues>): Partial<UserValues> {
  const whole = (text: string): string => readInteger(text) ?? text;
  const { addresses, containerUid, containerMainGid, containerGids } = typed;
  return {
    ...typed,
    ...(addresses && { addresses: addresses.map(cidr) }),
    ...(containerUid !== undefined && { containerUid: whole(containerUid) }),
    ...(containerMainGid !== undefined && { containerMainGid: whole(containerMainGid) }),
    ...(containerGids && { containerGids: containerGids.map(whole) }),
  };
}

const idOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(readInteger(typed)));

/** What of the values has another name or another form on the server. Empty lists and ids are null there: that clears them. */
const WRITE: Record<
  Exclude<keyof UserValues, 'email' | 'passwordAgain' | 'projects'>,
  (values: UserValues) => ModifyProps
> = {
  username: ({ username }) => ({ username }),
  fullName: ({ fullName }) => ({ full_name: fullName }),
  // An empty one would be accepted as a password.
  password: ({ password }) => (password === '' ? {} : { password }),
  description: ({ description }) => ({ description }),
  role: ({ role }) => ({ role }),
  status: ({ status }) => ({ status }),
  domain: ({ domain }) => ({ domain_name: domain }),
  policy: ({ policy }) => ({ resource_policy: policy }),
  mainKey: ({ mainKey }) => (mainKey === '' ? {} : { main_access_key: mainKey }),
  passwordChange: ({ passwordChange }) => ({ need_password_change: passwordChange }),
  sudo: ({ sudo }) => ({ sudo_session_enabled: sudo }),
  // Only the user can switch it on.
  twoFactor: ({ twoFactor }) => (twoFactor ? {} : { totp_activated: false }),
  addresses: ({ addresses }) => ({
    allowed_client_ip: addresses.length > 0 ? addresses.map((one) => one.trim()) : null,
  }),
  containerUid: ({ containerUid }) => ({ container_uid: idOf(containerUid) }),
  containerMainGid: ({ containerMainGid }) => ({ container_main_gid: idOf(containerMainGid) }),
  containerGids: ({ containerGids }) => ({
    container_gids: containerGids.length > 0 ? containerGids.map((one) => Number(readInteger(one))) : null,
  }),
};

/**
 * What to send for a change: the changed fields alone. Memberships are replaced as a whole, and those of a domain do not
 * follow a change of the domain, so both send them all; the ids of the domain's model stores have to be among them
 * (26.9 refuses otherwise, 26.4 adds them by itself).
 */
export function toModifyProps(values: UserValues, changed: readonly string[], stores: readonly string[]): ModifyProps {
  const props: ModifyProps = {};
  for (const [name, write] of Object.entries(WRITE)) if (changed.includes(name)) Object.assign(props, write(values));
  if (changed.includes('projects') || changed.includes('domain'))
    props.group_ids = [...new Set([...(values.projects ?? []), ...stores])];
  return props;
}

/** What to send for a new user: what differs from the server's own defaults, and what it demands. */
export function toCreateProps(values: UserValues): CreateProps {
  const plain = newUser(values.domain);
  const given = (Object.keys(WRITE) as (keyof typeof WRITE)[]).filter(
    (name) => String(values[name]) !== String(plain[name]),
  );
  const props: ModifyProps = {};
  for (const name of given) Object.assign(props, WRITE[name](values));
  return {
    ...props,
    username: values.username,
    password: values.password,
    need_password_change: values.passwordChange,
    domain_name: values.domain,
    status: values.status,
    role: values.role,
    resource_policy: values.policy,
    group_ids: values.projects,
  };
}
