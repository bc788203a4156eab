/** Rows of the embedded database: snake_case like the server's columns; times in the server's spelling. */

export type UserStatus = 'active' | 'inactive' | 'deleted' | 'before-verification';
export type UserRole = 'superadmin' | 'admin' | 'user' | 'monitor';
/** Slot name → decimal text. */
export type Slots = Record<string, string>;
/** `<proxy>:<volume>` → permissions. */
export type Hosts = Record<string, string[]>;

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

export interface KeypairRow {
  access_key: string;
  secret_key: string;
  user: string;
  email: string;
  is_active: boolean | null;
  is_admin: boolean | null;
  resource_policy: string;
  rate_limit: number | null;
  created_at: string;
  modified_at: string;
  last_used: string | null;
  num_queries: number;
  ssh_public_key: string | null;
}

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

export interface DomainRow {
  name: string;
  description: string | null;
  is_active: boolean;
  created_at: string;
  modified_at: string;
  total_resource_slots: Slots;
  allowed_vfolder_hosts: Hosts;
  allowed_docker_registries: string[];
  integration_id: string | null;
}

export type ProjectType = 'GENERAL' | 'MODEL_STORE' | 'PERSONAL';

export interface ProjectRow {
  id: string;
  name: string;
  description: string | null;
  is_active: boolean;
  created_at: string;
  modified_at: string;
  domain_name: string;
  type: ProjectType;
  resource_policy: string;
  total_resource_slots: Slots;
  allowed_vfolder_hosts: Hosts;
  container_registry: Record<string, unknown> | null;
  integration_id: string | null;
}

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
}

export interface PresetRow {
  id: string;
  name: string;
  resource_slots: Slots;
  shared_memory: number | null;
  scaling_group_name: string | null;
}

export interface RegistryRow {
  id: string;
  url: string;
  registry_name: string;
  type: string;
  project: string | null;
  username: string | null;
  password: string | null;
  ssl_verify: boolean;
  is_global: boolean;
}

export interface VolumeRow {
  id: string;
  backend: string;
  path: string;
  capabilities: string[];
  capacity_bytes: number;
  used_bytes: number;
}

export interface SessionRow {
  id: string;
  name: string;
  type: string;
  status: string;
  access_key: string;
  user: string;
  project: string;
  domain_name: string;
  resource_group: string;
  image: string;
  created_at: string;
  terminated_at: string | null;
  slots: Slots;
  priority: number;
  cluster_size: number;
}

export interface FolderRow {
  id: string;
  name: string;
  host: string;
  status: string;
  usage_mode: string;
  permission: string;
  ownership: 'user' | 'group';
  user: string | null;
  project: string | null;
  creator: string;
  domain_name: string;
  created_at: string;
  last_used: string | null;
  cloneable: boolean;
}
