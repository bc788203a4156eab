// Generated from src/entities/resource-groups/allowed-groups.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AllowGroupInDomainMutationVariables = Exact<{
  domain: string;
  groups: Array<string | null | undefined> | string;
}>;

export type AllowGroupInDomainMutation = { associate_scaling_groups_with_domain: { ok: boolean | null, msg: string | null } | null };

export type ForbidGroupInDomainMutationVariables = Exact<{
  domain: string;
  groups: Array<string | null | undefined> | string;
}>;

export type ForbidGroupInDomainMutation = { disassociate_scaling_groups_with_domain: { ok: boolean | null, msg: string | null } | null };

export type AllowGroupInProjectMutationVariables = Exact<{
  project: string;
  groups: Array<string | null | undefined> | string;
}>;

export type AllowGroupInProjectMutation = { associate_scaling_groups_with_user_group: { ok: boolean | null, msg: string | null } | null };

export type ForbidGroupInProjectMutationVariables = Exact<{
  project: string;
  groups: Array<string | null | undefined> | string;
}>;

export type ForbidGroupInProjectMutation = { disassociate_scaling_groups_with_user_group: { ok: boolean | null, msg: string | null } | null };

export const AllowGroupInDomainDocument: TypedDocument<AllowGroupInDomainMutation, AllowGroupInDomainMutationVariables> = {
  name: 'AllowGroupInDomain',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation AllowGroupInDomain($domain:String!$groups:[String]!){associate_scaling_groups_with_domain(domain:$domain scaling_groups:$groups){ok msg}}",
};

export const ForbidGroupInDomainDocument: TypedDocument<ForbidGroupInDomainMutation, ForbidGroupInDomainMutationVariables> = {
  name: 'ForbidGroupInDomain',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ForbidGroupInDomain($domain:String!$groups:[String]!){disassociate_scaling_groups_with_domain(domain:$domain scaling_groups:$groups){ok msg}}",
};

export const AllowGroupInProjectDocument: TypedDocument<AllowGroupInProjectMutation, AllowGroupInProjectMutationVariables> = {
  name: 'AllowGroupInProject',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation AllowGroupInProject($project:UUID!$groups:[String]!){associate_scaling_groups_with_user_group(user_group:$project scaling_groups:$groups){ok msg}}",
};

export const ForbidGroupInProjectDocument: TypedDocument<ForbidGroupInProjectMutation, ForbidGroupInProjectMutationVariables> = {
  name: 'ForbidGroupInProject',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ForbidGroupInProject($project:UUID!$groups:[String]!){disassociate_scaling_groups_with_user_group(user_group:$project scaling_groups:$groups){ok msg}}",
};
