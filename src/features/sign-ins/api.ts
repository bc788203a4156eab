import { mutate, query } from '@/api/client';
import { isAppError, present } from '@/api/errors';
import { RevokeSignInDocument, SignInsStandingDocument } from '@/api/gen/sign-ins.v2';
import { lookAt, outcomeOf } from '@/kit/lost-answer';
import { idOfNode } from '@/lib/node-id';
import { signInId, type SignIn } from './sign-in';

/** Ends a session, at once; one that has ended meanwhile is what was wanted. */
export async function revokeSignIn(id: string): Promise<void> {
  try {
    await mutate(RevokeSignInDocument, { id });
  } catch (failure) {
    if (!isAppError(failure) || failure.kind !== 'not-found') throw failure;
  }
}

/** The server has no filter by id: those of the people are looked through. */
async function standing(signIns: readonly SignIn[]): Promise<Map<string, string>> {
  const users = [...new Set(signIns.map(({ userId }) => userId))];
  const filter = { AND: [{ userId: { in: users } }, { status: { equals: 'ACTIVE' as const } }] };
  const found = present((await query(SignInsStandingDocument, { filter })).adminLoginSessionsV2);
  return new Map(found.edges.map(({ node }) => [idOfNode(node.id), node.status]));
}

/** Whether these sessions have ended. */
export const haveEnded = lookAt(standing, signInId, (now) => outcomeOf(now === undefined));
