/** The configuration that the manager's services work with, and its schema. Superadmins only. Secrets are masked as it is read. */
import { queryOptions } from '@tanstack/react-query';
import { mutate } from '@/api/client';
import { fresh } from '@/api/fresh';
import {
  AvailableServicesDocument,
  ModifyServiceConfigDocument,
  ServiceConfigsDocument,
} from '@/api/gen/service-config.legacy';
import { asObject, parseJson, type Json } from '@/api/json';
import { maskedJson } from '@/lib/secrets';

export interface ServiceConfig {
  service: string;
  /** In force: as the manager that answered reads it, defaults and all. */
  configuration: Json;
  /** A JSON schema; empty where there is none. */
  schema: Json;
}

const objectOf = (text: unknown): Json => {
  try {
    return asObject(typeof text === 'string' ? parseJson(text) : text);
  } catch {
    return {};
  }
};

/** Names of the services that are configured so, e.g. `manager`. */
export const readServices = fresh(async ({ query }): Promise<string[]> => {
  const { available_service } = await query(AvailableServicesDocument, {});
  return (available_service?.service_variants ?? []).flatMap((one) => one ?? []);
});

export const readServiceConfig = (service: string) =>
  fresh(async ({ query }): Promise<ServiceConfig | null> => {
    const { service_configs } = await query(ServiceConfigsDocument, { services: [service] });
    const node = service_configs?.edges[0]?.node;
    if (!node) return null;
    return {
      service,
      configuration: asObject(maskedJson(objectOf(node.configuration))),
      schema: objectOf(node.schema),
    };
  });

export const serviceNames = () =>
  queryOptions({ queryKey: ['site', 'services'], queryFn: ({ signal }) => readServices(signal), staleTime: 600_000 });

export const serviceConfig = (service: string) =>
  queryOptions({
    queryKey: ['site', 'service', service],
    queryFn: ({ signal }) => readServiceConfig(service)(signal),
    staleTime: 30_000,
  });

/** Writes parts of it over what was written before; the manager that answers works with them at once. Never null: it is kept as a word. */
export async function modifyServiceConfig(service: string, configuration: Json): Promise<void> {
  await mutate(ModifyServiceConfigDocument, { input: { service, configuration: JSON.stringify(configuration) } });
}

/** A value of it by its steps, as text: `['docker', 'image', 'auto_pull']`; undefined where there is none. */
export function partAt(configuration: Json, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((at, step) => asObject(at)[step], configuration);
}
