import type { AuditFactsFragment } from '@/api/gen/audit-log.v2';
import { paths } from '@/lib/paths';
import { idOfNode } from '@/lib/node-id';

/** An action that the server has written down. */
export type Action = AuditFactsFragment;

/** What an action did to its thing; the last three only read. */
export const OPERATIONS = ['create', 'update', 'delete', 'purge', 'get', 'lookup', 'search'] as const;
export const READS: readonly string[] = ['get', 'lookup', 'search'];
export const STATUSES = ['SUCCESS', 'ERROR', 'DENIED', 'RUNNING', 'UNKNOWN'] as const;

/** The server writes this word where it does not know a thing's id, or a request's. */
const UNKNOWN = '(unknown)';
export const told = (text: string | null | undefined): string | null => (text && text !== UNKNOWN ? text : null);

/**
 * The server reads no single action, and filters by no id: the time stands beside it, so that an address finds its action
 * again wherever the list is.
 */
export const actionId = ({ id, createdAt }: Pick<Action, 'id' | 'createdAt'>): string =>
  `${Date.parse(createdAt)}.${idOfNode(id)}`;

/** The moment and the node id in an address; null for what is none. */
export function readActionId(text: string): { at: number; isIt: (one: { id: string }) => boolean } | null {
  const [, at, id] = /^(\d{12,14})\.([\da-f-]{36})$/.exec(text) ?? [];
  return at === undefined ? null : { at: Number(at), isIt: (one) => idOfNode(one.id) === id };
}

/** "0:00:00.323723", "1 day, 0:00:01" → seconds; null where it is no length of time. */
export function secondsOf(text: string | null | undefined): number | null {
  const found = /^(?:(\d+) days?, )?(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text ?? '');
  if (!found) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

const folder = (open: string): string => paths.projectFolders({ open });
/** A list finds its row by the id of something in it. */
const holding = (value: string) => ({ op: 'has', value }) as const;
const PAGES: Readonly<Record<string, (open: string) => string>> = {
  user: (open) => paths.users({ open }),
  auth: (open) => paths.users({ open }),
  project: (open) => paths.projects({ open }),
  group: (open) => paths.projects({ open }),
  domain: (open) => paths.domains({ open }),
  session: (open) => paths.sessions({ open }),
  agent: (open) => paths.agents({ open }),
  image: (open) => paths.images({ open }),
  'image:alias': (open) => paths.images({ open }),
  'image:resource_limit': (open) => paths.images({ open }),
  resource_group: (open) => paths.resourceGroups({ open }),
  'resource_group:fair_share': (open) => paths.fairShare({}, { open }),
  resource_preset: (open) => paths.presets({ open }),
  vfolder: folder,
  'vfolder:file': folder,
  'vfolder:directory': folder,
  'vfolder:invitation': folder,
  model_card: (id) => paths.modelStore({ card: holding(id) }),
  model_deployment: (open) => paths.services({ open }),
  deployment: (open) => paths.services({ open }),
  container_registry: (id) => paths.registries({ ids: holding(id) }),
  role: (open) => paths.roles({ open }),
  'keypair:resource_policy': (open) => paths.resourcePolicies('keypair', { open }),
  'user:resource_policy': (open) => paths.resourcePolicies('user', { open }),
  'project:resource_policy': (open) => paths.resourcePolicies('project', { open }),
};
/** Known by their names here; from 26.9 on the log has ids of its own for them, which nothing leads to. */
const NAMED = new Set(['domain', 'resource_group', 'resource_group:fair_share']);
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;
/** An action on several things writes a list in the place of one id. */
const SEVERAL = /[[\]]/;

/** Where the thing of an action is shown; null where the console has no page of its kind, or its id was not written down. */
export function pageOf({ entityType, entityId }: Pick<Action, 'entityType' | 'entityId'>): string | null {
  const [id, kind] = [told(entityId), entityType ?? ''];
  if (!id || SEVERAL.test(id) || (NAMED.has(kind) && UUID.test(id))) return null;
  return PAGES[kind]?.(id) ?? null;
}
