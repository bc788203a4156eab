// Generated from src/features/domains/domain-changes.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DomainInput = {
  description?: string | null | undefined;
  is_active?: boolean | null | undefined;
  total_resource_slots?: string | null | undefined;
  allowed_vfolder_hosts?: string | null | undefined;
  allowed_docker_registries?: Array<string | null | undefined> | null | undefined;
  integration_id?: string | null | undefined;
};

export type CreateDomainMutationVariables = Exact<{
  name: string;
  props: DomainInput;
}>;

export type CreateDomainMutation = { create_domain: { ok: boolean | null, msg: string | null } | null };

export type PurgeDomainMutationVariables = Exact<{
  name: string;
}>;

export type PurgeDomainMutation = { purge_domain: { ok: boolean | null, msg: string | null } | null };

export type StoreThereQueryVariables = Exact<{
  id: string;
}>;

export type StoreThereQuery = { group: { id: string | null } | null };

export type PurgeModelStoreMutationVariables = Exact<{
  id: string;
}>;

export type PurgeModelStoreMutation = { purge_group: { ok: boolean | null, msg: string | null } | null };

export const CreateDomainDocument: TypedDocument<CreateDomainMutation, CreateDomainMutationVariables> = {
  name: 'CreateDomain',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation CreateDomain($name:String!$props:DomainInput!){create_domain(name:$name props:$props){ok msg}}",
};

export const PurgeDomainDocument: TypedDocument<PurgeDomainMutation, PurgeDomainMutationVariables> = {
  name: 'PurgeDomain',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation PurgeDomain($name:String!){purge_domain(name:$name){ok msg}}",
};

export const StoreThereDocument: TypedDocument<StoreThereQuery, StoreThereQueryVariables> = {
  name: 'StoreThere',
  kind: 'query',
  generation: 'legacy',
  text: "query StoreThere($id:UUID!){group(id:$id){id}}",
};

export const PurgeModelStoreDocument: TypedDocument<PurgeModelStoreMutation, PurgeModelStoreMutationVariables> = {
  name: 'PurgeModelStore',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation PurgeModelStore($id:UUID!){purge_group(gid:$id){ok msg}}",
};
