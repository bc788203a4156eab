// Generated from src/features/pending/dry-run.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ComputeScheduleInput = {
  kernels: Array<ComputeScheduleKernelResourceInput>;
  clusterMode: SessionClusterMode;
  resourceGroupId: string;
  designatedAgentIds?: Array<string> | null | undefined;
  agentSelectionPolicy?: SessionAgentSelectionPolicy | null | undefined;
};

export type ComputeScheduleKernelResourceInput = {
  imageId?: string | null | undefined;
  resources?: Array<ResourceSlotEntryInput> | null | undefined;
};

export type ResourceSlotEntryInput = {
  resourceType: string;
  quantity: string;
};

export type SessionAgentSelectionPolicy =
  | 'STRICT'
  | 'PREFERRED';

export type SessionClusterMode =
  | 'SINGLE_NODE'
  | 'MULTI_NODE';

export type GroupForDryRunQueryVariables = Exact<{
  name: string;
  architecture: string;
}>;

export type GroupForDryRunQuery = { adminResourceGroups: { edges: Array<{ node: { entityId: string } }> } | null, adminImagesV2: { edges: Array<{ node: { entityId: string, identity: { canonicalName: string } } }> } | null };

export type DryRunQueryVariables = Exact<{
  input: ComputeScheduleInput;
}>;

export type DryRunQuery = { computeSchedule: { results: Array<{ success: boolean, reasonHint: { requiredReduction: Array<{ resourceType: string, quantity: string }> | null } | null }> } | null };

export const GroupForDryRunDocument: TypedDocument<GroupForDryRunQuery, GroupForDryRunQueryVariables> = {
  name: 'GroupForDryRun',
  kind: 'query',
  generation: 'v2',
  text: "query GroupForDryRun($name:String!$architecture:String!){adminResourceGroups(limit:1 offset:0 filter:{name:{equals:$name}}){edges{node{entityId}}}adminImagesV2(limit:1 offset:0 filter:{status:{equals:ALIVE}architecture:{equals:$architecture}}){edges{node{entityId identity{canonicalName}}}}}",
};

export const DryRunDocument: TypedDocument<DryRunQuery, DryRunQueryVariables> = {
  name: 'DryRun',
  kind: 'query',
  generation: 'v2',
  text: "query DryRun($input:ComputeScheduleInput!){computeSchedule(input:$input){results{success reasonHint{requiredReduction{resourceType quantity}}}}}",
};
