import type { Hosts, Slots } from '../../db/rows.ts';
import type { SiteSize } from '../../db/site.ts';

export interface KeypairPolicyRow {
  name: string;
  created_at: string;
  default_for_unspecified: 'LIMITED' | 'UNLIMITED';
  total_resource_slots: Slots;
  max_session_lifetime: number;
  max_concurrent_sessions: number;
  max_concurrent_sftp_sessions: number;
  max_containers_per_session: number;
  max_pending_session_count: number | null;
  max_pending_session_resource_slots: Slots | null;
  idle_timeout: number;
  allowed_vfolder_hosts: Hosts;
}

export interface UserPolicyRow {
  name: string;
  created_at: string;
  max_vfolder_count: number;
  max_quota_scope_size: number;
  max_session_count_per_model_session: number;
  max_customized_image_count: number;
  /** Written and read by v2 alone; absent: no limit. */
  max_concurrent_logins?: number | null;
}

export interface ProjectPolicyRow {
  name: string;
  created_at: string;
  max_vfolder_count: number;
  max_quota_scope_size: number;
  max_network_count: number;
}

declare module '../../db/db.ts' {
  interface Tables {
    keypairPolicies: Map<string, KeypairPolicyRow>;
    userPolicies: Map<string, UserPolicyRow>;
    projectPolicies: Map<string, ProjectPolicyRow>;
  }
}

export const keypairPolicyCount = ({ big }: SiteSize): number => (big ? 60 : 12);
