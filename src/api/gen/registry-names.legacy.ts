// Generated from src/entities/registries/registry-names.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type RegistryNamesQueryVariables = Exact<{ [key: string]: never; }>;

export type RegistryNamesQuery = { container_registry_nodes: { edges: Array<{ node: { registry_name: string, project: string | null } | null } | null> } | null };

export const RegistryNamesDocument: TypedDocument<RegistryNamesQuery, RegistryNamesQueryVariables> = {
  name: 'RegistryNames',
  kind: 'query',
  generation: 'legacy',
  text: "query RegistryNames{container_registry_nodes(first:500 offset:0){edges{node{registry_name project}}}}",
};
