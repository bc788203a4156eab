// Generated from src/features/configuration/idle/idle-checkers.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CreateIdleCheckerAssignmentInput = {
  scope: IdleCheckerScopeRef;
  idleCheckerId: string;
  enabled?: boolean;
};

export type CreateIdleCheckerInput = {
  name: string;
  description?: string | null | undefined;
  checkerType: IdleCheckerInputType;
  targetSessionTypes: Array<SessionTypes>;
  initialGracePeriodSeconds?: number;
  checkerSpec: IdleCheckerSpecInput;
};

export type IdleCheckerInputType =
  | 'SESSION_LIFETIME'
  | 'NETWORK_TIMEOUT'
  | 'UTILIZATION';

export type IdleCheckerScopeRef = {
  scopeType: IdleCheckerScopeType;
  scopeId: string;
};

export type IdleCheckerScopeType =
  | 'DOMAIN'
  | 'PROJECT'
  | 'RESOURCE_GROUP'
  | 'USER';

export type IdleCheckerSpecInput =
  {   sessionLifetime: SessionLifetimeIdleCheckerSpecInput; network?: never; utilization?: never; }
  |  { sessionLifetime?: never;   network: NetworkTimeoutIdleCheckerSpecInput; utilization?: never; }
  |  { sessionLifetime?: never; network?: never;   utilization: UtilizationIdleCheckerSpecInput; };

export type IdleCheckerType =
  | 'SESSION_LIFETIME'
  | 'NETWORK_TIMEOUT'
  | 'UTILIZATION';

export type MetricLabelEntryInput = {
  key: string;
  value: string;
};

export type NetworkTimeoutIdleCheckerSpecInput = {
  maxNetworkInactivitySeconds: number;
};

export type PurgeIdleCheckerAssignmentInput = {
  id: string;
};

export type PurgeIdleCheckerInput = {
  id: string;
};

export type SessionLifetimeIdleCheckerSpecInput = {
  maxLifetimeSeconds: number;
};

export type SessionTypes =
  | 'INTERACTIVE'
  | 'BATCH'
  | 'INFERENCE'
  | 'SYSTEM';

export type UpdateIdleCheckerAssignmentInput = {
  id: string;
  enabled: boolean;
};

export type UpdateIdleCheckerInput = {
  id: string;
  name?: string | null | undefined;
  description?: string | null | undefined;
  targetSessionTypes?: Array<SessionTypes> | null | undefined;
  initialGracePeriodSeconds?: number | null | undefined;
  checkerSpec?: IdleCheckerSpecInput | null | undefined;
};

export type UtilizationIdleCheckerSpecInput = {
  maxUnderutilizedDurationSeconds: number;
  threshold: UtilizationIdleCheckerThresholdInput;
};

export type UtilizationIdleCheckerThresholdInput = {
  presetId: string;
  threshold: string;
  filterLabels?: Array<MetricLabelEntryInput>;
  groupLabels?: Array<string>;
};

export type IdleCheckersQueryVariables = Exact<{
  limit: number;
}>;

export type IdleCheckersQuery = { adminIdleCheckers: { count: number, edges: Array<{ node: { entityId: string, name: string, description: string | null, checkerType: IdleCheckerType, targetSessionTypes: Array<SessionTypes>, initialGracePeriodSeconds: number, createdAt: string, spec: { sessionLifetime: { maxLifetimeSeconds: number } | null, network: { maxNetworkInactivitySeconds: number } | null, utilization: { maxUnderutilizedDurationSeconds: number, threshold: { presetId: string, threshold: string, groupLabels: Array<string>, filterLabels: Array<{ key: string, value: string }> } } | null } } }> }, adminIdleCheckerAssignments: { count: number, edges: Array<{ node: { id: string, scopeType: IdleCheckerScopeType, scopeId: string, idleCheckerId: string, enabled: boolean } }> } };

export type IdleScopesQueryVariables = Exact<{
  limit: number;
}>;

export type IdleScopesQuery = { adminResourceGroups: { edges: Array<{ node: { entityId: string, name: string } }> } | null, adminDomainsV2: { edges: Array<{ node: { entityId: string, basicInfo: { name: string } } }> } | null };

export type IdleMetricsQueryVariables = Exact<{
  limit: number;
}>;

export type IdleMetricsQuery = { prometheusQueryPresets: { edges: Array<{ node: { entityId: string, name: string, options: { filterLabels: Array<string>, groupLabels: Array<string> } } }> } | null };

export type CreateIdleCheckerMutationVariables = Exact<{
  input: CreateIdleCheckerInput;
}>;

export type CreateIdleCheckerMutation = { adminCreateIdleChecker: { idleChecker: { entityId: string } } };

export type UpdateIdleCheckerMutationVariables = Exact<{
  input: UpdateIdleCheckerInput;
}>;

export type UpdateIdleCheckerMutation = { adminUpdateIdleChecker: { idleChecker: { entityId: string } } };

export type PurgeIdleCheckerMutationVariables = Exact<{
  input: PurgeIdleCheckerInput;
}>;

export type PurgeIdleCheckerMutation = { adminPurgeIdleChecker: { id: string } };

export type AssignIdleCheckerMutationVariables = Exact<{
  input: CreateIdleCheckerAssignmentInput;
}>;

export type AssignIdleCheckerMutation = { adminCreateIdleCheckerAssignment: { idleCheckerAssignment: { id: string } } };

export type SwitchIdleCheckerMutationVariables = Exact<{
  input: UpdateIdleCheckerAssignmentInput;
}>;

export type SwitchIdleCheckerMutation = { updateIdleCheckerAssignment: { idleCheckerAssignment: { enabled: boolean } } };

export type UnassignIdleCheckerMutationVariables = Exact<{
  input: PurgeIdleCheckerAssignmentInput;
}>;

export type UnassignIdleCheckerMutation = { purgeIdleCheckerAssignment: { id: string } };

export const IdleCheckersDocument: TypedDocument<IdleCheckersQuery, IdleCheckersQueryVariables> = {
  name: 'IdleCheckers',
  kind: 'query',
  generation: 'v2',
  text: "query IdleCheckers($limit:Int!){adminIdleCheckers(limit:$limit offset:0 orderBy:[{field:NAME direction:ASC}]){count edges{node{entityId name description checkerType targetSessionTypes initialGracePeriodSeconds createdAt spec{sessionLifetime{maxLifetimeSeconds}network{maxNetworkInactivitySeconds}utilization{maxUnderutilizedDurationSeconds threshold{presetId threshold filterLabels{key value}groupLabels}}}}}}adminIdleCheckerAssignments(limit:$limit offset:0 orderBy:[{field:CREATED_AT direction:ASC}]){count edges{node{id scopeType scopeId idleCheckerId enabled}}}}",
};

export const IdleScopesDocument: TypedDocument<IdleScopesQuery, IdleScopesQueryVariables> = {
  name: 'IdleScopes',
  kind: 'query',
  generation: 'v2',
  text: "query IdleScopes($limit:Int!){adminResourceGroups(limit:$limit offset:0 orderBy:[{field:NAME direction:ASC}]){edges{node{entityId name}}}adminDomainsV2(limit:$limit offset:0){edges{node{entityId basicInfo{name}}}}}",
};

export const IdleMetricsDocument: TypedDocument<IdleMetricsQuery, IdleMetricsQueryVariables> = {
  name: 'IdleMetrics',
  kind: 'query',
  generation: 'v2',
  text: "query IdleMetrics($limit:Int!){prometheusQueryPresets(limit:$limit offset:0){edges{node{entityId name options{filterLabels groupLabels}}}}}",
};

export const CreateIdleCheckerDocument: TypedDocument<CreateIdleCheckerMutation, CreateIdleCheckerMutationVariables> = {
  name: 'CreateIdleChecker',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation CreateIdleChecker($input:CreateIdleCheckerInput!){adminCreateIdleChecker(input:$input){idleChecker{entityId}}}",
};

export const UpdateIdleCheckerDocument: TypedDocument<UpdateIdleCheckerMutation, UpdateIdleCheckerMutationVariables> = {
  name: 'UpdateIdleChecker',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UpdateIdleChecker($input:UpdateIdleCheckerInput!){adminUpdateIdleChecker(input:$input){idleChecker{entityId}}}",
};

export const PurgeIdleCheckerDocument: TypedDocument<PurgeIdleCheckerMutation, PurgeIdleCheckerMutationVariables> = {
  name: 'PurgeIdleChecker',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation PurgeIdleChecker($input:PurgeIdleCheckerInput!){adminPurgeIdleChecker(input:$input){id}}",
};

export const AssignIdleCheckerDocument: TypedDocument<AssignIdleCheckerMutation, AssignIdleCheckerMutationVariables> = {
  name: 'AssignIdleChecker',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation AssignIdleChecker($input:CreateIdleCheckerAssignmentInput!){adminCreateIdleCheckerAssignment(input:$input){idleCheckerAssignment{id}}}",
};

export const SwitchIdleCheckerDocument: TypedDocument<SwitchIdleCheckerMutation, SwitchIdleCheckerMutationVariables> = {
  name: 'SwitchIdleChecker',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation SwitchIdleChecker($input:UpdateIdleCheckerAssignmentInput!){updateIdleCheckerAssignment(input:$input){idleCheckerAssignment{enabled}}}",
};

export const UnassignIdleCheckerDocument: TypedDocument<UnassignIdleCheckerMutation, UnassignIdleCheckerMutationVariables> = {
  name: 'UnassignIdleChecker',
  kind: 'mutation',
  generation: 'v2',
  text: "mutation UnassignIdleChecker($input:PurgeIdleCheckerAssignmentInput!){purgeIdleCheckerAssignment(input:$input){id}}",
};
