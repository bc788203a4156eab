// Generated from src/features/information/information.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ServiceCatalogStatus =
  | 'HEALTHY'
  | 'UNHEALTHY'
  | 'DEREGISTERED';

export type ServiceCatalogQueryVariables = Exact<{ [key: string]: never; }>;

export type ServiceCatalogQuery = { adminServiceCatalogs: Array<{ serviceGroup: string, instanceId: string, displayName: string, version: string, status: ServiceCatalogStatus, lastHeartbeat: string }> | null };

export const ServiceCatalogDocument: TypedDocument<ServiceCatalogQuery, ServiceCatalogQueryVariables> = {
  name: 'ServiceCatalog',
  kind: 'query',
  generation: 'v2',
  text: "query ServiceCatalog{adminServiceCatalogs(limit:500 offset:0){serviceGroup instanceId displayName version status lastHeartbeat}}",
};
