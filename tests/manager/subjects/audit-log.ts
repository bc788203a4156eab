/** What was done on the site, and what went wrong. Seeded: what is done while it runs is not written down. */
import { pick, SPACE, uuidOf } from '../db/random.ts';
import { MINUTE, SET_UP, timeAt } from '../db/site.ts';
import type { Db } from '../db/db.ts';
import { Problem } from '../errors.ts';
import { adminOnly, privileged } from '../graphql/resolvers.ts';
import { v2List } from '../graphql/v2/connection.ts';
import { encodeId } from '../graphql/values.ts';
import type { RestCall } from '../rest/call.ts';
import { isNewer, type Context } from '../types.ts';
import type { Subject } from './subject.ts';

export interface ActionRow {
  id: string;
  kind: string;
  operation: string;
  entity_id: string;
  created_at: string;
  actor: string | null;
  description: string;
  /** As Python prints it. */
  duration: string;
  status: string;
}

export interface ErrorRow {
  log_id: string;
  /** Seconds of the epoch. */
  created_at: number;
  source: string;
  message: string;
  traceback: string;
}

declare module '../db/db.ts' {
  interface Tables {
    actions: Map<string, ActionRow>;
    errorLogs: Map<string, ErrorRow>;
  }
}

const OPERATIONS = ['update', 'create', 'search', 'get', 'delete', 'purge', 'search', 'get'];

/** What things of each kind are called by the log. Before 26.9 it does not know which project; since then it knows no names. */
function thingsOf(db: Db, newer: boolean): [kind: string, ids: string[]][] {
  const own = (names: Iterable<string>) =>
    [...names].map((name, at) => (newer ? uuidOf(SPACE.action, 2_000_000 + at) : name));
  return [
    ['user', [...db.users.keys()].slice(0, 40)],
    newer ? ['project', [...db.projects.keys()]] : ['group', ['(unknown)']],
    ['domain', own(db.domains.keys())],
    ['resource_group', own(db.resourceGroups.keys())],
    ['resource_preset', [...db.presets.keys()]],
    [newer ? 'keypair_resource_policy' : 'keypair:resource_policy', own(['default', 'kp-policy-01'])],
    ['session', [...db.sessions.keys()].slice(0, 40)],
  ];
}

function addActions(db: Db, count: number, newer: boolean): void {
  const kinds = thingsOf(db, newer).filter(([, ids]) => ids.length > 0);
  const actors = [db.userByEmail('admin@lablup.com'), db.userByEmail('domain-admin@lablup.com'), undefined];
  for (let at = 0; at < count; at += 1) {
    const [kind, ids] = kinds[pick(SPACE.action, at, kinds.length)] ?? ['user', []];
    const failed = pick(SPACE.action, at + 7, 12) === 0;
    const id = uuidOf(SPACE.action, at);
    db.actions.set(id, {
      id,
      kind,
      operation: OPERATIONS[pick(SPACE.action, at + 3, OPERATIONS.length)] ?? 'update',
      entity_id: ids[pick(SPACE.action, at + 5, ids.length)] ?? '(unknown)',
      created_at: timeAt(SET_UP - at * 7 * MINUTE),
      actor: actors[pick(SPACE.action, at + 9, 5)]?.uuid ?? actors[0]?.uuid ?? null,
      description: failed ? 'Invalid or Missing API Parameters. (<b>no markup</b>)' : 'Success',
      duration: `0:00:0${at % 3}.0${10 + (at % 89)}000`,
      status: failed ? 'error' : 'success',
    });
  }
}

function addErrors(db: Db, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const log_id = uuidOf(SPACE.action, 1_000_000 + at);
    const message = `ai.backend.manager.errors.Case${at}: Something failed`;
    const traceback = 'Traceback (most recent call last):\n  File "app.py", line 1, in <module>\nCase: failed';
    const created_at = (SET_UP - at * 11 * MINUTE) / 1000;
    db.errorLogs.set(log_id, { log_id, created_at, source: at % 4 ? 'manager' : 'agent', message, traceback });
  }
}

const person = (db: Db, id: string | null) => {
  const email = id === null ? undefined : db.users.get(id)?.email;
  return email === undefined ? null : { basicInfo: { email } };
};

const list = ({ db }: Context) => ({
  getters: {
    entityType: (a: ActionRow) => a.kind,
    entityId: (a: ActionRow) => a.entity_id,
    operation: (a: ActionRow) => a.operation,
    status: (a: ActionRow) => a.status.toUpperCase(),
    createdAt: (a: ActionRow) => a.created_at,
    triggeredBy: (a: ActionRow) => a.actor,
  },
  id: (a: ActionRow) => a.id,
  shape: (a: ActionRow) => ({
    id: encodeId('AuditLogV2', a.id),
    actionId: a.id,
    entityType: a.kind,
    operation: a.operation,
    entityId: a.entity_id,
    createdAt: a.created_at,
    requestId: a.id,
    triggeredBy: a.actor,
    description: a.description,
    duration: a.duration,
    status: a.status.toUpperCase(),
    user: person(db, a.actor),
    clientIp: '192.0.2.0',
    actedAs: a.actor,
    actor: person(db, a.actor),
  }),
});

/** A whole number from `least` on, in a range: the server refuses any other. */
function counted(url: URL, name: string, usual: number, most = Infinity): number {
  const value = Number(url.searchParams.get(name) ?? usual);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Problem(400, 'generic-bad-request', 'Invalid or Missing API Parameters.', {
    error_code: 'api_parsing_invalid-parameters',
    msg: '<BackendAISchemaValidationFailed(400): Schema validation failed. (1 validation error for ListErrorLogsRequest)>',
  });
}

function errorLogs({ url }: RestCall, { db, caller }: Context): object {
  const size = counted(url, 'page_size', 20, 100);
  const first = (counted(url, 'page_no', 1) - 1) * size;
  // Others see what concerns their domain; none of these does.
  const all = caller.user.role === 'superadmin' ? [...db.errorLogs.values()] : [];
  const rows = all.toSorted((a, b) => b.created_at - a.created_at);
  const more = { severity: 'error', user: null, is_read: false, context_lang: 'python', context_env: {} };
  const end = { request_url: null, request_status: null, is_cleared: false };
  return { logs: rows.slice(first, first + size).map((row) => ({ ...row, ...more, ...end })), count: rows.length };
}

export const auditLog: Subject = {
  tables: ['actions', 'errorLogs'],
  seed: (db, { big, release }) => {
    addActions(db, big ? 5000 : 120, isNewer(release));
    addErrors(db, big ? 300 : 30);
  },
  legacy: {
    audit_log_schema: privileged((_args, { db, release }) => ({
      entity_type_variants: thingsOf(db, isNewer(release)).map(([kind]) => kind),
      status_variants: ['success', 'error', 'unknown', 'running', ...(isNewer(release) ? ['denied'] : [])],
    })),
  },
  v2: { adminAuditLogsV2: adminOnly(v2List({ table: 'actions', list })) },
  rest: { 'GET /logs/error': errorLogs },
};
