// Generated from src/features/fair-share/fair-share-groups.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SchedulerType =
  | 'FIFO'
  | 'LIFO'
  | 'DRF'
  | 'FAIR_SHARE';

export type GroupShareFragment = { name: string, status: { isActive: boolean }, metadata: { description: string | null, createdAt: string }, scheduler: { type: SchedulerType }, fairShareSpec: { halfLifeDays: number, lookbackDays: number, decayUnitDays: number, defaultWeight: string, resourceWeights: Array<{ resourceType: string, weight: string, usesDefault: boolean }> } | null };

export type FairShareGroupsQueryVariables = Exact<{
  limit: number;
  offset: number;
  use: boolean;
}>;

export type FairShareGroupsQuery = { adminResourceGroups: { count: number, edges: Array<{ node: { name: string, resourceInfo?: { capacity: { entries: Array<{ resourceType: string, quantity: string }> }, used: { entries: Array<{ resourceType: string, quantity: string }> } } | null, status: { isActive: boolean }, metadata: { description: string | null, createdAt: string }, scheduler: { type: SchedulerType }, fairShareSpec: { halfLifeDays: number, lookbackDays: number, decayUnitDays: number, defaultWeight: string, resourceWeights: Array<{ resourceType: string, weight: string, usesDefault: boolean }> } | null } }> } | null };

export type FairShareGroupQueryVariables = Exact<{
  name: string;
}>;

export type FairShareGroupQuery = { adminResourceGroups: { edges: Array<{ node: { name: string, status: { isActive: boolean }, metadata: { description: string | null, createdAt: string }, scheduler: { type: SchedulerType }, fairShareSpec: { halfLifeDays: number, lookbackDays: number, decayUnitDays: number, defaultWeight: string, resourceWeights: Array<{ resourceType: string, weight: string, usesDefault: boolean }> } | null } }> } | null };

export const FairShareGroupsDocument: TypedDocument<FairShareGroupsQuery, FairShareGroupsQueryVariables> = {
  name: 'FairShareGroups',
  kind: 'query',
  generation: 'v2',
  text: "query FairShareGroups($limit:Int!$offset:Int!$use:Boolean!){adminResourceGroups(limit:$limit offset:$offset orderBy:[{field:NAME direction:ASC}]){count edges{node{...GroupShare resourceInfo@include(if:$use){capacity{entries{resourceType quantity}}used{entries{resourceType quantity}}}}}}}fragment GroupShare on ResourceGroup{name status{isActive}metadata{description createdAt}scheduler{type}fairShareSpec{halfLifeDays lookbackDays decayUnitDays defaultWeight resourceWeights{resourceType weight usesDefault}}}",
};

export const FairShareGroupDocument: TypedDocument<FairShareGroupQuery, FairShareGroupQueryVariables> = {
  name: 'FairShareGroup',
  kind: 'query',
  generation: 'v2',
  text: "query FairShareGroup($name:String!){adminResourceGroups(limit:1 offset:0 filter:{name:{equals:$name}}){edges{node{...GroupShare}}}}fragment GroupShare on ResourceGroup{name status{isActive}metadata{description createdAt}scheduler{type}fairShareSpec{halfLifeDays lookbackDays decayUnitDays defaultWeight resourceWeights{resourceType weight usesDefault}}}",
};
