// Generated from src/entities/site/service-config.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ModifyServiceConfigNodeInput = {
  service: string;
  configuration: string;
};

export type AvailableServicesQueryVariables = Exact<{ [key: string]: never; }>;

export type AvailableServicesQuery = { available_service: { service_variants: Array<string | null> } | null };

export type ServiceConfigsQueryVariables = Exact<{
  services: Array<string | null | undefined> | string;
}>;

export type ServiceConfigsQuery = { service_configs: { edges: Array<{ node: { service: string, configuration: string, schema: string } | null } | null> } | null };

export type ModifyServiceConfigMutationVariables = Exact<{
  input: ModifyServiceConfigNodeInput;
}>;

export type ModifyServiceConfigMutation = { modify_service_config: { service_config: { service: string } } | null };

export const AvailableServicesDocument: TypedDocument<AvailableServicesQuery, AvailableServicesQueryVariables> = {
  name: 'AvailableServices',
  kind: 'query',
  generation: 'legacy',
  text: "query AvailableServices{available_service{service_variants}}",
};

export const ServiceConfigsDocument: TypedDocument<ServiceConfigsQuery, ServiceConfigsQueryVariables> = {
  name: 'ServiceConfigs',
  kind: 'query',
  generation: 'legacy',
  text: "query ServiceConfigs($services:[String]!){service_configs(services:$services){edges{node{service configuration schema}}}}",
};

export const ModifyServiceConfigDocument: TypedDocument<ModifyServiceConfigMutation, ModifyServiceConfigMutationVariables> = {
  name: 'ModifyServiceConfig',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation ModifyServiceConfig($input:ModifyServiceConfigNodeInput!){modify_service_config(input:$input){service_config{service}}}",
};
