// Generated from src/features/roles/roles.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type BulkAddRolePermissionsInput = {
  permissions: Array<CreatePermissionInput>;
};

export type BulkAssignRoleInput = {
  roleId: string;
  userIds: Array<string>;
  projectId?: string | null | undefined;
};

export type BulkRemoveRolePermissionsInput = {
  permissionIds: Array<string>;
};

export type BulkRevokeRoleInput = {
  roleId: string;
  userIds: Array<string>;
};

export type CreatePermissionInput = {
  roleId: string;
  entityType: string;
  permission: PermissionBit;
  scopeType?: RBACElementType | null | undefined;
  scopeId?: string | null | undefined;
  operation?: OperationType | null | undefined;
};

export type CreateRoleInput = {
  name: string;
  description?: string | null | undefined;
  source?: RoleSource | null | undefined;
  autoAssign?: boolean;
  scope?: ScopeInput | null | undefined;
  scopes?: Array<ScopeInput> | null | undefined;
};

export type DeleteRoleInput = {
  id: string;
};

export type OperationType =
  | 'CREATE'
  | 'READ'
  | 'UPDATE'
  | 'SOFT_DELETE'
  | 'HARD_DELETE'
  | 'GRANT_ALL'
  | 'GRANT_READ'
  | 'GRANT_UPDATE'
  | 'GRANT_SOFT_DELETE'
  | 'GRANT_HARD_DELETE';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type PermissionBit =
  | 'READ'
  | 'UPDATE'
  | 'CREATE'
  | 'SOFT_DELETE'
  | 'HARD_DELETE';

export type PurgeRoleInput = {
  id: string;
};

export type RBACElementType =
  | 'DOMAIN'
  | 'PROJECT'
  | 'USER'
  | 'SESSION'
  | 'VFOLDER'
  | 'MODEL_DEPLOYMENT'
  | 'KEYPAIR'
  | 'NOTIFICATION_CHANNEL'
  | 'NETWORK'
  | 'IDLE_CHECKER_ASSIGNMENT'
  | 'RESOURCE_GROUP'
  | 'CONTAINER_REGISTRY'
  | 'STORAGE_HOST'
  | 'AGENT'
  | 'KERNEL'
  | 'ROUTING'
  | 'IMAGE'
  | 'ARTIFACT'
  | 'ARTIFACT_REGISTRY'
  | 'SESSION_TEMPLATE'
  | 'APP_CONFIG'
  | 'APP_CONFIG_DEFINITION'
  | 'APP_CONFIG_ALLOW_LIST'
  | 'APP_CONFIG_FRAGMENT'
  | 'MODEL_CARD'
  | 'RESOURCE_PRESET'
  | 'USER_RESOURCE_POLICY'
  | 'KEYPAIR_RESOURCE_POLICY'
  | 'PROJECT_RESOURCE_POLICY'
  | 'ROLE'
  | 'AUDIT_LOG'
  | 'KERNEL_HISTORY'
  | 'EVENT_LOG'
  | 'PROJECT_ADMIN_PAGE'
  | 'DOMAIN_ADMIN_PAGE'
  | 'NOTIFICATION_RULE'
  | 'DEPLOYMENT_TOKEN'
  | 'DEPLOYMENT_POLICY'
  | 'DEPLOYMENT_REVISION'
  | 'IMAGE_ALIAS'
  | 'ROLE_ASSIGNMENT'
  | 'VFOLDER_DATA'
  | 'SESSION_APP_SERVICE'
  | 'USER_EMAIL'
  | 'ARTIFACT_REVISION';

export type RoleAssignmentFilter = {
  roleId?: UUIDFilter | null | undefined;
  username?: StringFilter | null | undefined;
  email?: StringFilter | null | undefined;
  AND?: Array<RoleAssignmentFilter> | null | undefined;
  OR?: Array<RoleAssignmentFilter> | null | undefined;
  NOT?: Array<RoleAssignmentFilter> | null | undefined;
};

export type RoleAssignmentOrderBy = {
  field: RoleAssignmentOrderField;
  direction?: OrderDirection;
};

export type RoleAssignmentOrderField =
  | 'USERNAME'
  | 'EMAIL'
  | 'GRANTED_AT';

export type RoleFilter = {
  name?: StringFilter | null | undefined;
  source?: RoleSourceFilter | null | undefined;
  status?: RoleStatusFilter | null | undefined;
  mappedScope?: RoleMappedScopeNestedFilter | null | undefined;
  AND?: Array<RoleFilter> | null | undefined;
  OR?: Array<RoleFilter> | null | undefined;
  NOT?: Array<RoleFilter> | null | undefined;
};

export type RoleMappedScopeNestedFilter = {
  scopeType?: StringFilter | null | undefined;
  scopeId?: UUIDFilter | null | undefined;
  AND?: Array<RoleMappedScopeNestedFilter> | null | undefined;
  OR?: Array<RoleMappedScopeNestedFilter> | null | undefined;
  NOT?: Array<RoleMappedScopeNestedFilter> | null | undefined;
};

export type RoleOrderBy = {
  field: RoleOrderField;
  direction?: OrderDirection;
};

export type RoleOrderField =
  | 'NAME'
  | 'CREATED_AT'
  | 'UPDATED_AT';

export type RoleSource =
  | 'SYSTEM'
  | 'CUSTOM';

export type RoleSourceFilter = {
  equals?: RoleSource | null | undefined;
  in?: Array<RoleSource> | null | undefined;
  notEquals?: RoleSource | null | undefined;
  notIn?: Array<RoleSource> | null | undefined;
};

export type RoleStatus =
  | 'ACTIVE'
  | 'INACTIVE'
  | 'DELETED';

export type RoleStatusFilter = {
  equals?: RoleStatus | null | undefined;
  in?: Array<RoleStatus> | null | undefined;
  notEquals?: RoleStatus | null | undefined;
  notIn?: Array<RoleStatus> | null | undefined;
};

export type ScopeInput = {
  scopeType: string;
  scopeId: string;
};

export type StringFilter = {
  contains?: string | null | undefined;
  startsWith?: string | null | undefined;
  endsWith?: string | null | undefined;
  equals?: string | null | undefined;
  notContains?: string | null | undefined;
  notStartsWith?: string | null | undefined;
  notEndsWith?: string | null | undefined;
  notEquals?: string | null | undefined;
  iContains?: string | null | undefined;
  iStartsWith?: string | null | undefined;
  iEndsWith?: string | null | undefined;
  iEquals?: string | null | undefined;
  iNotContains?: string | null | undefined;
  iNotStartsWith?: string | null | undefined;
  iNotEndsWith?: string | null | undefined;
  iNotEquals?: string | null | undefined;
  in?: Array<string> | null | undefined;
  notIn?: Array<string> | null | undefined;
  iIn?: Array<string> | null | undefined;
  iNotIn?: Array<string> | null | undefined;
};

export type UUIDFilter = {
  equals?: string | null | undefined;
  in?: Array<string> | null | undefined;
  notEquals?: string | null | undefined;
  notIn?: Array<string> | null | undefined;
};

export type UpdateRoleInput = {
  id: string;
  name?: string | null | undefined;
  description?: string | null | undefined;
  status?: RoleStatus | null | undefined;
  autoAssign?: boolean | null | undefined;
};

export type RoleFactsFragment = { entityId: string, name: string, description: string | null, source: RoleSource, status: RoleStatus, autoAssign: boolean, scopeType: string, scopeId: string, createdAt: string, updatedAt: string, deletedAt: string | null, rolePreset: { name: string } | null };

type RoleScope_UserV2_Fragment = { __typename: 'UserV2', basicInfo: { email: string } };

type RoleScope_ProjectV2_Fragment = { __typename: 'ProjectV2', basicInfo: { name: string } };

type RoleScope_DomainV2_Fragment = { __typename: 'DomainV2', basicInfo: { name: string } };

type RoleScope_ResourceGroup_Fragment = { __typename: 'ResourceGroup' };

type RoleScope_Role_Fragment = { __typename: 'Role' };

export type RoleScopeFragment =
  | RoleScope_UserV2_Fragment
  | RoleScope_ProjectV2_Fragment
  | RoleScope_DomainV2_Fragment
  | RoleScope_ResourceGroup_Fragment
  | RoleScope_Role_Fragment
;

export type RoleListQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: RoleFilter | null | undefined;
  orderBy?: Array<RoleOrderBy> | RoleOrderBy | null | undefined;
  scopes: boolean;
}>;

export type RoleListQuery = { adminRoles: { count: number, edges: Array<{ node: { entityId: string, name: string, description: string | null, source: RoleSource, status: RoleStatus, autoAssign: boolean, scopeType: string, scopeId: string, createdAt: string, updatedAt: string, deletedAt: string | null, scope?:
          | { __typename: 'UserV2', basicInfo: { email: string } }
          | { __typename: 'ProjectV2', basicInfo: { name: string } }
          | { __typename: 'DomainV2', basicInfo: { name: string } }
          | { __typename: 'ResourceGroup' }
          | { __typename: 'Role' }
         | null, rolePreset: { name: string } | null } }> } | null };

export type RoleDetailQueryVariables = Exact<{
  id: string;
}>;

export type RoleDetailQuery = { adminRole: { entityId: string, name: string, description: string | null, source: RoleSource, status: RoleStatus, autoAssign: boolean, scopeType: string, scopeId: string, createdAt: string, updatedAt: string, deletedAt: string | null, scope:
      | { __typename: 'UserV2', basicInfo: { email: string } }
      | { __typename: 'ProjectV2', basicInfo: { name: string } }
      | { __typename: 'DomainV2', basicInfo: { name: string } }
      | { __typename: 'ResourceGroup' }
      | { __typename: 'Role' }
     | null, rolePreset: { name: string } | null } | null };

export type RolePermissionsQueryVariables = Exact<{
  id: string;
}>;

export type RolePermissionsQuery = { adminRole: { permissions: { edges: Array<{ node: { fieldId: string, entityType: string, permission: PermissionBit } }> } | null } | null };

export type RoleHoldersQueryVariables = Exact<{
  limit: number;
  offset: number;
  filter?: RoleAssignmentFilter | null | undefined;
  orderBy?: Array<RoleAssignmentOrderBy> | RoleAssignmentOrderBy | null | undefined;
}>;

export type RoleHoldersQuery = { adminRoleAssignments: { count: number, edges: Array<{ node: { userId: string, grantedAt: string, user: { basicInfo: { email: string, fullName: string | null } } | null } }> } | null };

export type AssignRoleMutationVariables = Exact<{
  input: BulkAssignRoleInput;
}>;

export type AssignRoleMutation = { adminBulkAssignRole: { assigned: Array<{ userId: string }> } | null };

export type RevokeRoleMutationVariables = Exact<{
  input: BulkRevokeRoleInput;
}>;

export type RevokeRoleMutation = { adminBulkRevokeRole: { revoked: Array<{ userId: string }> } | null };

export type CreateRoleMutationVariables = Exact<{
  input: CreateRoleInput;
}>;

export type CreateRoleMutation = { adminCreateRole: { entityId: string } | null };

export type UpdateRoleMutationVariables = Exact<{
  input: UpdateRoleInput;
}>;

export type UpdateRoleMutation = { adminUpdateRole: { entityId: string } | null };

export type DeleteRoleMutationVariables = Exact<{
  input: DeleteRoleInput;
}>;

export type DeleteRoleMutation = { adminDeleteRole: { id: string } | null };

export type PurgeRoleMutationVariables = Exact<{
  input: PurgeRoleInput;
}>;

export type PurgeRoleMutation = { adminPurgeRole: { id: string } | null };

export type AddRolePermissionsMutationVariables = Exact<{
  input: BulkAddRolePermissionsInput;
}>;

export type AddRolePermissionsMutation = { adminBulkAddRolePermissions: { failed: Array<{ message: string }> } | null };

export type RemoveRolePermissionsMutationVariables = Exact<{
  input: BulkRemoveRolePermissionsInput;
}>;

export type RemoveRolePermissionsMutation = { adminBulkRemoveRolePermissions: { failed: Array<{ message: string }> } | null };

export type RolesNamedQueryVariables = Exact<{
  name: string;
  scope: string;
}>;

export type RolesNamedQuery = { adminRoles: { edges: Array<{ node: { entityId: string, name: string, description: string | null, autoAssign: boolean, status: RoleStatus, createdAt: string } }> } | null };

export type DomainIdQueryVariables = Exact<{
  name: string;
}>;

export type DomainIdQuery = { domainV2: { entityId: string } | null };

export type ThingActsQueryVariables = Exact<{ [key: string]: never; }>;

export type ThingActsQuery = { rbacEntityOperationCombinations: Array<{ entityType: string, operations: Array<{ requiredPermission: PermissionBit }> }> | null };

export type RolePresetsQueryVariables = Exact<{ [key: string]: never; }>;

export type RolePresetsQuery = { adminRolePresets: { edges: Array<{ node: { entityId: string, name: string, scopeType: string, autoAssign: boolean, createdAt: string, updatedAt: string, permissionPresets: { edges: Array<{ node: { fieldId: string, entityType: string, permission: PermissionBit } }> } | null } }> } | null };

export const RoleListDocument: TypedDocument<RoleListQuery, RoleListQueryVariables> = {
  name: 'RoleList',
  kind: 'query',
  generation: 'v2',
  text: "query RoleList($limit:Int!$offset:Int!$filter:RoleFilter$orderBy:[RoleOrderBy!]$scopes:Boolean!){adminRoles(limit:$limit offset:$offset filter:$filter orderBy:$orderBy){count edges{node{...RoleFacts scope@include(if:$scopes){...RoleScope}}}}}fragment RoleFacts on Role{entityId name description source status autoAssign scopeType scopeId createdAt updatedAt deletedAt rolePreset{name}}fragment RoleScope on EntityNode{__typename ...on DomainV2{basicInfo{name}}...on ProjectV2{basicInfo{name}}...on UserV2{basicInfo{email}}}",
};

export const RoleDetailDocument: TypedDocument<RoleDetailQuery, RoleDetailQueryVariables> = {
  name: 'RoleDetail',
  kind: 'query',
  generation: 'v2',
  text: "query RoleDetail($id:UUID!){adminRole(id:$id){...RoleFacts scope{...RoleScope}}}fragment RoleFacts on Role{entityId name description source status autoAssign scopeType scopeId createdAt updatedAt deletedAt rolePreset{name}}fragment RoleScope on EntityNode{__typename ...on DomainV2{basicInfo{name}}...on ProjectV2{basicInfo{name}}...on UserV2{basicInfo{email}}}",
};

export const RolePermissionsDocument: TypedDocument<RolePermissionsQuery, RolePermissionsQueryVariables> = {
  name: 'RolePermissions',
  kind: 'query',
  generation: 'v2',
  text: "query RolePermissions($id:UUID!){adminRole(id:$id){permissions(limit:500){edges{node{fieldId entityType permission}}}}}",
};

export const RoleHoldersDocument: TypedDocument<RoleHoldersQuery, RoleHoldersQueryVariables> = {
  name: 'RoleHolders',
  kind: 'query',
  generation: 'v2',
  text: "query RoleHolders($limit:Int!$offset:Int!$filter:RoleAssignmentFilter$orderBy:[RoleAssignmentOrderBy!]){adminRoleAssignments(limit:$limit offset:$offset filter:$filter orderBy:$orderBy){count edges{node{userId grantedAt user{basicInfo{email fullName}}}}}}",
};

export const AssignRoleDocument: TypedDocument<AssignRoleMutation, AssignRoleMutationVariables> = {
  name: 'AssignRole',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation AssignRole($input:BulkAssignRoleInput!){adminBulkAssignRole(input:$input){assigned{userId}}}",
};

export const RevokeRoleDocument: TypedDocument<RevokeRoleMutation, RevokeRoleMutationVariables> = {
  name: 'RevokeRole',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation RevokeRole($input:BulkRevokeRoleInput!){adminBulkRevokeRole(input:$input){revoked{userId}}}",
};

export const CreateRoleDocument: TypedDocument<CreateRoleMutation, CreateRoleMutationVariables> = {
  name: 'CreateRole',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation CreateRole($input:CreateRoleInput!){adminCreateRole(input:$input){entityId}}",
};

export const UpdateRoleDocument: TypedDocument<UpdateRoleMutation, UpdateRoleMutationVariables> = {
  name: 'UpdateRole',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UpdateRole($input:UpdateRoleInput!){adminUpdateRole(input:$input){entityId}}",
};

export const DeleteRoleDocument: TypedDocument<DeleteRoleMutation, DeleteRoleMutationVariables> = {
  name: 'DeleteRole',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation DeleteRole($input:DeleteRoleInput!){adminDeleteRole(input:$input){id}}",
};

export const PurgeRoleDocument: TypedDocument<PurgeRoleMutation, PurgeRoleMutationVariables> = {
  name: 'PurgeRole',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation PurgeRole($input:PurgeRoleInput!){adminPurgeRole(input:$input){id}}",
};

export const AddRolePermissionsDocument: TypedDocument<AddRolePermissionsMutation, AddRolePermissionsMutationVariables> = {
  name: 'AddRolePermissions',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation AddRolePermissions($input:BulkAddRolePermissionsInput!){adminBulkAddRolePermissions(input:$input){failed{message}}}",
};

export const RemoveRolePermissionsDocument: TypedDocument<RemoveRolePermissionsMutation, RemoveRolePermissionsMutationVariables> = {
  name: 'RemoveRolePermissions',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation RemoveRolePermissions($input:BulkRemoveRolePermissionsInput!){adminBulkRemoveRolePermissions(input:$input){failed{message}}}",
};

export const RolesNamedDocument: TypedDocument<RolesNamedQuery, RolesNamedQueryVariables> = {
  name: 'RolesNamed',
  kind: 'query',
  generation: 'v2',
  text: "query RolesNamed($name:String!$scope:UUID!){adminRoles(limit:20 offset:0 filter:{AND:[{name:{equals:$name}}{mappedScope:{scopeId:{equals:$scope}}}]}orderBy:[{field:CREATED_AT direction:DESC}]){edges{node{entityId name description autoAssign status createdAt}}}}",
};

export const DomainIdDocument: TypedDocument<DomainIdQuery, DomainIdQueryVariables> = {
  name: 'DomainId',
  kind: 'query',
  generation: 'v2',
  text: "query DomainId($name:String!){domainV2(domainName:$name){entityId}}",
};

export const ThingActsDocument: TypedDocument<ThingActsQuery, ThingActsQueryVariables> = {
  name: 'ThingActs',
  kind: 'query',
  generation: 'v2',
  text: "query ThingActs{rbacEntityOperationCombinations{entityType operations{requiredPermission}}}",
};

export const RolePresetsDocument: TypedDocument<RolePresetsQuery, RolePresetsQueryVariables> = {
  name: 'RolePresets',
  kind: 'query',
  generation: 'v2',
  text: "query RolePresets{adminRolePresets(limit:1000 orderBy:[{field:NAME direction:ASC}]){edges{node{entityId name scopeType autoAssign createdAt updatedAt permissionPresets(limit:500){edges{node{fieldId entityType permission}}}}}}}",
};
