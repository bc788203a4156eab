import type { SignInFactsFragment, SignInSessionsQuery } from '@/api/gen/sign-ins.v2';
import { idOfNode } from '@/lib/node-id';

type Found = NonNullable<SignInSessionsQuery['adminLoginSessionsV2']>;
/** A session that somebody has signed in to. */
export type SignIn = Found['edges'][number]['node'];
/** An attempt to sign in, or the end of a session. `clientIp`: from 26.9 on. */
export type Attempt = SignInFactsFragment & { clientIp?: string | null };

export const signInId = ({ id }: { id: string }): string => idOfNode(id);
/** Who it is; by the id where the account is gone. */
export const personOf = ({ user, userId }: Pick<Attempt, 'user' | 'userId'>): string => user?.basicInfo.email ?? userId;

export const STATUSES = ['ACTIVE', 'INVALIDATED', 'REVOKED'] as const;
export const RESULTS = [
  'SUCCESS',
  'FAILED_INVALID_CREDENTIALS',
  'FAILED_USER_INACTIVE',
  'FAILED_BLOCKED',
  'FAILED_PASSWORD_EXPIRED',
  'FAILED_REJECTED_BY_HOOK',
  'FAILED_SESSION_ALREADY_EXISTS',
  'LOGOUT',
  'REVOKED_BY_ADMIN',
  'REVOKED_BY_USER',
  'EVICTED',
  'EXPIRED',
] as const;
