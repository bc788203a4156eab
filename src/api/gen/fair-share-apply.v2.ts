// Generated from src/features/fair-share/factors/fair-share-apply.v2.graphql by `npm run gen`.
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

export type ApplyGroupSettingsMutationVariables = Exact<{
  input: UpdateResourceGroupFairShareSpecInput;
}>;

export type ApplyGroupSettingsMutation = { adminUpdateResourceGroupFairShareSpec: { resourceGroup: { name: string } } | null };

export type ApplyDomainWeightsMutationVariables = Exact<{
  input: BulkUpsertDomainFairShareWeightInput;
}>;

export type ApplyDomainWeightsMutation = { adminBulkUpsertDomainFairShareWeight: { upsertedCount: number } | null };

export type ApplyProjectWeightsMutationVariables = Exact<{
  input: BulkUpsertProjectFairShareWeightInput;
}>;

export type ApplyProjectWeightsMutation = { adminBulkUpsertProjectFairShareWeight: { upsertedCount: number } | null };

export type ApplyUserWeightsMutationVariables = Exact<{
  input: BulkUpsertUserFairShareWeightInput;
}>;

export type ApplyUserWeightsMutation = { adminBulkUpsertUserFairShareWeight: { upsertedCount: number } | null };

export const ApplyGroupSettingsDocument: TypedDocument<ApplyGroupSettingsMutation, ApplyGroupSettingsMutationVariables> = {
  name: 'ApplyGroupSettings',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation ApplyGroupSettings($input:UpdateResourceGroupFairShareSpecInput!){adminUpdateResourceGroupFairShareSpec(input:$input){resourceGroup{name}}}",
};

export const ApplyDomainWeightsDocument: TypedDocument<ApplyDomainWeightsMutation, ApplyDomainWeightsMutationVariables> = {
  name: 'ApplyDomainWeights',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation ApplyDomainWeights($input:BulkUpsertDomainFairShareWeightInput!){adminBulkUpsertDomainFairShareWeight(input:$input){upsertedCount}}",
};

export const ApplyProjectWeightsDocument: TypedDocument<ApplyProjectWeightsMutation, ApplyProjectWeightsMutationVariables> = {
  name: 'ApplyProjectWeights',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation ApplyProjectWeights($input:BulkUpsertProjectFairShareWeightInput!){adminBulkUpsertProjectFairShareWeight(input:$input){upsertedCount}}",
};

export const ApplyUserWeightsDocument: TypedDocument<ApplyUserWeightsMutation, ApplyUserWeightsMutationVariables> = {
  name: 'ApplyUserWeights',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation ApplyUserWeights($input:BulkUpsertUserFairShareWeightInput!){adminBulkUpsertUserFairShareWeight(input:$input){upsertedCount}}",
};
