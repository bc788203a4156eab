import type { Db } from '../../db/db.ts';
import { allHosts, GIB, MINUTE, padded, SET_UP, SETUP_TIME, timeAt, VOLUME, type SiteSize } from '../../db/site.ts';
import { keypairPolicyCount } from './rows.ts';

export function addDefaultPolicies(db: Db): void {
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
}

export function addPolicies(db: Db, size: SiteSize): void {
  const created_at = timeAt(SET_UP + MINUTE);
  for (let i = 1; i <= keypairPolicyCount(size); i++) {
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
  for (let i = 1; i <= (size.big ? 40 : 8); i++) {
    const common = { created_at, max_vfolder_count: 10 + i, max_quota_scope_size: i * 10 * GIB };
    const user = `user-policy-${padded(i, 3)}`;
    db.userPolicies.set(user, {
      name: user,
      ...common,
      max_session_count_per_model_session: 3,
      max_customized_image_count: 3,
    });
    const project = `project-policy-${padded(i, 3)}`;
    db.projectPolicies.set(project, { name: project, ...common, max_network_count: 3 });
  }
}
