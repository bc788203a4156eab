/** Which columns a legacy list filters and sorts by, and how each behaves. */
import type { Db } from '../db/db.ts';
import type { DomainRow, KeypairRow, PresetRow, ProjectRow, RegistryRow, UserRow } from '../db/rows.ts';

export type Primitive = string | number | boolean | null;
export type Kind = 'text' | 'uuid' | 'flag' | 'number' | 'time' | 'enum' | 'addresses';

export interface Column<Row> {
  kind: Kind;
  get: (row: Row) => Primitive | Primitive[];
  /** An enum's Python name and its members in database order. */
  members?: { name: string; values: string[]; notText: (kind: string) => string };
  /** Filters only. */
  unsortable?: boolean;
  /** What rows are sorted by when it is not the value itself. */
  rank?: (row: Row) => Primitive;
}

export type Columns<Row> = Record<string, Column<Row>>;

const column = <Row>(kind: Kind, get: Column<Row>['get'], more: Partial<Column<Row>> = {}): Column<Row> => ({ kind, get, ...more }); // prettier-ignore

/** `notText` words the refusal of a value that is no text: it differs from enum to enum. */
function enumColumn<Row>(name: string, values: string[], get: (row: Row) => string, notText: (kind: string) => string) {
  const rank = (row: Row): number => values.indexOf(get(row));
  return { kind: 'enum', get, members: { name, values, notText }, rank } satisfies Column<Row>;
}

export const USER_STATUSES = ['active', 'inactive', 'deleted', 'before-verification'];
export const USER_ROLES = ['superadmin', 'admin', 'user', 'monitor'];

const statusNotText = (kind: string): string =>
  `Failed to transform data. (UserStatus value must be a string, got ${kind})`;

export const userColumns: Columns<UserRow> = {
  uuid: column('uuid', (u) => u.uuid),
  username: column('text', (u) => u.username),
  email: column('text', (u) => u.email),
  need_password_change: column('flag', (u) => u.need_password_change),
  full_name: column('text', (u) => u.full_name),
  description: column('text', (u) => u.description, { unsortable: true }),
  status: enumColumn('UserStatus', USER_STATUSES, (u) => u.status, statusNotText),
  status_info: column('text', (u) => u.status_info),
  created_at: column('time', (u) => u.created_at),
  modified_at: column('time', (u) => u.modified_at),
  domain_name: column('text', (u) => u.domain_name),
  role: enumColumn(
    'UserRole',
    USER_ROLES,
    (u) => u.role,
    () => 'value must be a string',
  ),
  resource_policy: column('text', (u) => u.resource_policy),
  allowed_client_ip: column('addresses', (u) => (u.allowed_client_ip ?? []).join(), { unsortable: true }),
  totp_activated: column('flag', (u) => u.totp_activated),
  totp_activated_at: column('time', (u) => u.totp_activated_at),
  sudo_session_enabled: column('flag', (u) => u.sudo_session_enabled),
  main_access_key: column('text', (u) => u.main_access_key),
};

export function userNodeColumns(db: Db): Columns<UserRow> {
  return { ...userColumns, project_name: column('text', (u) => db.projectsOf(u.uuid).map((p) => p.name)) };
}

/** `user_id` is the owner's uuid here although the output field of that name is the e-mail. */
export function keypairColumns(db: Db): Columns<KeypairRow> {
  return {
    access_key: column('text', (k) => k.access_key),
    user_id: column('uuid', (k) => k.user, { unsortable: true }),
    email: column('text', (k) => k.email),
    full_name: column('text', (k) => db.users.get(k.user)?.full_name ?? null),
    is_active: column('flag', (k) => k.is_active),
    is_admin: column('flag', (k) => k.is_admin),
    resource_policy: column('text', (k) => k.resource_policy),
    created_at: column('time', (k) => k.created_at),
    last_used: column('time', (k) => k.last_used),
    rate_limit: column('number', (k) => k.rate_limit),
    num_queries: column('number', (k) => k.num_queries),
    ssh_public_key: column('text', (k) => k.ssh_public_key, { unsortable: true }),
    projects: column('text', (k) => db.projectsOf(k.user).map((p) => p.name)),
  };
}

export const projectColumns: Columns<ProjectRow> = {
  id: column('uuid', (p) => p.id),
  name: column('text', (p) => p.name),
  is_active: column('flag', (p) => p.is_active),
  created_at: column('time', (p) => p.created_at),
  modified_at: column('time', (p) => p.modified_at),
  domain_name: column('text', (p) => p.domain_name),
  resource_policy: column('text', (p) => p.resource_policy),
};

export const domainColumns: Columns<DomainRow> = {
  id: column('text', (d) => d.name),
  row_id: column('text', (d) => d.name),
  name: column('text', (d) => d.name),
  is_active: column('flag', (d) => d.is_active),
  created_at: column('time', (d) => d.created_at),
  modified_at: column('time', (d) => d.modified_at),
};

export const presetColumns: Columns<PresetRow> = {
  id: column('uuid', (p) => p.id),
  name: column('text', (p) => p.name),
  scaling_group_name: column('text', (p) => p.scaling_group_name),
};

export const registryColumns: Columns<RegistryRow> = {
  row_id: column('uuid', (r) => r.id),
  registry_name: column('text', (r) => r.registry_name),
};
