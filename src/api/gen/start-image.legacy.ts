// Generated from src/entities/session-start/start-image.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type StartImagesQueryVariables = Exact<{ [key: string]: never; }>;

export type StartImagesQuery = { images: Array<{ id: string | null, registry: string | null, namespace: string | null, tag: string | null, architecture: string | null, supported_accelerators: Array<string | null> | null, installed_agents: Array<string | null> | null, labels: Array<{ key: string | null, value: string | null } | null> | null, resource_limits: Array<{ key: string | null, min: string | null } | null> | null } | null> | null };

export const StartImagesDocument: TypedDocument<StartImagesQuery, StartImagesQueryVariables> = {
  name: 'StartImages',
  kind: 'query',
  generation: 'legacy',
  text: "query StartImages{images(load_filters:[\"general\" \"operational\" \"customized\"]filter_by_statuses:[ALIVE]){id registry namespace tag architecture labels{key value}resource_limits{key min}supported_accelerators installed_agents}}",
};
