import type { UserListQuery } from '@/api/gen/users.legacy';
import { defineFields } from '@/kit/fields';
import { paths } from '@/lib/paths';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { USER_ROLES, USER_STATUSES } from './statuses';

type Item = NonNullable<NonNullable<NonNullable<UserListQuery['user_list']>['items']>[number]>;
/** A user as the lists and the drawer show it. `groups` and the container ids are there only where they were asked for. */
export type UserRow = Item;

const tones: Record<string, Tone> = {
  active: 'good',
  inactive: 'neutral',
  'before-verification': 'warn',
  deleted: 'bad',
};

/** What is known of a user: columns, filters and sort keys of the list, facts of the drawer, columns of the file. */
// i18n: users:status.* users:role.* users:fields.*
export const userFields = defineFields<UserRow>()('users', {
  email: { value: (u) => u.email, sort: 'email', filter: { kind: 'text' }, always: true, width: 230 },
  username: { value: (u) => u.username, sort: 'username', filter: { kind: 'text' } },
  fullName: { value: (u) => u.full_name, sort: 'full_name', filter: { kind: 'text', column: 'full_name' } },
  role: { value: (u) => u.role, format: 'choice', sort: 'role', filter: { kind: 'enum', options: USER_ROLES } },
  domain: {
    value: (u) => u.domain_name,
    sort: 'domain_name',
    filter: {
      kind: 'text',
      column: 'domain_name',
      choices: () => import('@/entities/domains/domain-names').then((m) => m.domainNames()),
    },
    link: (_, name) => paths.domains({ open: name }),
  },
  status: {
    value: (u) => u.status,
    cell: ({ status }, { t }) => (
      <StatusTag tone={tones[status ?? ''] ?? 'neutral'}>
        {t(`users:status.${status ?? ''}`, { defaultValue: status ?? '' })}
      </StatusTag>
    ),
    sort: 'status',
    filter: { kind: 'enum', options: USER_STATUSES },
  },
  policy: {
    value: (u) => u.resource_policy,
    sort: 'resource_policy',
    filter: {
      kind: 'text',
      column: 'resource_policy',
      choices: () => import('@/entities/resource-policies/policy-names').then((m) => m.userPolicyNames()),
    },
    part: 'rights',
    link: (_, name) => paths.resourcePolicies('user', { open: name }),
  },
  projects: {
    value: (u) => u.groups?.map((g) => g?.name ?? ''),
    format: 'list',
    hidden: true,
    part: 'rights',
    link: (u, name) => paths.projects({ open: u.groups?.find((g) => g?.name === name)?.id ?? null }),
  },
  mainKey: {
    value: (u) => u.main_access_key,
    format: 'code',
    sort: 'main_access_key',
    filter: { kind: 'text', column: 'main_access_key' },
    part: 'rights',
    link: (_, key) => paths.credentials({ open: key }),
  },
  twoFactor: {
    value: (u) => u.totp_activated,
    format: 'yesno',
    sort: 'totp_activated',
    filter: { kind: 'bool', column: 'totp_activated' },
    part: 'rights',
    hidden: true,
  },
  sudo: {
    value: (u) => u.sudo_session_enabled,
    format: 'yesno',
    sort: 'sudo_session_enabled',
    filter: { kind: 'bool', column: 'sudo_session_enabled' },
    part: 'rights',
    hidden: true,
  },
  passwordChange: {
    value: (u) => u.need_password_change,
    format: 'yesno',
    sort: 'need_password_change',
    filter: { kind: 'bool', column: 'need_password_change' },
    part: 'rights',
    hidden: true,
  },
  createdAt: {
    value: (u) => u.created_at,
    format: 'time',
    sort: 'created_at',
    filter: { kind: 'date', column: 'created_at' },
  },
  modifiedAt: {
    value: (u) => u.modified_at,
    format: 'time',
    sort: 'modified_at',
    filter: { kind: 'date', column: 'modified_at' },
    hidden: true,
  },
  description: { value: (u) => u.description, filter: { kind: 'text' }, hidden: true },
  addresses: { value: (u) => u.allowed_client_ip?.map((ip) => ip ?? ''), format: 'list', hidden: true, part: 'rights' },
  containerUid: { value: (u) => u.container_uid, format: 'number', hidden: true, part: 'rights' },
  containerMainGid: { value: (u) => u.container_main_gid, format: 'number', hidden: true, part: 'rights' },
  containerGids: {
    value: (u) => u.container_gids?.map(String),
    format: 'list',
    hidden: true,
    part: 'rights',
  },
  statusInfo: {
    value: (u) => u.status_info,
    sort: 'status_info',
    filter: { kind: 'text', column: 'status_info' },
    hidden: true,
  },
  uuid: { value: (u) => u.uuid, format: 'code', hidden: true },
});

export const userId = (user: UserRow): string => String(user.uuid ?? '');
export const userName = (user: UserRow): string => user.email ?? user.username ?? '';
