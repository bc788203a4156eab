/** Idle checks with operations of their own, from 26.9 on, and where each is in use. Superadmins only. */
import { queryOptions } from '@tanstack/react-query';
import { mutate, query } from '@/api/client';
import { present } from '@/api/errors';
import { fresh, shaped } from '@/api/fresh';
import {
  AssignIdleCheckerDocument,
  CreateIdleCheckerDocument,
  IdleCheckersDocument,
  IdleMetricsDocument,
  IdleScopesDocument,
  PurgeIdleCheckerDocument,
  SwitchIdleCheckerDocument,
  UnassignIdleCheckerDocument,
  UpdateIdleCheckerDocument,
  type IdleCheckersQuery,
} from '@/api/gen/idle-checkers.v2';
import { PickProjectsDocument } from '@/api/gen/project-select.legacy';
import { idOfNode } from '@/lib/node-id';
import type { CheckerNode, Input } from './checker';

/** Sites have a handful. */
const MOST = 1000;

type AssignmentNode = IdleCheckersQuery['adminIdleCheckerAssignments']['edges'][number]['node'];
export type ScopeType = AssignmentNode['scopeType'];

export const SCOPES: readonly ScopeType[] = ['RESOURCE_GROUP', 'DOMAIN', 'PROJECT', 'USER'];

export interface Scope {
  type: ScopeType;
  id: string;
}

/** A check in use somewhere, or kept from it for now. */
export interface Assignment extends Scope {
  assignment: string;
  enabled: boolean;
}

export interface Checker extends CheckerNode {
  assignments: Assignment[];
}

export const readCheckers = fresh(async (ask): Promise<Checker[]> => {
  const { adminIdleCheckers, adminIdleCheckerAssignments } = await ask.query(IdleCheckersDocument, { limit: MOST });
  const all = adminIdleCheckerAssignments.edges.map(({ node }) => node);
  return adminIdleCheckers.edges.map(({ node }) => ({
    ...node,
    assignments: all
      .filter((one) => one.idleCheckerId === node.entityId)
      .map(({ id, scopeType, scopeId, enabled }) => ({
        assignment: idOfNode(id),
        type: scopeType,
        id: scopeId,
        enabled,
      })),
  }));
});

export const readChecker = (id: string) =>
  shaped(readCheckers, (all) => all.find(({ entityId }) => entityId === id) ?? null);

export const idleCheckers = () =>
  queryOptions({
    queryKey: ['site', 'idle-checkers'],
    queryFn: ({ signal }) => readCheckers(signal),
    staleTime: 15_000,
  });

export interface Place extends Scope {
  name: string;
}

/** Places by name; people are looked for instead. */
export const idlePlaces = () =>
  queryOptions({
    queryKey: ['site', 'idle-places'],
    queryFn: async ({ signal }): Promise<Place[]> => {
      const [scopes, { groups }] = await Promise.all([
        query(IdleScopesDocument, { limit: MOST }, { signal }),
        query(PickProjectsDocument, { domain: null }, { signal }),
      ]);
      return [
        ...present(scopes.adminResourceGroups).edges.map(({ node }): Place => ({
          type: 'RESOURCE_GROUP',
          id: node.entityId,
          name: node.name,
        })),
        ...present(scopes.adminDomainsV2).edges.map(({ node }): Place => ({
          type: 'DOMAIN',
          id: node.entityId,
          name: node.basicInfo.name,
        })),
        ...present(groups).flatMap((one): Place[] =>
          one?.id ? [{ type: 'PROJECT', id: String(one.id), name: `${one.domain_name} / ${one.name}` }] : [],
        ),
      ];
    },
    staleTime: 60_000,
  });

export interface Metric {
  id: string;
  name: string;
  /** Labels that may be asked for; none: any. */
  labels: readonly string[];
}

/** The metrics that can be told for one session: others the server refuses, or cannot judge. */
export const idleMetrics = () =>
  queryOptions({
    queryKey: ['site', 'idle-metrics'],
    queryFn: async ({ signal }): Promise<Metric[]> => {
      const { prometheusQueryPresets } = await query(IdleMetricsDocument, { limit: MOST }, { signal });
      return present(prometheusQueryPresets).edges.flatMap(({ node: { entityId, name, options } }) =>
        options.groupLabels.length === 0 || options.groupLabels.includes('session_id')
          ? [{ id: entityId, name, labels: options.filterLabels }]
          : [],
      );
    },
    staleTime: 60_000,
  });

export const createChecker = (input: Input): Promise<unknown> => mutate(CreateIdleCheckerDocument, { input });

export const updateChecker = (id: string, changes: Partial<Input>): Promise<unknown> =>
  mutate(UpdateIdleCheckerDocument, { input: { ...changes, id } });

/** With all its assignments. */
export const purgeChecker = (id: string): Promise<unknown> => mutate(PurgeIdleCheckerDocument, { input: { id } });

export const assignChecker = (id: string, { type, id: scopeId }: Scope, enabled = true): Promise<unknown> =>
  mutate(AssignIdleCheckerDocument, { input: { idleCheckerId: id, enabled, scope: { scopeType: type, scopeId } } });

export const switchAssignment = (id: string, enabled: boolean): Promise<unknown> =>
  mutate(SwitchIdleCheckerDocument, { input: { id, enabled } });

export const removeAssignment = (id: string): Promise<unknown> =>
  mutate(UnassignIdleCheckerDocument, { input: { id } });
