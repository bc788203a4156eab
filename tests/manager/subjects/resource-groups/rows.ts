import type { Db } from '../../db/db.ts';
import { padded, SET_UP, SETUP_TIME, timeAt, type SiteSize } from '../../db/site.ts';
import { isNewer, type ReleaseName } from '../../types.ts';

export interface ResourceGroupRow {
  name: string;
  description: string | null;
  is_active: boolean;
  is_public: boolean;
  created_at: string;
  wsproxy_addr: string | null;
  wsproxy_api_token: string | null;
  driver: string;
  driver_opts: Record<string, unknown>;
  scheduler: string;
  scheduler_opts: Record<string, unknown>;
  use_host_network: boolean;
  /** At most one is. */
  is_default?: boolean;
}

declare module '../../db/db.ts' {
  interface Tables {
    resourceGroups: Map<string, ResourceGroupRow>;
  }
}

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
  preemption: isNewer(release)
    ? { enabled: false, ...PREEMPTION, preemption_min_runtime: 0, victim_scope: 'user' }
    : { ...PREEMPTION },
});

export function addDefaultGroup(db: Db, { release }: SiteSize): void {
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
    is_default: true,
  });
  db.link('domain', 'default', 'default');
}

export function addGroups(db: Db, { release, big }: SiteSize): void {
  for (let i = 1; i <= (big ? 30 : 8); i++) {
    const name = `rg-${padded(i, 2)}`;
    const scheduler = ['fifo', 'lifo', 'drf'][i % 3] ?? 'fifo';
    db.resourceGroups.set(name, {
      name,
      description: `resource group ${i}`,
      is_active: true,
      is_public: true,
      created_at: timeAt(SET_UP),
      wsproxy_addr: 'http://127.0.0.1:5050',
      wsproxy_api_token: 'wsproxy-token',
      driver: 'static',
      driver_opts: {},
      scheduler,
      scheduler_opts: schedulerDefaults(release),
      use_host_network: false,
    });
  }
}
