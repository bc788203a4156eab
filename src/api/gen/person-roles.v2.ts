// Generated from src/entities/roles/person-roles.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PermissionBit =
  | 'READ'
  | 'UPDATE'
  | 'CREATE'
  | 'SOFT_DELETE'
  | 'HARD_DELETE';

export type RoleStatus =
  | 'ACTIVE'
  | 'INACTIVE'
  | 'DELETED';

export type PersonRolesQueryVariables = Exact<{
  email: string;
}>;

export type PersonRolesQuery = { adminRoleAssignments: { count: number, edges: Array<{ node: { userId: string, grantedAt: string, role: { entityId: string, name: string, status: RoleStatus, scopeType: string, scopeId: string, scope:
            | { __typename: 'UserV2', basicInfo: { email: string } }
            | { __typename: 'ProjectV2', basicInfo: { name: string } }
            | { __typename: 'DomainV2', basicInfo: { name: string } }
            | { __typename: 'ResourceGroup' }
            | { __typename: 'Role' }
           | null, permissions: { edges: Array<{ node: { fieldId: string, entityType: string, permission: PermissionBit } }> } | null } | null } }> } | null };

export const PersonRolesDocument: TypedDocument<PersonRolesQuery, PersonRolesQueryVariables> = {
  name: 'PersonRoles',
  kind: 'query',
  generation: 'v2',
  text: "query PersonRoles($email:String!){adminRoleAssignments(limit:100 offset:0 filter:{email:{equals:$email}}){count edges{node{userId grantedAt role{entityId name status scopeType scopeId scope{__typename ...on DomainV2{basicInfo{name}}...on ProjectV2{basicInfo{name}}...on UserV2{basicInfo{email}}}permissions(limit:500){edges{node{fieldId entityType permission}}}}}}}}",
};
