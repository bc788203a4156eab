import { pick, SPACE, uuidOf } from '../db/random.ts';
import { MINUTE, SET_UP, timeAt } from '../db/site.ts';
import type { Db } from '../db/db.ts';
import { ServerError } from '../errors.ts';
import { adminOnly } from '../graphql/resolvers.ts';
import { v2List } from '../graphql/v2/connection.ts';
import { encodeId } from '../graphql/values.ts';
import { isNewer, type Context } from '../types.ts';
import type { Subject } from './subject.ts';

/** A session of a browser as the manager knows it; seeded, the cookies of the webserver stand beside it. */
export interface SignInRow {
  id: string;
  user: string;
  key: string;
  status: 'ACTIVE' | 'INVALIDATED' | 'REVOKED';
  created_at: string;
}

export interface AttemptRow {
  id: string;
  user: string;
  result: string;
  created_at: string;
}

declare module '../db/db.ts' {
  interface Tables {
    signIns: Map<string, SignInRow>;
    attempts: Map<string, AttemptRow>;
  }
}

const RESULTS = ['SUCCESS', 'SUCCESS', 'SUCCESS', 'LOGOUT', 'FAILED_INVALID_CREDENTIALS', 'EXPIRED'];

function seedSignIns(db: Db, count: number): void {
  const people = [...db.users.values()].slice(0, 60);
  for (let at = 0; at < count; at += 1) {
    const person = people[pick(SPACE.signIn, at, people.length)];
    const [key] = person ? db.keysOf(person.uuid) : [];
    if (!person || !key) continue;
    const created_at = timeAt(SET_UP - at * 13 * MINUTE);
    const id = uuidOf(SPACE.signIn, at);
    if (at % 3 === 0) db.signIns.set(id, { id, user: person.uuid, key: key.access_key, status: 'ACTIVE', created_at });
    const result = RESULTS[pick(SPACE.signIn, at + 3, RESULTS.length)] ?? 'SUCCESS';
    db.attempts.set(id, { id, user: person.uuid, result, created_at });
  }
}

function person(db: Db, id: string): object | null {
  const user = db.users.get(id);
  return user ? { basicInfo: { email: user.email }, organization: { domainName: user.domain_name } } : null;
}

const sessions = ({ db }: Context) => ({
  getters: {
    userId: (s: SignInRow) => s.user,
    status: (s: SignInRow) => s.status,
    accessKey: (s: SignInRow) => s.key,
    createdAt: (s: SignInRow) => s.created_at,
    lastAccessedAt: () => null,
  },
  id: (s: SignInRow) => s.id,
  shape: (s: SignInRow) => ({
    id: encodeId('LoginSessionV2', s.id),
    userId: s.user,
    accessKey: s.key,
    status: s.status,
    createdAt: s.created_at,
    lastAccessedAt: null,
    invalidatedAt: null,
    user: person(db, s.user),
  }),
});

const attempts = ({ db }: Context) => ({
  getters: {
    domainName: (a: AttemptRow) => db.users.get(a.user)?.domain_name ?? 'default',
    result: (a: AttemptRow) => a.result,
    createdAt: (a: AttemptRow) => a.created_at,
  },
  id: (a: AttemptRow) => a.id,
  shape: (a: AttemptRow) => ({
    id: encodeId('LoginHistoryV2', a.id),
    userId: a.user,
    domainName: db.users.get(a.user)?.domain_name ?? 'default',
    result: a.result,
    failReason: a.result.startsWith('FAILED') ? 'User credential mismatch.' : null,
    clientIp: '192.0.2.0',
    createdAt: a.created_at,
    user: person(db, a.user),
  }),
});

/** A session that was revoked is gone; what is left of it is a line of the history. */
function revoke({ sessionId }: { sessionId: string }, { db, stamp, release }: Context): object {
  const found = db.signIns.get(sessionId);
  if (!found)
    throw new ServerError(
      `No such login_session. (No login session found with id: ${sessionId})`,
      isNewer(release) ? 'user-login-session_read_not-found' : 'auth_read_not-found',
    );
  db.signIns.delete(sessionId);
  const id = db.newId();
  db.attempts.set(id, { id, user: found.user, result: 'REVOKED_BY_ADMIN', created_at: stamp() });
  return { success: true };
}

export const signIns: Subject = {
  tables: ['signIns', 'attempts'],
  seed: (db, { big }) => seedSignIns(db, big ? 3000 : 60),
  v2: {
    adminLoginSessionsV2: adminOnly(v2List({ table: 'signIns', list: sessions })),
    adminLoginHistoryV2: adminOnly(v2List({ table: 'attempts', list: attempts })),
    adminRevokeLoginSession: adminOnly(revoke),
    adminUnblockUser: adminOnly(({ username }: { username: string }, { db }) => {
      db.failedSignIns.delete(username);
      return { success: true };
    }),
  },
};
