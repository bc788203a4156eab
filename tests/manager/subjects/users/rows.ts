import type { Db } from '../../db/db.ts';
import { SETUP_TIME } from '../../db/site.ts';
import { column, enumColumn, type Columns } from '../../minilang/columns.ts';

export type UserStatus = 'active' | 'inactive' | 'deleted' | 'before-verification';

export type UserRole = 'superadmin' | 'admin' | 'user' | 'monitor';

export interface UserRow {
  uuid: string;
  username: string;
  email: string;
  /** Plain text: nothing here is a secret. */
  password: string;
  need_password_change: boolean;
  full_name: string | null;
  description: string | null;
  status: UserStatus;
  status_info: string | null;
  created_at: string;
  modified_at: string;
  domain_name: string;
  role: UserRole;
  resource_policy: string;
  allowed_client_ip: string[] | null;
  totp_activated: boolean;
  totp_activated_at: string | null;
  sudo_session_enabled: boolean;
  main_access_key: string | null;
  container_uid: number | null;
  container_main_gid: number | null;
  container_gids: number[] | null;
  /** How the account behaves at sign-in, for the accounts that show the rarer flows. */
  sign_in?: 'otp' | 'otp-registration' | 'expired' | 'elsewhere';
}

declare module '../../db/db.ts' {
  interface Tables {
    users: Map<string, UserRow>;
  }
}

export function makeUser(row: Pick<UserRow, 'uuid' | 'username' | 'email' | 'password'> & Partial<UserRow>): UserRow {
  return {
    need_password_change: false,
    full_name: null,
    description: '',
    status: 'active',
    status_info: 'admin-requested',
    created_at: SETUP_TIME,
    modified_at: row.created_at ?? SETUP_TIME,
    domain_name: 'default',
    role: 'user',
    resource_policy: 'default',
    allowed_client_ip: null,
    totp_activated: false,
    totp_activated_at: null,
    sudo_session_enabled: false,
    main_access_key: null,
    container_uid: null,
    container_main_gid: null,
    container_gids: null,
    ...row,
  };
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
