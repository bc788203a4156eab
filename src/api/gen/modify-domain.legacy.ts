// Generated from src/entities/domains/modify-domain.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ModifyDomainInput = {
  name?: string | null | undefined;
  description?: string | null | undefined;
  is_active?: boolean | null | undefined;
  total_resource_slots?: string | null | undefined;
  allowed_vfolder_hosts?: string | null | undefined;
  allowed_docker_registries?: Array<string | null | undefined> | null | undefined;
  integration_id?: string | null | undefined;
};

export type ModifyDomainMutationVariables = Exact<{
  name: string;
  props: ModifyDomainInput;
}>;

export type ModifyDomainMutation = { modify_domain: { ok: boolean | null, msg: string | null } | null };

export const ModifyDomainDocument: TypedDocument<ModifyDomainMutation, ModifyDomainMutationVariables> = {
  name: 'ModifyDomain',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyDomain($name:String!$props:ModifyDomainInput!){modify_domain(name:$name props:$props){ok msg}}",
};
