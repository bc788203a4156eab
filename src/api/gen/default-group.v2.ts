// Generated from src/features/resource-groups/default-group.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DefaultResourceGroupQueryVariables = Exact<{ [key: string]: never; }>;

export type DefaultResourceGroupQuery = { adminResourceGroups: { edges: Array<{ node: { name: string } }> } | null };

export type SetDefaultResourceGroupMutationVariables = Exact<{
  name: string;
  isDefault: boolean;
}>;

export type SetDefaultResourceGroupMutation = { adminUpdateResourceGroup: { resourceGroup: { name: string } } | null };

export const DefaultResourceGroupDocument: TypedDocument<DefaultResourceGroupQuery, DefaultResourceGroupQueryVariables> = {
  name: 'DefaultResourceGroup',
  kind: 'query',
  generation: 'v2',
  text: "query DefaultResourceGroup{adminResourceGroups(limit:1 offset:0 filter:{isDefault:true}){edges{node{name}}}}",
};

export const SetDefaultResourceGroupDocument: TypedDocument<SetDefaultResourceGroupMutation, SetDefaultResourceGroupMutationVariables> = {
  name: 'SetDefaultResourceGroup',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation SetDefaultResourceGroup($name:String!$isDefault:Boolean!){adminUpdateResourceGroup(input:{resourceGroupName:$name isDefault:$isDefault}){resourceGroup{name}}}",
};
