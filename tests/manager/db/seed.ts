import { Db } from './db.ts';
import {
  addFixtures,
  allHosts,
  DEFAULT_PROJECT,
  makeKeypair,
  makeProject,
  makeUser,
  schedulerDefaults,
  SET_UP,
  timeAt,
  VOLUME,
} from './fixtures.ts';
import type { ReleaseName } from '../types.ts';
import { accessKeyOf, pick, secretKeyOf, SPACE, uuidOf } from './random.ts';
import type { ProjectRow, UserRow } from './rows.ts';

const MINUTE = 60_000;
const GIB = 2 ** 30;

const padded = (index: number, width: number): string => String(index).padStart(width, '0');

/** Six of ten names are plain trouble: markup, a formula, Hangul, right to left, Kanji, joined emoji with combining marks. */
function fullName(index: number): string {
  switch (index % 10) {
    case 0:
      return `<img src=x onerror=alert(1)> ${index}`;
    case 1:
      return `=HYPERLINK("http://e","${index}")`;
    case 2:
      return `김철수 ${index}`;
    case 3:
      return `مستخدم ${index}`;
    case 4:
      return `山田太郎 ${index}`;
    case 5:
      return `👩‍🔬 e\u0301 ${index}`;
    default:
      return `User Number ${index}`;
  }
}

/** Domain 0 is `default`, so that a domain admin has people to see; the real script fills only the other twelve. */
const domainName = (index: number): string => (index === 0 ? 'default' : `dom-${padded(index, 2)}`);

interface Scale {
  domains: number;
  keypairPolicies: number;
  policies: number;
  projects: number;
  groups: number;
  presets: number;
}

/** Small sites keep tests quick; from 1,000 users on the figures are those of the big site. */
function scaleOf(users: number): Scale {
  return users < 1000
    ? { domains: 5, keypairPolicies: 12, policies: 8, projects: 25, groups: 8, presets: 12 }
    : { domains: 12, keypairPolicies: 60, policies: 40, projects: 400, groups: 30, presets: 60 };
}

function addPolicies(db: Db, scale: Scale): void {
  const created_at = timeAt(SET_UP + MINUTE);
  for (let i = 1; i <= scale.keypairPolicies; i++) {
    const name = `kp-policy-${padded(i, 3)}`;
    db.keypairPolicies.set(name, {
      name,
      created_at,
      default_for_unspecified: i % 2 === 0 ? 'UNLIMITED' : 'LIMITED',
      total_resource_slots: { cpu: String(i * 4), mem: String(i * 8 * GIB), 'cuda.device': String(i % 8) },
      max_session_lifetime: 0,
      max_concurrent_sessions: 5 + (i % 20),
      max_concurrent_sftp_sessions: 1,
      max_containers_per_session: 1 + (i % 4),
      max_pending_session_count: null,
      max_pending_session_resource_slots: null,
      idle_timeout: 3600 * (1 + (i % 24)),
      allowed_vfolder_hosts: { [VOLUME]: ['create-vfolder', 'mount-in-session'] },
    });
  }
  for (let i = 1; i <= scale.policies; i++) {
    const common = { created_at, max_vfolder_count: 10 + i, max_quota_scope_size: i * 10 * GIB };
    const user = `user-policy-${padded(i, 3)}`;
    db.userPolicies.set(user, { name: user, ...common, max_session_count_per_model_session: 3, max_customized_image_count: 3 }); // prettier-ignore
    const project = `project-policy-${padded(i, 3)}`;
    db.projectPolicies.set(project, { name: project, ...common, max_network_count: 3 });
  }
}

function addDomains(db: Db, scale: Scale): void {
  const created_at = timeAt(SET_UP + MINUTE);
  for (let i = 1; i <= scale.domains; i++) {
    const name = domainName(i);
    db.domains.set(name, { name, description: `domain ${i}`, is_active: i % 7 !== 0, created_at, modified_at: created_at, total_resource_slots: {}, allowed_vfolder_hosts: allHosts(), allowed_docker_registries: ['cr.backend.ai'], integration_id: '' }); // prettier-ignore
  }
  for (let i = 1; i <= scale.projects; i++) {
    const id = uuidOf(SPACE.project, i);
    db.projects.set(
      id,
      makeProject({
        id,
        name: `proj-${padded(i, 4)}`,
        description: `project ${i}`,
        domain_name: domainName(1 + (i % scale.domains)),
        allowed_vfolder_hosts: { [VOLUME]: ['create-vfolder', 'mount-in-session'] },
        integration_id: '',
        created_at,
      }),
    );
  }
}

function addResources(db: Db, scale: Scale, release: ReleaseName): void {
  for (let i = 1; i <= scale.groups; i++) {
    const name = `rg-${padded(i, 2)}`;
    const scheduler = ['fifo', 'lifo', 'drf'][i % 3] ?? 'fifo';
    db.resourceGroups.set(name, { name, description: `resource group ${i}`, is_active: true, is_public: true, created_at: timeAt(SET_UP), wsproxy_addr: 'http://127.0.0.1:5050', wsproxy_api_token: 'wsproxy-token', driver: 'static', driver_opts: {}, scheduler, scheduler_opts: schedulerDefaults(release), use_host_network: false }); // prettier-ignore
  }
  for (let i = 1; i <= scale.presets; i++) {
    const id = uuidOf(SPACE.preset, i);
    db.presets.set(id, { id, name: `preset-${padded(i, 3)}`, resource_slots: { cpu: String(1 + (i % 32)), mem: String(i * GIB) }, shared_memory: i % 2 === 0 ? GIB : null, scaling_group_name: null }); // prettier-ignore
  }
}

function statusOf(index: number): UserRow['status'] {
  if (index % 17 === 0) return 'inactive';
  return index % 23 === 0 ? 'before-verification' : 'active';
}

function addUsers(db: Db, count: number, scale: Scale): void {
  const byDomain = new Map<string, ProjectRow[]>();
  for (const name of db.domains.keys()) {
    byDomain.set(name, name === 'default' ? [] : db.projectsIn(name));
  }
  for (let i = 1; i <= count; i++) {
    const username = `u${padded(i, 6)}`;
    const user = makeUser({
      uuid: uuidOf(SPACE.user, i),
      username,
      email: `${username}@example.org`,
      password: 'C8qnIo29',
      full_name: fullName(i),
      status: statusOf(i),
      domain_name: domainName(i % (scale.domains + 1)),
      role: i % 500 === 0 ? 'admin' : 'user',
      sudo_session_enabled: i % 3 === 0,
      totp_activated: i % 5 === 0,
      created_at: timeAt(SET_UP - i * MINUTE),
      main_access_key: accessKeyOf(i),
    });
    db.addUser(user);
    const policy =
      pick(SPACE.key, i, 10) < 7 ? 'default' : `kp-policy-${padded(1 + pick(9, i, scale.keypairPolicies), 3)}`;
    db.addKeypair(makeKeypair(user, accessKeyOf(i), secretKeyOf(i), { resource_policy: policy }));
    if (user.domain_name === 'default') db.join(user.uuid, DEFAULT_PROJECT);
    const projects = byDomain.get(user.domain_name) ?? [];
    const project = projects[pick(11, i, Math.max(projects.length, 1) * 2)];
    if (project) db.join(user.uuid, project.id);
  }
}

function addWork(db: Db): void {
  const admin = db.userByEmail('admin@lablup.com');
  const user = db.userByEmail('user@lablup.com');
  [admin, user].forEach((owner, index) => {
    if (!owner) return;
    const session = uuidOf(SPACE.session, index);
    db.sessions.set(session, { id: session, name: `session-${index + 1}`, type: 'interactive', status: 'RUNNING', access_key: owner.main_access_key ?? '', user: owner.uuid, project: DEFAULT_PROJECT, domain_name: 'default', resource_group: 'default', image: 'cr.backend.ai/stable/py-1:1-ubuntu22.04', created_at: timeAt(SET_UP), terminated_at: null, slots: { cpu: '1', mem: String(GIB) }, priority: 10, cluster_size: 1 }); // prettier-ignore
    const folder = uuidOf(SPACE.folder, index);
    db.folders.set(folder, { id: folder, name: `folder-${index + 1}`, host: VOLUME, status: 'ready', usage_mode: 'general', permission: 'rw', ownership: 'user', user: owner.uuid, project: null, creator: owner.email, domain_name: 'default', created_at: timeAt(SET_UP), last_used: null, cloneable: false }); // prettier-ignore
  });
}

/** A site of `users` generated accounts beside the fixtures; the same number always gives the same rows. */
export function seed(users: number, release: ReleaseName): Db {
  const db = new Db();
  const scale = scaleOf(users);
  addFixtures(db, release);
  addPolicies(db, scale);
  addDomains(db, scale);
  addResources(db, scale, release);
  addUsers(db, users, scale);
  addWork(db);
  return db;
}
