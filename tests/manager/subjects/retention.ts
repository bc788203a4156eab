/** Rules by which old records go. A fresh installation has none; nothing is swept here. */
import type { Db } from '../db/db.ts';
import { invalidField, ServerError } from '../errors.ts';
import { adminOnly } from '../graphql/resolvers.ts';
import { v2List, type List } from '../graphql/v2/connection.ts';
import { encodeId } from '../graphql/values.ts';
import type { Context } from '../types.ts';
import type { Subject } from './subject.ts';

export interface RetentionRow {
  id: string;
  category: string;
  days: number;
  enabled: boolean;
  created_at: string;
}

declare module '../db/db.ts' {
  interface Tables {
    retention: Map<string, RetentionRow>;
  }
}

const shape = (row: RetentionRow) => ({
  id: encodeId('RetentionPolicy', row.id),
  entityId: row.id,
  category: row.category,
  retentionPeriodDays: row.days,
  enabled: row.enabled,
  lastSweptAt: null,
  createdAt: row.created_at,
  updatedAt: row.created_at,
});

const list: List<RetentionRow> = {
  getters: { category: (r) => r.category, enabled: (r) => r.enabled, createdAt: (r) => r.created_at },
  id: (r) => r.id,
  shape,
};

interface Input {
  id: string;
  category?: string | null;
  retentionPeriodDays?: number | null;
  enabled?: boolean | null;
}

function checkDays(days: number): void {
  if (days < 1)
    throw invalidField('retention_period_days', 'greater_than_equal', 'Input should be greater than or equal to 1');
}

function rowOf(id: string, act: string, db: Db): RetentionRow {
  const row = db.retention.get(id);
  if (row) return row;
  throw new ServerError(`Entity not found. (RetentionPolicyRow ${id} not found)`, `retention-policy_${act}_not-found`);
}

function create({ input }: { input: Input }, { db, stamp }: Context): object {
  const { category = '', retentionPeriodDays, enabled } = input;
  checkDays(retentionPeriodDays ?? 0);
  if ([...db.retention.values()].some((one) => one.category === category))
    throw new ServerError(
      `Duplicate Retention Policy (A retention policy for category '${String(category).toLowerCase()}' already exists.)`,
      'retention-policy_create_conflict',
    );
  const row: RetentionRow = {
    id: db.newId(),
    category: String(category),
    days: retentionPeriodDays ?? 0,
    enabled: enabled ?? true,
    created_at: stamp(),
  };
  db.retention.set(row.id, row);
  return { policy: shape(row) };
}

function update({ input }: { input: Input }, { db }: Context): object {
  const { id, retentionPeriodDays, enabled } = input;
  if (typeof retentionPeriodDays === 'number') checkDays(retentionPeriodDays);
  const row = rowOf(id, 'update', db);
  row.days = retentionPeriodDays ?? row.days;
  row.enabled = enabled ?? row.enabled;
  return { policy: shape(row) };
}

function purge({ id }: { id: string }, { db }: Context): object {
  rowOf(id, 'purge', db);
  db.retention.delete(id);
  return { id };
}

/** From 26.9 on; the schema of older releases has none of it. */
export const retention: Subject = {
  tables: ['retention'],
  v2: {
    adminRetentionPolicies: adminOnly(v2List({ table: 'retention', list })),
    adminCreateRetentionPolicy: adminOnly(create),
    adminUpdateRetentionPolicy: adminOnly(update),
    adminPurgeRetentionPolicy: adminOnly(purge),
  },
};
