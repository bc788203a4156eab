import { uuidOf, SPACE } from '../../db/random.ts';
import type { Slots } from '../../db/rows.ts';

export interface SessionRow {
  id: string;
  name: string;
  type: string;
  status: string;
  access_key: string;
  user: string;
  project: string;
  domain_name: string;
  resource_group: string;
  image: string;
  created_at: string;
  terminated_at: string | null;
  slots: Slots;
  priority: number;
  cluster_size: number;
  /** The machine that it runs on; none while it waits. */
  agent?: string;
  starts_at?: string | null;
  scheduled_at?: string | null;
  status_info?: string | null;
  status_data?: object | null;
  /** `SUCCESS` and `FAILURE` are of batch sessions that have ended. */
  result?: string;
  startup_command?: string | null;
  cluster_mode?: string;
  /** Ids of the sessions that have to end well before it. */
  depends_on?: string[];
  mounts?: string[];
  service_ports?: object[];
  idle_checks?: object;
  /** What each kernel writes; the dummy agent's own words where there is none. */
  logs?: string;
}

declare module '../../db/db.ts' {
  interface Tables {
    sessions: Map<string, SessionRow>;
  }
}

export const SESSION_STATUSES = [
  'PENDING',
  'SCHEDULED',
  'PREPARING',
  'PULLING',
  'PREPARED',
  'CREATING',
  'RUNNING',
  'RESTARTING',
  'RUNNING_DEGRADED',
  'DEPRIORITIZING',
  'TERMINATING',
  'TERMINATED',
  'ERROR',
  'CANCELLED',
];

const NEVER_RAN = [
  'PENDING',
  'DEPRIORITIZING',
  'SCHEDULED',
  'PREPARING',
  'PULLING',
  'PREPARED',
  'CREATING',
  'CANCELLED',
];

/** When it began to run; of rows that do not say, soon after they were made. */
export function startOf(row: SessionRow): string | null {
  if (row.starts_at !== undefined) return row.starts_at;
  return NEVER_RAN.includes(row.status) ? null : row.created_at;
}

export const hasEnded = ({ status }: SessionRow): boolean => status === 'TERMINATED' || status === 'CANCELLED';
/** It holds what it asked for. */
export const isHolding = (row: SessionRow): boolean => row.status !== 'PENDING' && !hasEnded(row);

/** The id of a session's kernel at a place. */
export const kernelId = ({ id }: SessionRow, at: number): string =>
  uuidOf(SPACE.kernel, Number.parseInt(id.slice(0, 6), 16) + at);
