// Generated from src/features/palette/palette.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PaletteUsersQueryVariables = Exact<{
  filter: string;
  limit: number;
}>;

export type PaletteUsersQuery = { user_list: { items: Array<{ uuid: string | null, email: string | null, full_name: string | null, domain_name: string | null } | null> } | null };

export const PaletteUsersDocument: TypedDocument<PaletteUsersQuery, PaletteUsersQueryVariables> = {
  name: 'PaletteUsers',
  kind: 'query',
  generation: 'legacy',
  text: "query PaletteUsers($filter:String!$limit:Int!){user_list(limit:$limit offset:0 filter:$filter order:\"email\"){items{uuid email full_name domain_name}}}",
};
