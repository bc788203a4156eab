// Generated from src/features/images/images.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ImageV2Status =
  | 'ALIVE'
  | 'DELETED';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type FirstImagesQueryVariables = Exact<{
  limit: number;
  direction: OrderDirection;
  status: ImageV2Status;
}>;

export type FirstImagesQuery = { adminImagesV2: { count: number, edges: Array<{ node: { id: string, identity: { canonicalName: string, namespace: string, architecture: string }, metadata: { digest: string | null, status: ImageV2Status, tags: Array<{ key: string, value: string }>, labels: Array<{ key: string, value: string }> }, requirements: { supportedAccelerators: Array<string>, resourceLimits: Array<{ key: string, min: string }> } } }> } | null };

export type ImageTimesQueryVariables = Exact<{
  limit: number;
  status: ImageV2Status;
}>;

export type ImageTimesQuery = { adminImagesV2: { edges: Array<{ node: { id: string, lastUsed: string | null, metadata: { createdAt: string | null } } }> } | null };

export type ImageTimeQueryVariables = Exact<{
  id: string;
}>;

export type ImageTimeQuery = { imageV2: { lastUsed: string | null, metadata: { createdAt: string | null } } | null };

export const FirstImagesDocument: TypedDocument<FirstImagesQuery, FirstImagesQueryVariables> = {
  name: 'FirstImages',
  kind: 'query',
  generation: 'v2',
  text: "query FirstImages($limit:Int!$direction:OrderDirection!$status:ImageV2Status!){adminImagesV2(limit:$limit offset:0 filter:{status:{equals:$status}}orderBy:[{field:NAME direction:$direction}]){count edges{node{id identity{canonicalName namespace architecture}metadata{digest status tags{key value}labels{key value}}requirements{resourceLimits{key min}supportedAccelerators}}}}}",
};

export const ImageTimesDocument: TypedDocument<ImageTimesQuery, ImageTimesQueryVariables> = {
  name: 'ImageTimes',
  kind: 'query',
  generation: 'v2',
  text: "query ImageTimes($limit:Int!$status:ImageV2Status!){adminImagesV2(limit:$limit filter:{status:{equals:$status}}){edges{node{id lastUsed metadata{createdAt}}}}}",
};

export const ImageTimeDocument: TypedDocument<ImageTimeQuery, ImageTimeQueryVariables> = {
  name: 'ImageTime',
  kind: 'query',
  generation: 'v2',
  text: "query ImageTime($id:ID!){imageV2(id:$id){lastUsed metadata{createdAt}}}",
};
