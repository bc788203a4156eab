import { RELEASE, type Site } from '../sites.ts';
import { DEFAULT_PROJECT } from './rows.ts';

const WHO = ['superadmin', 'admin', 'user'] as const;

/** Compared by value: nothing in the answer depends on how many rows a site has. */
const EXACT: [label: string, query: string][] = [
  [
    'own user',
    '{user{email username full_name need_password_change status role domain_name resource_policy totp_activated sudo_session_enabled allowed_client_ip container_uid groups{name}}}',
  ],
  ['user of the domain', '{user(email:"user2@lablup.com"){email}}'],
  ['user of another domain', '{user(email:"u000001@example.org"){email}}'],
  ['unknown user', '{user(email:"x@x"){email}}'],
  ['another domain named', '{user(email:"user2@lablup.com",domain_name:"dom-01"){email}}'],
  ['by uuid', '{user_from_uuid(user_id:"f38dea23-50fa-42a0-b5ae-338f5f4693f4"){email}}'],
  ['by no uuid', '{user_from_uuid{email}}'],
  ['by an unknown uuid', '{user_from_uuid(user_id:"f38dea23-50fa-42a0-b5ae-338f5f4693f5"){email}}'],
  ['by a wrong uuid', '{user_from_uuid(user_id:"xx"){email}}'],
  ['viewer', '{viewer{user_id encoded_user_role user{email role}}}'],
  [
    'users of another domain',
    '{user_list(limit:2,offset:0,domain_name:"dom-01",filter:"email == \\"nobody\\""){total_count}}',
  ],
  ['users of no domain', '{user_list(limit:2,offset:0,domain_name:"nope"){total_count items{email}}}'],
  ['unknown status', '{user_list(limit:2,offset:0,status:"king"){total_count}}'],
  ['negative offset', '{user_list(limit:2,offset:-1){total_count}}'],
  [
    'own keypair',
    '{keypair{access_key user_id is_active is_admin resource_policy rate_limit full_name projects user_info{email full_name}}}',
  ],
  ['keypair of the admin', '{keypair(access_key:"AKIAIOSFODNN7EXAMPLE"){access_key user_id}}'],
  ['no such keypair', '{keypair(access_key:"NONE"){access_key}}'],
  ['keypairs of an address', '{keypairs(email:"admin@lablup.com"){access_key user_id}}'],
  [
    'keypair list of an address',
    '{keypair_list(limit:5,offset:0,email:"admin@lablup.com"){total_count items{access_key}}}',
  ],
  ['keypair list of an unknown address', '{keypair_list(limit:5,offset:0,email:"nobody@x"){total_count}}'],
  [
    'keypair list of another domain',
    '{keypair_list(limit:5,offset:0,domain_name:"dom-01",filter:"email == \\"nobody\\""){total_count}}',
  ],
  [
    'project',
    `{group(id:"${DEFAULT_PROJECT}"){name description is_active domain_name type resource_policy total_resource_slots allowed_vfolder_hosts container_registry integration_id scaling_groups}}`,
  ],
  ['no such project', '{group(id:"2de2b969-1d04-48a6-af16-0bc8adb3c830"){name}}'],
  ['projects by name', '{groups_by_name(name:"default"){name domain_name}}'],
  ['projects of the domain', '{groups(domain_name:"default",type:["GENERAL","MODEL_STORE"]){name type}}'],
  ['projects of an unknown domain', '{groups(domain_name:"nope"){name}}'],
  ['projects of an unknown type', '{groups(type:["x"]){name}}'],
  ['personal projects', '{groups(type:["PERSONAL"],domain_name:"default"){name}}'],
  [
    'own domain',
    '{domain{name description is_active total_resource_slots allowed_vfolder_hosts allowed_docker_registries integration_id scaling_groups}}',
  ],
  ['another domain', '{domain(name:"dom-01"){name}}'],
  ['no such domain', '{domain(name:"nope"){name}}'],
  ['domain nodes with an offset', '{domain_nodes(first:2,offset:1){count}}'],
  ['resource groups by name', '{scaling_groups(name:"default"){name}}'],
  [
    'resource group',
    '{scaling_group(name:"default"){name scheduler scheduler_opts driver driver_opts use_host_network wsproxy_addr agent_count_by_status}}',
  ],
  ['no such resource group', '{scaling_group(name:"nope"){name}}'],
  ['resource groups of a domain', '{scaling_groups_for_domain(domain:"default"){name}}'],
  ['resource groups of a project', `{scaling_groups_for_user_group(user_group:"${DEFAULT_PROJECT}"){name}}`],
  ['resource groups of a keypair', '{scaling_groups_for_keypair(access_key:"AKIAIOSFODNN7EXAMPLE"){name}}'],
  [
    'resource groups in reach',
    `{accessible_scaling_groups(project_id:"${DEFAULT_PROJECT}"){name scheduler wsproxy_addr driver}}`,
  ],
  ['no such preset', '{resource_preset(name:"nope"){name}}'],
  ['preset', '{resource_preset(name:"preset-001"){name resource_slots shared_memory scaling_group_name}}'],
  ['presets, unknown column', '{resource_presets(filter:"nope == 1"){name}}'],
  [
    'volumes',
    '{storage_volume_list(limit:20,offset:0){items{id name proxy backend fsprefix capabilities} total_count}}',
  ],
  [
    'volumes with a meter',
    '{storage_volume_list(limit:20,offset:0){items{id performance_metric hardware_metadata} total_count}}',
  ],
  ['no such volume', '{storage_volume(id:"x:y"){id}}'],
  ['permissions', '{vfolder_host_permissions{vfolder_host_permission_list}}'],
  [
    'keypair policy',
    '{keypair_resource_policy(name:"default"){name default_for_unspecified total_resource_slots max_session_lifetime max_concurrent_sessions max_concurrent_sftp_sessions max_containers_per_session idle_timeout allowed_vfolder_hosts max_pending_session_count max_pending_session_resource_slots}}',
  ],
  [
    'user policy',
    '{user_resource_policy(name:"default"){id name max_vfolder_count max_quota_scope_size max_session_count_per_model_session max_customized_image_count}}',
  ],
  [
    'project policy',
    '{project_resource_policy(name:"default"){id name max_vfolder_count max_quota_scope_size max_network_count}}',
  ],
  ['no such keypair policy', '{keypair_resource_policy(name:"nope"){name}}'],
  ['no such user policy', '{user_resource_policy(name:"nope"){name}}'],
  ['no such project policy', '{project_resource_policy(name:"nope"){name}}'],
  ['own keypair policy', '{keypair_resource_policy{name}}'],
  ['own user policy', '{user_resource_policy{name}}'],
];

/** 26.9 keeps the personal projects of users who are gone: a cluster that was in use has more of them. */
const leftBehind = (label: string): boolean => label === 'personal projects' && RELEASE === '26.9.6';

/** Compared by shape: the sites hold different rows. */
const SHAPED: [label: string, query: string][] = [
  [
    'users',
    '{user_list(limit:50,offset:0){total_count items{uuid username email full_name description status status_info role domain_name resource_policy need_password_change sudo_session_enabled totp_activated allowed_client_ip main_access_key created_at modified_at container_uid container_main_gid container_gids groups{id name}}}}',
  ],
  ['users, not paged', '{users{email}}'],
  [
    'user nodes',
    '{user_nodes(first:3,offset:0){count pageInfo{hasNextPage hasPreviousPage startCursor endCursor} edges{cursor node{id email username role status}}}}',
  ],
  [
    'keypairs',
    '{keypair_list(limit:50,offset:0){total_count items{id access_key user_id full_name is_active is_admin resource_policy rate_limit created_at last_used num_queries rolling_count user projects ssh_public_key concurrency_used user_info{email full_name}}}}',
  ],
  [
    'projects',
    '{groups(type:["GENERAL","MODEL_STORE"]){id name description is_active created_at modified_at domain_name type resource_policy total_resource_slots allowed_vfolder_hosts container_registry integration_id scaling_groups}}',
  ],
  ['project nodes', '{group_nodes(first:2,offset:0){count edges{node{id row_id name type domain_name}}}}'],
  [
    'domains',
    '{domains{name description is_active created_at modified_at total_resource_slots allowed_vfolder_hosts allowed_docker_registries integration_id scaling_groups}}',
  ],
  [
    'resource groups',
    '{scaling_groups{name description is_active is_public created_at wsproxy_addr driver driver_opts scheduler scheduler_opts use_host_network}}',
  ],
  ['presets', '{resource_presets{id name resource_slots shared_memory scaling_group_name}}'],
  [
    'keypair policies',
    '{keypair_resource_policies{name created_at default_for_unspecified total_resource_slots max_session_lifetime max_concurrent_sessions max_concurrent_sftp_sessions max_containers_per_session idle_timeout allowed_vfolder_hosts max_pending_session_count max_pending_session_resource_slots}}',
  ],
  [
    'user policies',
    '{user_resource_policies{id name created_at max_vfolder_count max_quota_scope_size max_session_count_per_model_session max_customized_image_count}}',
  ],
  [
    'project policies',
    '{project_resource_policies{id name created_at max_vfolder_count max_quota_scope_size max_network_count}}',
  ],
  [
    'registries',
    '{container_registry_nodes(first:2,offset:0){count edges{node{id row_id url type registry_name is_global project username password ssl_verify extra}}}}',
  ],
];

const V2: [label: string, query: string][] = [
  [
    'users',
    '{adminUsersV2(limit:3,offset:0){count pageInfo{hasNextPage hasPreviousPage startCursor endCursor} edges{cursor node{id basicInfo{email username fullName description} status{status statusInfo needPasswordChange} organization{domainName role resourcePolicy mainAccessKey} security{sudoSessionEnabled totpActivated allowedClientIp} timestamps{createdAt modifiedAt}}}}}',
  ],
  ['own user', '{myUserV2{basicInfo{email username} organization{role mainAccessKey}}}'],
  [
    'keypairs',
    '{adminKeypairsV2(limit:3,offset:0){count edges{node{id accessKey isActive isAdmin resourcePolicy rateLimit createdAt lastUsed userId user{basicInfo{email fullName}}}}}}',
  ],
  [
    'projects',
    '{adminProjectsV2(limit:3,offset:0){count edges{node{id basicInfo{name description type} organization{domainName resourcePolicy} lifecycle{isActive createdAt modifiedAt}}}}}',
  ],
  [
    'keypair policies',
    '{adminKeypairResourcePoliciesV2(limit:3,offset:0){count edges{node{id name createdAt defaultForUnspecified totalResourceSlots{resourceType quantity unlimited} maxSessionLifetime idleTimeout allowedVfolderHosts{host permissions}}}}}',
  ],
  [
    'user policies',
    '{adminUserResourcePoliciesV2(limit:3,offset:0){count edges{node{id name maxVfolderCount maxConcurrentLogins}}}}',
  ],
  ['no such project policy', '{adminProjectResourcePolicyV2(name:"nope"){id name}}'],
  ['sessions', '{adminSessionsV2(limit:3,offset:0){count}}'],
  ['folders', '{adminVfoldersV2(limit:3,offset:0){count}}'],
];

export const lists = Object.fromEntries(
  WHO.flatMap((as) => [
    [
      `reads as ${as}`,
      async (site: Site) => {
        for (const [label, query] of EXACT)
          await site.gql(label, query, {}, { as, compare: leftBehind(label) ? 'shape' : 'value' });
      },
    ],
    [
      `lists as ${as}`,
      async (site: Site) => {
        for (const [label, query] of SHAPED) await site.gql(label, query, {}, { as, compare: 'shape' });
        for (const [label, query] of V2) await site.v2(label, query, {}, { as, compare: 'shape' });
      },
    ],
  ]),
) as Record<string, (site: Site) => Promise<void>>;
