// Generated from src/api/own-profile.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OwnProfileQueryVariables = Exact<{ [key: string]: never; }>;

export type OwnProfileQuery = { user: { uuid: string | null, email: string | null, username: string | null, full_name: string | null, domain_name: string | null, role: string | null, totp_activated: boolean | null, need_password_change: boolean | null, groups: Array<{ id: string | null, name: string | null } | null> | null } | null };

export const OwnProfileDocument: TypedDocument<OwnProfileQuery, OwnProfileQueryVariables> = {
  name: 'OwnProfile',
  kind: 'query',
  generation: 'legacy',
  text: "query OwnProfile{user{uuid email username full_name domain_name role groups{id name}totp_activated need_password_change}}",
};
