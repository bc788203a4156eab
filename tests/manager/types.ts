import type { Db } from './db/db.ts';
import type { Tasks } from './rest/tasks.ts';
import type { KeypairRow } from './subjects/keypairs/rows.ts';
import type { UserRow } from './subjects/users/rows.ts';

export type ReleaseName = '26.4.16' | '26.9.6';
export type RoleName = 'superadmin' | 'admin' | 'user' | 'monitor';
/** The federated gateway in front of `/func/admin/gql`: serving, absent, or configured but not answering. */
export type Gateway = 'on' | 'off' | 'down';

/** Who a request comes from: both powers of the server, the user's role and the key's admin flag, hang on it. */
export interface Caller {
  user: UserRow;
  key: KeypairRow;
}

/** What a resolver or a route gets. `stamp()` is the present time in the server's spelling. */
export interface Context {
  db: Db;
  release: ReleaseName;
  caller: Caller;
  stamp: () => string;
  /** What is done in the background. */
  tasks: Tasks;
}

/** True from 26.9 on, where roles, error texts and several rules changed. */
export function isNewer(release: ReleaseName): boolean {
  return release === '26.9.6';
}

/** A timestamp as the server prints it: microseconds and an explicit offset. */
export function stampOf(time: Date, micro = 0): string {
  return time.toISOString().replace('Z', `${String(micro % 1000).padStart(3, '0')}+00:00`);
}
