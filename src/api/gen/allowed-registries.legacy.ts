// Generated from src/entities/registries/allowed-registries.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DomainRegistriesQueryVariables = Exact<{
  name: string;
}>;

export type DomainRegistriesQuery = { domain: { allowed_docker_registries: Array<string | null> | null } | null };

export type AllowRegistriesMutationVariables = Exact<{
  name: string;
  registries: Array<string | null | undefined> | string;
}>;

export type AllowRegistriesMutation = { modify_domain: { ok: boolean | null, msg: string | null } | null };

export const DomainRegistriesDocument: TypedDocument<DomainRegistriesQuery, DomainRegistriesQueryVariables> = {
  name: 'DomainRegistries',
  kind: 'query',
  generation: 'legacy',
  text: "query DomainRegistries($name:String!){domain(name:$name){allowed_docker_registries}}",
};

export const AllowRegistriesDocument: TypedDocument<AllowRegistriesMutation, AllowRegistriesMutationVariables> = {
  name: 'AllowRegistries',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation AllowRegistries($name:String!$registries:[String]!){modify_domain(name:$name props:{allowed_docker_registries:$registries}){ok msg}}",
};
