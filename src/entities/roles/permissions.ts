/** What a role allows: acts on kinds of things, within the scope of the role. */

/** The acts, in the order of their weight. */
export const ACTS = ['READ', 'CREATE', 'UPDATE', 'SOFT_DELETE', 'HARD_DELETE'] as const;
export type Act = (typeof ACTS)[number];

/** One permission of a role; `fieldId` is its own id. */
export interface Grant {
  fieldId: string;
  entityType: string;
  permission: Act;
}

/** A cell of the matrix: a kind of thing and an act. */
export interface Right {
  thing: string;
  act: Act;
}

export const rightOf = ({ entityType, permission }: Omit<Grant, 'fieldId'>): Right => ({
  thing: entityType,
  act: permission,
});
export const rightKey = ({ thing, act }: Right): string => `${thing}/${act}`;

export function rightFrom(key: string): Right {
  const [thing = '', act = ''] = key.split('/');
  return { thing, act: act as Act };
}

/** The kinds of things that 26.9 knows permissions for. */
export const THINGS = [
  'agent',
  'app_config',
  'app_config_allow_list',
  'app_config_definition',
  'app_config_fragment',
  'artifact',
  'artifact_registry',
  'client_ip_masking_policy',
  'container_registry',
  'deployment',
  'deployment_preset',
  'domain',
  'entity_share',
  'idle_checker',
  'image',
  'keypair_resource_policy',
  'login_client_type',
  'model_card',
  'notification_channel',
  'notification_rule',
  'object_storage',
  'project',
  'project_resource_policy',
  'prometheus_query_preset',
  'prometheus_query_preset_category',
  'resource_group',
  'resource_preset',
  'resource_slot_type',
  'retention_policy',
  'role',
  'role_preset',
  'runtime_variant',
  'runtime_variant_preset',
  'session',
  'session_template',
  'storage_namespace',
  'user',
  'user_resource_policy',
  'vfolder',
  'vfs_storage',
] as const;

/** The kinds of things among these permissions, each once. */
export const thingsOf = (grants: readonly Pick<Grant, 'entityType'>[]): string[] =>
  [...new Set(grants.map(({ entityType }) => entityType))].sort();

/** The places of the roles that give a right. */
export const givers = (roles: readonly { grants: readonly Omit<Grant, 'fieldId'>[] }[], right: Right): number[] =>
  roles.flatMap(({ grants }, place) =>
    grants.some((grant) => rightKey(rightOf(grant)) === rightKey(right)) ? [place] : [],
  );
