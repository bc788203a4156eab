/** Whether the manager runs or is frozen, and its processes. From 26.9 on superadmins alone may ask. */
import { queryOptions } from '@tanstack/react-query';
import { rest } from '@/api/client';
import { fresh } from '@/api/fresh';
import { asObject } from '@/api/json';

export interface ManagerNode {
  id: string;
  version: string;
  /** Worker processes. */
  processes: number | undefined;
  status: string;
}

export interface ManagerStatus {
  frozen: boolean;
  /** Sessions that are neither ended nor cancelled; undefined: the server does not say. */
  activeSessions: number | undefined;
  nodes: ManagerNode[];
}

const count = (value: unknown) => (typeof value === 'number' ? value : undefined);
const text = (value: unknown) => (typeof value === 'string' ? value : '');

export function decodeStatus(answer: unknown): ManagerStatus {
  const { status, active_sessions, nodes } = asObject(answer);
  return {
    frozen: status === 'frozen',
    activeSessions: count(active_sessions),
    nodes: (Array.isArray(nodes) ? nodes : []).map((node) => {
      const { id, version, num_proc, status: own } = asObject(node);
      return { id: text(id), version: text(version), processes: count(num_proc), status: text(own) };
    }),
  };
}

export const readManagerStatus = fresh(({ rest: ask }) => ask('/manager/status', decodeStatus));

export const managerStatus = () =>
  queryOptions({
    queryKey: ['site', 'status'],
    queryFn: ({ signal }) => readManagerStatus(signal),
    staleTime: 15_000,
  });

/** While it is frozen the manager starts no sessions and takes no uploads; running ones go on. */
export const freezeManager = (frozen: boolean): Promise<void> =>
  rest('PUT', '/manager/status', { body: { status: frozen ? 'frozen' : 'running', force_kill: false } });
