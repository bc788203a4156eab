// Generated from src/features/registries/registry-images.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ContainerRegistryScope = {
  registryId: string;
};

export type RegistryImagesQueryVariables = Exact<{
  scope: ContainerRegistryScope;
}>;

export type RegistryImagesQuery = { containerRegistryImagesV2: { count: number } | null };

export const RegistryImagesDocument: TypedDocument<RegistryImagesQuery, RegistryImagesQueryVariables> = {
  name: 'RegistryImages',
  kind: 'query',
  generation: 'v2',
  text: "query RegistryImages($scope:ContainerRegistryScope!){containerRegistryImagesV2(scope:$scope limit:1 offset:0){count}}",
};
