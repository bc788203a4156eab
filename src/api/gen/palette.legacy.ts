// Generated from src/features/palette/palette.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PaletteUsersQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type PaletteUsersQuery = { user_list: { items: Array<{ uuid: string | null, email: string | null, full_name: string | null, domain_name: string | null, status: string | null } | null> } | null };

export type PaletteKeypairsQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type PaletteKeypairsQuery = { keypair_list: { items: Array<{ access_key: string | null, user_id: string | null, is_active: boolean | null } | null> } | null };

export type PaletteNamesQueryVariables = Exact<{ [key: string]: never; }>;

export type PaletteNamesQuery = { domains: Array<{ name: string | null, is_active: boolean | null } | null> | null, groups: Array<{ id: string | null, name: string | null, domain_name: string | null, is_active: boolean | null } | null> | null, resource_presets: Array<{ id: string | null, name: string | null } | null> | null, keypair_resource_policies: Array<{ name: string | null } | null> | null, user_resource_policies: Array<{ name: string } | null> | null, project_resource_policies: Array<{ name: string } | null> | null };

export const PaletteUsersDocument: TypedDocument<PaletteUsersQuery, PaletteUsersQueryVariables> = {
  name: 'PaletteUsers',
  kind: 'query',
  generation: 'legacy',
  text: "query PaletteUsers($filter:String!$limit:Int!){user_list(limit:$limit offset:0 filter:$filter order:\"email\"){items{uuid email full_name domain_name status}}}",
};

export const PaletteKeypairsDocument: TypedDocument<PaletteKeypairsQuery, PaletteKeypairsQueryVariables> = {
  name: 'PaletteKeypairs',
  kind: 'query',
  generation: 'legacy',
  text: "query PaletteKeypairs($filter:String!$limit:Int!){keypair_list(limit:$limit offset:0 filter:$filter){items{access_key user_id is_active}}}",
};

export const PaletteNamesDocument: TypedDocument<PaletteNamesQuery, PaletteNamesQueryVariables> = {
  name: 'PaletteNames',
  kind: 'query',
  generation: 'legacy',
  text: "query PaletteNames{domains{name is_active}groups{id name domain_name is_active}resource_presets{id name}keypair_resource_policies{name}user_resource_policies{name}project_resource_policies{name}}",
};
