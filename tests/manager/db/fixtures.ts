import type { Db } from './db.ts';
import type { Hosts, KeypairRow, ProjectRow, UserRow } from './rows.ts';
import { isNewer, type ReleaseName } from '../types.ts';
import { SPACE, uuidOf } from './random.ts';

export const ALL_PERMISSIONS = [
  'create-vfolder',
  'modify-vfolder',
  'delete-vfolder',
  'mount-in-session',
  'upload-file',
  'download-file',
  'invite-others',
  'set-user-specific-permission',
];
export const VOLUME = 'local:volume1';
export const DEFAULT_PROJECT = '2de2b969-1d04-48a6-af16-0bc8adb3c831';
export const MODEL_STORE = '8e32dd28-d319-4e3b-8851-ea37837699a5';
/** When the embedded site was set up; generated rows are older by minutes. */
export const SET_UP = Date.parse('2026-03-02T09:00:00Z');

const PREEMPTION = { preemptible_priority: 5, order: 'oldest', mode: 'terminate' };

/** What the server stores when nothing is said about the scheduler. */
export const schedulerDefaults = (release: ReleaseName): Record<string, unknown> => ({
  allowed_session_types: ['interactive', 'batch', 'inference'],
  pending_timeout: 0,
  config: {},
  agent_selection_strategy: 'dispersed',
  agent_selector_config: {},
  enforce_spreading_endpoint_replica: false,
  allow_fractional_resource_fragmentation: true,
  route_cleanup_target_statuses: ['unhealthy'],
  preemption: isNewer(release) ? { enabled: false, ...PREEMPTION, preemption_min_runtime: 0, victim_scope: 'user' } : { ...PREEMPTION }, // prettier-ignore
});

export const allHosts = (): Hosts => ({ [VOLUME]: [...ALL_PERMISSIONS] });
export const timeAt = (ms: number): string => new Date(ms).toISOString().replace('Z', '338+00:00');

const SETUP_TIME = timeAt(SET_UP);

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

export function makeKeypair(user: UserRow, access_key: string, secret_key: string, more: Partial<KeypairRow> = {}) {
  const row: KeypairRow = {
    access_key,
    secret_key,
    user: user.uuid,
    email: user.email,
    is_active: user.status === 'active',
    is_admin: user.role === 'admin' || user.role === 'superadmin',
    resource_policy: 'default',
    rate_limit: 30000,
    created_at: user.created_at,
    modified_at: user.created_at,
    last_used: null,
    num_queries: 0,
    ssh_public_key: null,
    ...more,
  };
  return row;
}

export function makeProject(row: Pick<ProjectRow, 'id' | 'name' | 'domain_name'> & Partial<ProjectRow>): ProjectRow {
  return {
    description: '',
    is_active: true,
    created_at: SETUP_TIME,
    modified_at: row.created_at ?? SETUP_TIME,
    type: 'GENERAL',
    resource_policy: 'default',
    total_resource_slots: {},
    allowed_vfolder_hosts: {},
    container_registry: {},
    integration_id: null,
    ...row,
  };
}

/** From 26.9 on each user has a project of its own, named like the user at that time. */
export function addPersonalProject(db: Db, user: UserRow, id: string, more: Partial<ProjectRow> = {}): void {
  const { username, domain_name, created_at } = user;
  const taken = new Set(db.projectsIn(domain_name).map(({ name }) => name));
  let name = username;
  for (let n = 2; taken.has(name); n++) name = `${username}-${n}`;
  const row = { id, name, domain_name, type: 'PERSONAL' as const, description: 'Personal Project', created_at };
  db.projects.set(id, makeProject({ ...row, ...more }));
  db.join(user.uuid, id);
}

type Account = [name: string, password: string, key: string, secret: string, more: Partial<UserRow>];

const id = (index: number): string => uuidOf(SPACE.user, -index);
const ACCOUNTS: Account[] = [
  ['admin@lablup.com', 'wJalrXUt', 'AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', { uuid: 'f38dea23-50fa-42a0-b5ae-338f5f4693f4', role: 'superadmin', full_name: 'Admin Lablup' }], // prettier-ignore
  ['domain-admin@lablup.com', 'cWbsM_vB', 'AKIAHUKCHDEZGEXAMPLE', 'cWbsM_vBB4CzTW7JdORRMx8SjGI3-wEXAMPLEKEY', { role: 'admin', full_name: 'Default Domain Admin Lablup' }], // prettier-ignore
  ['user@lablup.com', 'C8qnIo29', 'AKIANABBDUSEREXAMPLE', 'C8qnIo29EZvXkPK_MXcuAakYTy4NYrxwmCEyNPlf', { full_name: 'User Lablup' }], // prettier-ignore
  ['user2@lablup.com', 'P7oxTDdz', 'AKIANATWOUSEREXAMPLE', 'P7oxTDdzEZvXkPK_MXcuAakYTy4NYrxwmCEyNPlf', { full_name: 'User2 Lablup' }], // prettier-ignore
  ['monitor@lablup.com', '7tuEwF1J', 'AKIANAMONITOREXAMPLE', '7tuEwF1JEZvXkPK_MXcuAakYTy4NYrxwmCEyNPlf', { role: 'monitor', full_name: 'Monitor Lablup' }], // prettier-ignore
  ['otp@lablup.com', 'Otp-1234', 'AKIAOTPOTPOTPEXAMPLE', 'otp', { full_name: 'One-time Code', totp_activated: true, sign_in: 'otp' }], // prettier-ignore
  ['otp-registration@lablup.com', 'Otp-1234', 'AKIAOTPNEWOTPEXAMPLE', 'otp', { full_name: 'Code Not Registered', sign_in: 'otp-registration' }], // prettier-ignore
  ['expired@lablup.com', 'Expired-1', 'AKIAEXPIREDPWEXAMPLE', 'expired', { full_name: 'Password Expired', sign_in: 'expired' }], // prettier-ignore
  ['elsewhere@lablup.com', 'Elsewhere-1', 'AKIAELSEWHEREEXAMPLE', 'elsewhere', { full_name: 'Signed in Elsewhere', sign_in: 'elsewhere' }], // prettier-ignore
  ['unverified@lablup.com', 'Unverified-1', 'AKIAUNVERIFIEEXAMPLE', 'unverified', { full_name: 'E-mail Not Verified', status: 'before-verification' }], // prettier-ignore
  ['inactive@lablup.com', 'Inactive-1', 'AKIAINACTIVEEEXAMPLE', 'inactive', { full_name: 'Switched Off', status: 'inactive' }], // prettier-ignore
];

/** How many of the accounts the real fixtures hold; the others only exist here, to try the rarer sign-in flows. */
export const REAL_ACCOUNTS = 5;

function addAccounts(db: Db, release: ReleaseName): void {
  ACCOUNTS.forEach(([email, password, key, secret, more], index) => {
    const user = makeUser({
      uuid: id(index),
      email,
      username: email.split('@')[0] ?? email,
      password,
      main_access_key: key,
      description: '',
      ...more,
    });
    db.addUser(user);
    db.addKeypair(makeKeypair(user, key, secret));
    db.join(user.uuid, DEFAULT_PROJECT);
    db.join(user.uuid, MODEL_STORE);
    if (isNewer(release)) addPersonalProject(db, user, uuidOf(SPACE.personal, index), { allowed_vfolder_hosts: allHosts() }); // prettier-ignore
  });
}

/** The rows of a fresh installation. */
export function addFixtures(db: Db, release: ReleaseName): void {
  db.domains.set('default', {
    name: 'default',
    description: 'The default domain',
    is_active: true,
    created_at: SETUP_TIME,
    modified_at: SETUP_TIME,
    total_resource_slots: {},
    allowed_vfolder_hosts: allHosts(),
    allowed_docker_registries: ['cr.backend.ai', 'index.docker.io'],
    integration_id: null,
  });
  db.keypairPolicies.set('default', {
    name: 'default',
    created_at: SETUP_TIME,
    default_for_unspecified: 'UNLIMITED',
    total_resource_slots: {},
    max_session_lifetime: 0,
    max_concurrent_sessions: 5,
    max_concurrent_sftp_sessions: 1,
    max_containers_per_session: 1,
    max_pending_session_count: null,
    max_pending_session_resource_slots: null,
    idle_timeout: 3600,
    allowed_vfolder_hosts: allHosts(),
  });
  db.userPolicies.set('default', {
    name: 'default',
    created_at: SETUP_TIME,
    max_vfolder_count: 0,
    max_quota_scope_size: -1,
    max_session_count_per_model_session: 10,
    max_customized_image_count: 3,
  });
  db.projectPolicies.set('default', {
    name: 'default',
    created_at: SETUP_TIME,
    max_vfolder_count: 0,
    max_quota_scope_size: -1,
    max_network_count: 3,
  });
  db.projects.set(DEFAULT_PROJECT, makeProject({ id: DEFAULT_PROJECT, name: 'default', domain_name: 'default', description: 'The default user group', allowed_vfolder_hosts: allHosts() })); // prettier-ignore
  db.projects.set(MODEL_STORE, makeProject({ id: MODEL_STORE, name: 'model-store', domain_name: 'default', type: 'MODEL_STORE', description: 'The default model store group', allowed_vfolder_hosts: allHosts() })); // prettier-ignore
  db.resourceGroups.set('default', {
    name: 'default',
    description: 'The default agent scaling group',
    is_active: true,
    is_public: true,
    created_at: SETUP_TIME,
    wsproxy_addr: 'http://127.0.0.1:5050',
    wsproxy_api_token: 'wsproxy-token',
    driver: 'static',
    driver_opts: {},
    scheduler: 'fifo',
    scheduler_opts: schedulerDefaults(release),
    use_host_network: false,
  });
  db.link('domain', 'default', 'default');
  for (const [index, project] of ['stable', 'community', 'multiarch'].entries()) {
    const row = uuidOf(SPACE.registry, index);
    db.registries.set(row, { id: row, url: 'https://cr.backend.ai', registry_name: 'cr.backend.ai', type: 'harbor2', project, username: null, password: null, ssl_verify: true, is_global: true }); // prettier-ignore
  }
  db.volumes.set(VOLUME, { id: VOLUME, backend: 'vfs', path: '/srv/vfroot/local', capabilities: ['vfolder'], capacity_bytes: 270_553_174_016, used_bytes: 190_383_685_632 }); // prettier-ignore
  addAccounts(db, release);
}
