/** Idle checks with operations of their own, and where each is in use: from 26.9 on. They end no session here. */
import type { Db } from '../db/db.ts';
import { SPACE, uuidOf } from '../db/random.ts';
import { invalidField, ServerError } from '../errors.ts';
import { adminOnly } from '../graphql/resolvers.ts';
import { v2List, type List } from '../graphql/v2/connection.ts';
import { encodeId } from '../graphql/values.ts';
import type { Context } from '../types.ts';
import { groupId } from './resource-groups/v2.ts';
import type { Subject } from './subject.ts';

interface Spec {
  sessionLifetime?: { maxLifetimeSeconds: number } | null;
  network?: { maxNetworkInactivitySeconds: number } | null;
  utilization?: { maxUnderutilizedDurationSeconds: number; threshold: Threshold } | null;
}

interface Threshold {
  presetId: string;
  threshold: string;
  filterLabels: { key: string; value: string }[];
  groupLabels: string[];
}

export interface IdleCheckerRow {
  id: string;
  name: string;
  description: string | null;
  types: string[];
  grace: number;
  spec: Spec;
  created_at: string;
}

export interface IdleUseRow {
  id: string;
  checker: string;
  scopeType: string;
  scopeId: string;
  enabled: boolean;
  created_at: string;
}

declare module '../db/db.ts' {
  interface Tables {
    idleCheckers: Map<string, IdleCheckerRow>;
    idleUses: Map<string, IdleUseRow>;
  }
}

/** Two of the metrics of an installation: one that can be told by session, one that cannot. */
const METRICS = [
  { at: 1, name: 'Per-Kernel Resource Metric — Instant Value (avg)', labels: ['container_metric_name', 'session_id'] },
  { at: 2, name: 'vLLM Inflight Requests (max)', labels: ['deployment_id'] },
].map(({ at, name, labels }) => ({ id: uuidOf(SPACE.preset, 900_000 + at), name, labels }));

const kindOf = ({ network, sessionLifetime }: Spec): string =>
  network ? 'NETWORK_TIMEOUT' : sessionLifetime ? 'SESSION_LIFETIME' : 'UTILIZATION';

const decimal = (spec: Spec): Spec =>
  spec.utilization
    ? {
        utilization: {
          ...spec.utilization,
          threshold: { ...spec.utilization.threshold, threshold: String(spec.utilization.threshold.threshold) },
        },
      }
    : spec;

const shapeChecker = (row: IdleCheckerRow) => ({
  id: encodeId('IdleChecker', row.id),
  entityId: row.id,
  name: row.name,
  description: row.description,
  checkerType: kindOf(row.spec),
  targetSessionTypes: row.types,
  initialGracePeriodSeconds: row.grace,
  spec: { type: kindOf(row.spec), sessionLifetime: null, network: null, utilization: null, ...decimal(row.spec) },
  createdAt: row.created_at,
  updatedAt: row.created_at,
});

const checkerList: List<IdleCheckerRow> = {
  getters: { name: (r) => r.name, checkerType: (r) => kindOf(r.spec), createdAt: (r) => r.created_at },
  id: (r) => r.id,
  shape: shapeChecker,
};

const shapeUse = (row: IdleUseRow) => ({
  id: encodeId('IdleCheckerAssignment', row.id),
  scopeType: row.scopeType,
  scopeId: row.scopeId,
  idleCheckerId: row.checker,
  enabled: row.enabled,
});

const useList: List<IdleUseRow> = {
  getters: {
    scopeType: (r) => r.scopeType,
    scopeId: (r) => r.scopeId,
    idleCheckerId: (r) => r.checker,
    enabled: (r) => r.enabled,
    createdAt: (r) => r.created_at,
  },
  id: (r) => r.id,
  shape: shapeUse,
};

const domainId = (at: number): string => uuidOf(SPACE.scope, 800_000 + at);

interface Input {
  id: string;
  name?: string | null;
  description?: string | null;
  checkerType?: string;
  targetSessionTypes?: string[] | null;
  initialGracePeriodSeconds?: number | null;
  checkerSpec?: Spec | null;
}

const least = (field: string, value: number | undefined, bound: number): void => {
  if (value !== undefined && value < bound)
    throw invalidField(field, 'greater_than_equal', `Input should be greater than or equal to ${bound}`);
};

function checkSpec({ network, sessionLifetime, utilization }: Spec): void {
  least('max_network_inactivity_seconds', network?.maxNetworkInactivitySeconds, 1);
  least('max_lifetime_seconds', sessionLifetime?.maxLifetimeSeconds, 1);
  least('max_underutilized_duration_seconds', utilization?.maxUnderutilizedDurationSeconds, 1);
  if (!utilization) return;
  const { presetId, groupLabels } = utilization.threshold;
  const metric = METRICS.find(({ id }) => id === presetId);
  if (!metric)
    throw new ServerError(
      `The prometheus query preset does not exist. (Prometheus query preset ${presetId} not found)`,
      'prometheus-query-preset_read_not-found',
    );
  if (groupLabels.some((label) => !metric.labels.includes(label)))
    throw new ServerError(
      'Invalid label specified for prometheus query preset execution.',
      'prometheus-query-preset_execute_invalid-parameters',
    );
}

function check({ name, targetSessionTypes, initialGracePeriodSeconds, checkerSpec, checkerType }: Input): void {
  if (name === '') throw invalidField('name', 'string_too_short', 'String should have at least 1 character');
  if (name && name.length > 128)
    throw invalidField('name', 'string_too_long', 'String should have at most 128 characters');
  if (targetSessionTypes?.length === 0)
    throw invalidField('target_session_types', 'too_short', 'List should have at least 1 item after validation, not 0');
  least('initial_grace_period_seconds', initialGracePeriodSeconds ?? undefined, 0);
  if (checkerSpec) checkSpec(checkerSpec);
  if (checkerType && checkerSpec && checkerType !== kindOf(checkerSpec))
    throw invalidField(
      null,
      'value_error',
      'Value error, checker_type must match the provided idle checker specification',
    );
}

function create({ input }: { input: Input }, { db, stamp }: Context): object {
  check(input);
  const row: IdleCheckerRow = {
    id: db.newId(),
    name: input.name ?? '',
    description: input.description ?? null,
    types: input.targetSessionTypes ?? [],
    grace: input.initialGracePeriodSeconds ?? 0,
    spec: { ...input.checkerSpec },
    created_at: stamp(),
  };
  db.idleCheckers.set(row.id, row);
  return { idleChecker: shapeChecker(row) };
}

function checkerOf(id: string, act: string, db: Db): IdleCheckerRow {
  const row = db.idleCheckers.get(id);
  if (row) return row;
  throw new ServerError(`Entity not found. (IdleCheckerRow ${id} not found)`, `idle-checker_${act}_not-found`);
}

function update({ input }: { input: Input }, { db }: Context): object {
  check(input);
  const row = checkerOf(input.id, 'update', db);
  row.name = input.name ?? row.name;
  if (input.description !== undefined) row.description = input.description;
  row.types = input.targetSessionTypes ?? row.types;
  row.grace = input.initialGracePeriodSeconds ?? row.grace;
  if (input.checkerSpec) row.spec = { ...input.checkerSpec };
  return { idleChecker: shapeChecker(row) };
}

function purge({ input: { id } }: { input: { id: string } }, { db }: Context): object {
  checkerOf(id, 'purge', db);
  db.idleCheckers.delete(id);
  for (const use of db.idleUses.values()) if (use.checker === id) db.idleUses.delete(use.id);
  return { id };
}

function isThere(type: string, id: string, db: Db): boolean {
  if (type === 'RESOURCE_GROUP') return [...db.resourceGroups.keys()].some((name) => groupId(name) === id);
  if (type === 'DOMAIN') return [...db.domains.keys()].some((_name, at) => domainId(at) === id);
  return type === 'PROJECT' ? db.projects.has(id) : db.users.has(id);
}

interface Assign {
  idleCheckerId: string;
  enabled: boolean;
  scope: { scopeType: string; scopeId: string };
}

function assign({ input }: { input: Assign }, { db, stamp }: Context): object {
  const { idleCheckerId: checker, enabled, scope } = input;
  const { scopeType, scopeId } = scope;
  const place = `${scopeType.toLowerCase()}:${scopeId}`;
  if (!isThere(scopeType, scopeId, db))
    throw new ServerError(`No such idle checker assignment scope. (${place})`, 'backendai_read_not-found');
  if (!db.idleCheckers.has(checker))
    throw new ServerError(
      'No such idle checker. (The idle checker to bind does not exist)',
      'idle-checker_read_not-found',
    );
  const uses = [...db.idleUses.values()];
  if (uses.some((one) => one.checker === checker && one.scopeType === scopeType && one.scopeId === scopeId))
    throw new ServerError(
      `The idle checker is already assigned to the given scope. (${place} -> ${checker})`,
      'backendai_create_conflict',
    );
  const row: IdleUseRow = { id: db.newId(), checker, scopeType, scopeId, enabled, created_at: stamp() };
  db.idleUses.set(row.id, row);
  return { idleCheckerAssignment: shapeUse(row) };
}

function useOf(id: string, db: Db): IdleUseRow {
  const row = db.idleUses.get(id);
  if (row) return row;
  throw new ServerError(`No such idle checker assignment. (${id})`, 'backendai_read_not-found');
}

export const idleCheckers: Subject = {
  tables: ['idleCheckers', 'idleUses'],
  v2: {
    adminIdleCheckers: adminOnly(v2List({ table: 'idleCheckers', list: checkerList })),
    adminIdleCheckerAssignments: adminOnly(v2List({ table: 'idleUses', list: useList })),
    prometheusQueryPresets: () => ({
      count: METRICS.length,
      edges: METRICS.map(({ id, name, labels }) => ({
        node: {
          id: encodeId('QueryDefinition', id),
          entityId: id,
          name,
          options: { filterLabels: labels, groupLabels: labels },
        },
      })),
    }),
    adminDomainsV2: adminOnly((_args: object, { db }: Context) => ({
      count: db.domains.size,
      edges: [...db.domains.keys()].map((name, at) => ({
        node: { id: encodeId('DomainV2', domainId(at)), entityId: domainId(at), basicInfo: { name } },
      })),
    })),
    adminCreateIdleChecker: adminOnly(create),
    adminUpdateIdleChecker: adminOnly(update),
    adminPurgeIdleChecker: adminOnly(purge),
    adminCreateIdleCheckerAssignment: adminOnly(assign),
    updateIdleCheckerAssignment: adminOnly(
      ({ input }: { input: { id: string; enabled: boolean } }, { db }: Context) => {
        const row = useOf(input.id, db);
        row.enabled = input.enabled;
        return { idleCheckerAssignment: shapeUse(row) };
      },
    ),
    purgeIdleCheckerAssignment: adminOnly(({ input: { id } }: { input: { id: string } }, { db }: Context) => {
      useOf(id, db);
      db.idleUses.delete(id);
      return { id };
    }),
  },
};
