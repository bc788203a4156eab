// Generated from src/features/agents/agents.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ConflictingSessionCleanupPolicy =
  | 'TERMINATE'
  | 'RESCHEDULE';

export type UpdateAgentResourceGroupInput = {
  agentId: string;
  resourceGroupId: string;
  policy?: ConflictingSessionCleanupPolicy | null | undefined;
  force?: boolean;
};

export type ResourceGroupIdQueryVariables = Exact<{
  name: string;
}>;

export type ResourceGroupIdQuery = { adminResourceGroups: { edges: Array<{ node: { entityId: string } }> } | null };

export type MoveAgentMutationVariables = Exact<{
  input: UpdateAgentResourceGroupInput;
}>;

export type MoveAgentMutation = { adminUpdateAgentResourceGroup: { agentId: string } | null };

export const ResourceGroupIdDocument: TypedDocument<ResourceGroupIdQuery, ResourceGroupIdQueryVariables> = {
  name: 'ResourceGroupId',
  kind: 'query',
  generation: 'v2',
  text: "query ResourceGroupId($name:String!){adminResourceGroups(limit:1 offset:0 filter:{name:{equals:$name}}){edges{node{entityId}}}}",
};

export const MoveAgentDocument: TypedDocument<MoveAgentMutation, MoveAgentMutationVariables> = {
  name: 'MoveAgent',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation MoveAgent($input:UpdateAgentResourceGroupInput!){adminUpdateAgentResourceGroup(input:$input){agentId}}",
};
