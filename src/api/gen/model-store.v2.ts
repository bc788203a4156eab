// Generated from src/features/model-store/model-store.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CreateModelCardV2Input = {
  name: string;
  vfolderId: string;
  modelStoreProjectId: string;
  domainName?: string | null | undefined;
  author?: string | null | undefined;
  title?: string | null | undefined;
  modelVersion?: string | null | undefined;
  description?: string | null | undefined;
  task?: string | null | undefined;
  category?: string | null | undefined;
  architecture?: string | null | undefined;
  framework?: Array<string> | null | undefined;
  label?: Array<string> | null | undefined;
  license?: string | null | undefined;
  readme?: string | null | undefined;
  accessLevel?: ModelCardV2AccessLevel;
};

export type ModelCardV2AccessLevel =
  | 'PUBLIC'
  | 'INTERNAL';

export type UpdateModelCardV2Input = {
  id: string;
  name?: string | null | undefined;
  author?: string | null | undefined;
  title?: string | null | undefined;
  modelVersion?: string | null | undefined;
  description?: string | null | undefined;
  task?: string | null | undefined;
  category?: string | null | undefined;
  architecture?: string | null | undefined;
  framework?: Array<string> | null | undefined;
  label?: Array<string> | null | undefined;
  license?: string | null | undefined;
  readme?: string | null | undefined;
  accessLevel?: ModelCardV2AccessLevel | null | undefined;
};

export type VFolderMountPermission =
  | 'NONE'
  | 'READ_ONLY'
  | 'READ_WRITE'
  | 'RW_DELETE';

export type VFolderUsageMode =
  | 'GENERAL'
  | 'MODEL'
  | 'DATA';

export type RegisteredCardsQueryVariables = Exact<{
  limit: number;
}>;

export type RegisteredCardsQuery = { adminModelCardsV2: { edges: Array<{ node: { id: string, name: string, vfolderId: string, domainName: string, projectId: string, accessLevel: ModelCardV2AccessLevel, readme: string | null, createdAt: string, updatedAt: string | null, metadata: { author: string | null, title: string | null, modelVersion: string | null, description: string | null, task: string | null, category: string | null, architecture: string | null, framework: Array<string>, label: Array<string>, license: string | null } } }> } | null };

export type RegisteredCardQueryVariables = Exact<{
  id: string;
}>;

export type RegisteredCardQuery = { modelCardV2: { id: string, name: string, vfolderId: string, domainName: string, projectId: string, accessLevel: ModelCardV2AccessLevel, readme: string | null, createdAt: string, updatedAt: string | null, metadata: { author: string | null, title: string | null, modelVersion: string | null, description: string | null, task: string | null, category: string | null, architecture: string | null, framework: Array<string>, label: Array<string>, license: string | null } } | null };

export type CreateModelCardMutationVariables = Exact<{
  input: CreateModelCardV2Input;
}>;

export type CreateModelCardMutation = { adminCreateModelCardV2: { modelCard: { id: string } } | null };

export type UpdateModelCardMutationVariables = Exact<{
  input: UpdateModelCardV2Input;
}>;

export type UpdateModelCardMutation = { adminUpdateModelCardV2: { modelCard: { id: string } } | null };

export type DeleteModelCardMutationVariables = Exact<{
  id: string;
}>;

export type DeleteModelCardMutation = { adminDeleteModelCardV2: { id: string } | null };

export type ScanModelCardsMutationVariables = Exact<{
  projectId: string;
}>;

export type ScanModelCardsMutation = { scanProjectModelCardsV2: { createdCount: number, updatedCount: number, errors: Array<string> } | null };

export type StoreFolderQueryVariables = Exact<{
  id: string;
}>;

export type StoreFolderQuery = { vfolderV2: { id: string, metadata: { name: string, usageMode: VFolderUsageMode, cloneable: boolean }, accessControl: { permission: VFolderMountPermission } } | null };

export type CardFragment = { id: string, name: string, vfolderId: string, domainName: string, projectId: string, accessLevel: ModelCardV2AccessLevel, readme: string | null, createdAt: string, updatedAt: string | null, metadata: { author: string | null, title: string | null, modelVersion: string | null, description: string | null, task: string | null, category: string | null, architecture: string | null, framework: Array<string>, label: Array<string>, license: string | null } };

export const RegisteredCardsDocument: TypedDocument<RegisteredCardsQuery, RegisteredCardsQueryVariables> = {
  name: 'RegisteredCards',
  kind: 'query',
  generation: 'v2',
  text: "query RegisteredCards($limit:Int!){adminModelCardsV2(limit:$limit){edges{node{...Card}}}}fragment Card on ModelCardV2{id name vfolderId domainName projectId accessLevel readme createdAt updatedAt metadata{author title modelVersion description task category architecture framework label license}}",
};

export const RegisteredCardDocument: TypedDocument<RegisteredCardQuery, RegisteredCardQueryVariables> = {
  name: 'RegisteredCard',
  kind: 'query',
  generation: 'v2',
  text: "query RegisteredCard($id:UUID!){modelCardV2(id:$id){...Card}}fragment Card on ModelCardV2{id name vfolderId domainName projectId accessLevel readme createdAt updatedAt metadata{author title modelVersion description task category architecture framework label license}}",
};

export const CreateModelCardDocument: TypedDocument<CreateModelCardMutation, CreateModelCardMutationVariables> = {
  name: 'CreateModelCard',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation CreateModelCard($input:CreateModelCardV2Input!){adminCreateModelCardV2(input:$input){modelCard{id}}}",
};

export const UpdateModelCardDocument: TypedDocument<UpdateModelCardMutation, UpdateModelCardMutationVariables> = {
  name: 'UpdateModelCard',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UpdateModelCard($input:UpdateModelCardV2Input!){adminUpdateModelCardV2(input:$input){modelCard{id}}}",
};

export const DeleteModelCardDocument: TypedDocument<DeleteModelCardMutation, DeleteModelCardMutationVariables> = {
  name: 'DeleteModelCard',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation DeleteModelCard($id:UUID!){adminDeleteModelCardV2(id:$id){id}}",
};

export const ScanModelCardsDocument: TypedDocument<ScanModelCardsMutation, ScanModelCardsMutationVariables> = {
  name: 'ScanModelCards',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation ScanModelCards($projectId:UUID!){scanProjectModelCardsV2(projectId:$projectId){createdCount updatedCount errors}}",
};

export const StoreFolderDocument: TypedDocument<StoreFolderQuery, StoreFolderQueryVariables> = {
  name: 'StoreFolder',
  kind: 'query',
  generation: 'v2',
  text: "query StoreFolder($id:UUID!){vfolderV2(vfolderId:$id){id metadata{name usageMode cloneable}accessControl{permission}}}",
};
