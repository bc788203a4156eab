// Generated from src/features/fair-share/fair-share-changes.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type BulkUpsertDomainFairShareWeightInput = {
  resourceGroupName: string;
  inputs: Array<DomainWeightInputItem>;
};

export type BulkUpsertProjectFairShareWeightInput = {
  resourceGroupName: string;
  inputs: Array<ProjectWeightInputItem>;
};

export type BulkUpsertUserFairShareWeightInput = {
  resourceGroupName: string;
  inputs: Array<UserWeightInputItem>;
};

export type DomainWeightInputItem = {
  domainName: string;
  weight?: string | null | undefined;
};

export type ProjectWeightInputItem = {
  projectId: string;
  domainName: string;
  weight?: string | null | undefined;
};

export type ResourceWeightEntryInput = {
  resourceType: string;
  weight?: string | null | undefined;
};

export type SchedulerType =
  | 'FIFO'
  | 'LIFO'
  | 'DRF'
  | 'FAIR_SHARE';

export type UpdateResourceGroupFairShareSpecInput = {
  resourceGroupName: string;
  halfLifeDays?: number | null | undefined;
  lookbackDays?: number | null | undefined;
  decayUnitDays?: number | null | undefined;
  defaultWeight?: string | null | undefined;
  resourceWeights?: Array<ResourceWeightEntryInput> | null | undefined;
};

export type UserWeightInputItem = {
  userUuid: string;
  projectId: string;
  domainName: string;
  weight?: string | null | undefined;
};

export type SetDomainWeightsMutationVariables = Exact<{
  input: BulkUpsertDomainFairShareWeightInput;
}>;

export type SetDomainWeightsMutation = { adminBulkUpsertDomainFairShareWeight: { upsertedCount: number } | null };

export type SetProjectWeightsMutationVariables = Exact<{
  input: BulkUpsertProjectFairShareWeightInput;
}>;

export type SetProjectWeightsMutation = { adminBulkUpsertProjectFairShareWeight: { upsertedCount: number } | null };

export type SetUserWeightsMutationVariables = Exact<{
  input: BulkUpsertUserFairShareWeightInput;
}>;

export type SetUserWeightsMutation = { adminBulkUpsertUserFairShareWeight: { upsertedCount: number } | null };

export type UpdateFairShareSpecMutationVariables = Exact<{
  input: UpdateResourceGroupFairShareSpecInput;
}>;

export type UpdateFairShareSpecMutation = { adminUpdateResourceGroupFairShareSpec: { resourceGroup: { name: string } } | null };

export type SwitchSchedulerMutationVariables = Exact<{
  group: string;
  type: SchedulerType;
}>;

export type SwitchSchedulerMutation = { adminUpdateResourceGroup: { resourceGroup: { name: string } } | null };

export const SetDomainWeightsDocument: TypedDocument<SetDomainWeightsMutation, SetDomainWeightsMutationVariables> = {
  name: 'SetDomainWeights',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation SetDomainWeights($input:BulkUpsertDomainFairShareWeightInput!){adminBulkUpsertDomainFairShareWeight(input:$input){upsertedCount}}",
};

export const SetProjectWeightsDocument: TypedDocument<SetProjectWeightsMutation, SetProjectWeightsMutationVariables> = {
  name: 'SetProjectWeights',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation SetProjectWeights($input:BulkUpsertProjectFairShareWeightInput!){adminBulkUpsertProjectFairShareWeight(input:$input){upsertedCount}}",
};

export const SetUserWeightsDocument: TypedDocument<SetUserWeightsMutation, SetUserWeightsMutationVariables> = {
  name: 'SetUserWeights',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation SetUserWeights($input:BulkUpsertUserFairShareWeightInput!){adminBulkUpsertUserFairShareWeight(input:$input){upsertedCount}}",
};

export const UpdateFairShareSpecDocument: TypedDocument<UpdateFairShareSpecMutation, UpdateFairShareSpecMutationVariables> = {
  name: 'UpdateFairShareSpec',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UpdateFairShareSpec($input:UpdateResourceGroupFairShareSpecInput!){adminUpdateResourceGroupFairShareSpec(input:$input){resourceGroup{name}}}",
};

export const SwitchSchedulerDocument: TypedDocument<SwitchSchedulerMutation, SwitchSchedulerMutationVariables> = {
  name: 'SwitchScheduler',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation SwitchScheduler($group:String!$type:SchedulerType!){adminUpdateResourceGroup(input:{resourceGroupName:$group schedulerType:$type}){resourceGroup{name}}}",
};
