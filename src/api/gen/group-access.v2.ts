// Generated from src/features/resource-groups/group-access.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type UpdateAllowedDomainsForResourceGroupInput = {
  resourceGroupName: string;
  add?: Array<string> | null | undefined;
  remove?: Array<string> | null | undefined;
};

export type UpdateAllowedProjectsForResourceGroupInput = {
  resourceGroupName: string;
  add?: Array<string> | null | undefined;
  remove?: Array<string> | null | undefined;
};

export type ResourceGroupAccessQueryVariables = Exact<{
  name: string;
}>;

export type ResourceGroupAccessQuery = { adminAllowedDomainsForResourceGroupV2: { items: Array<string> } | null, adminAllowedProjectsForResourceGroupV2: { items: Array<string> } | null };

export type UpdateAllowedDomainsMutationVariables = Exact<{
  input: UpdateAllowedDomainsForResourceGroupInput;
}>;

export type UpdateAllowedDomainsMutation = { adminUpdateAllowedDomainsForResourceGroupV2: { items: Array<string> } | null };

export type UpdateAllowedProjectsMutationVariables = Exact<{
  input: UpdateAllowedProjectsForResourceGroupInput;
}>;

export type UpdateAllowedProjectsMutation = { adminUpdateAllowedProjectsForResourceGroupV2: { items: Array<string> } | null };

export const ResourceGroupAccessDocument: TypedDocument<ResourceGroupAccessQuery, ResourceGroupAccessQueryVariables> = {
  name: 'ResourceGroupAccess',
  kind: 'query',
  generation: 'v2',
  text: "query ResourceGroupAccess($name:String!){adminAllowedDomainsForResourceGroupV2(resourceGroupName:$name){items}adminAllowedProjectsForResourceGroupV2(resourceGroupName:$name){items}}",
};

export const UpdateAllowedDomainsDocument: TypedDocument<UpdateAllowedDomainsMutation, UpdateAllowedDomainsMutationVariables> = {
  name: 'UpdateAllowedDomains',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UpdateAllowedDomains($input:UpdateAllowedDomainsForResourceGroupInput!){adminUpdateAllowedDomainsForResourceGroupV2(input:$input){items}}",
};

export const UpdateAllowedProjectsDocument: TypedDocument<UpdateAllowedProjectsMutation, UpdateAllowedProjectsMutationVariables> = {
  name: 'UpdateAllowedProjects',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UpdateAllowedProjects($input:UpdateAllowedProjectsForResourceGroupInput!){adminUpdateAllowedProjectsForResourceGroupV2(input:$input){items}}",
};
