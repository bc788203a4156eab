// Generated from src/features/model-store/model-store.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ModelCardsQueryVariables = Exact<{
  first: number;
  offset: number;
}>;

export type ModelCardsQuery = { model_cards: { count: number | null, edges: Array<{ node: { row_id: string | null, name: string | null, title: string | null, author: string | null, version: string | null, description: string | null, task: string | null, category: string | null, architecture: string | null, framework: Array<string | null> | null, label: Array<string | null> | null, license: string | null, min_resource: string | null, readme: string | null, readme_filetype: string | null, error_msg: string | null, created_at: string | null, modified_at: string | null, vfolder_node: { name: string | null, host: string | null, status: string | null } | null } | null } | null> } | null };

export type ModelStoreProjectsQueryVariables = Exact<{ [key: string]: never; }>;

export type ModelStoreProjectsQuery = { groups: Array<{ id: string | null, name: string | null, domain_name: string | null, is_active: boolean | null } | null> | null };

export type ModelClonesQueryVariables = Exact<{
  filter: string;
}>;

export type ModelClonesQuery = { vfolder_nodes: { edges: Array<{ node: { row_id: string | null, name: string | null, status: string | null, usage_mode: string | null, user_email: string | null } | null } | null> } | null };

export type StoreFoldersNamedQueryVariables = Exact<{
  filter: string;
}>;

export type StoreFoldersNamedQuery = { vfolder_list: { items: Array<{ id: string | null, created_at: string | null } | null> } | null };

export const ModelCardsDocument: TypedDocument<ModelCardsQuery, ModelCardsQueryVariables> = {
  name: 'ModelCards',
  kind: 'query',
  generation: 'legacy',
  text: "query ModelCards($first:Int!$offset:Int!){model_cards(first:$first offset:$offset){count edges{node{row_id name title author version description task category architecture framework label license min_resource readme readme_filetype error_msg created_at modified_at vfolder_node{name host status}}}}}",
};

export const ModelStoreProjectsDocument: TypedDocument<ModelStoreProjectsQuery, ModelStoreProjectsQueryVariables> = {
  name: 'ModelStoreProjects',
  kind: 'query',
  generation: 'legacy',
  text: "query ModelStoreProjects{groups(type:[\"MODEL_STORE\"]){id name domain_name is_active}}",
};

export const ModelClonesDocument: TypedDocument<ModelClonesQuery, ModelClonesQueryVariables> = {
  name: 'ModelClones',
  kind: 'query',
  generation: 'legacy',
  text: "query ModelClones($filter:String!){vfolder_nodes(first:100 filter:$filter){edges{node{row_id name status usage_mode user_email}}}}",
};

export const StoreFoldersNamedDocument: TypedDocument<StoreFoldersNamedQuery, StoreFoldersNamedQueryVariables> = {
  name: 'StoreFoldersNamed',
  kind: 'query',
  generation: 'legacy',
  text: "query StoreFoldersNamed($filter:String!){vfolder_list(limit:20 offset:0 filter:$filter){items{id created_at}}}",
};
