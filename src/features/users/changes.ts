/** What is written about users. Each call throws an `AppError`. */
import { queryOptions } from '@tanstack/react-query';
import { mutate, query, rest } from '@/api/client';
import { isAppError, present, toAppError } from '@/api/errors';
import {
  CreateUserDocument,
  ModifyUserDocument,
  PurgeUserDocument,
  SwitchKeypairDocument,
  UserKeypairsDocument,
  type CreateUserMutationVariables,
  type ModifyUserMutationVariables,
} from '@/api/gen/user-changes.legacy';

export interface NewKeys {
  accessKey: string;
  secretKey: string;
}

/** Creates a user and gives the keypair that came with it; null when the server did not tell it. */
export async function createUser(variables: CreateUserMutationVariables): Promise<NewKeys | null> {
  const keys = (await mutate(CreateUserDocument, variables)).create_user?.keypair;
  return keys?.access_key && keys.secret_key ? { accessKey: keys.access_key, secretKey: keys.secret_key } : null;
}

/** Changes a user. Nothing to change is no call. */
export async function modifyUser(email: string, props: ModifyUserMutationVariables['props']): Promise<void> {
  if (Object.keys(props).length > 0) await mutate(ModifyUserDocument, { email, props });
}

/** What becomes of things that others use when their owner is purged. */
export interface PurgeChoice {
  sharedFolders: 'hand-over' | 'delete';
  endpoints: 'hand-over' | 'delete';
}

/** What the server does when it is not told otherwise would destroy; so the start is to keep. */
export const KEEP: PurgeChoice = { sharedFolders: 'hand-over', endpoints: 'hand-over' };

/**
 * Purges a user. The flag that is named after purging shared folders makes the server hand them over to the caller
 * instead, and its absence destroys them (read from the database before and after, 26.4.16).
 */
export async function purgeUser(email: string, choice: PurgeChoice): Promise<void> {
  const props = {
    purge_shared_vfolders: choice.sharedFolders === 'hand-over',
    delegate_endpoint_ownership: choice.endpoints === 'hand-over',
  };
  await mutate(PurgeUserDocument, { email, props });
}

export const switchKeypair = async (key: string, active: boolean): Promise<void> =>
  void (await mutate(SwitchKeypairDocument, { key, active }));

/** All keypairs of a user, without secrets. */
export const userKeypairs = (email: string) =>
  queryOptions({
    queryKey: ['keypairs', 'of', email],
    queryFn: async ({ signal }) => {
      const { keypair_list } = await query(UserKeypairsDocument, { email }, { signal });
      return present(keypair_list).items.flatMap((key) => (key?.access_key ? [{ ...key, key: key.access_key }] : []));
    },
    staleTime: 0,
  });

/** Whether the server has two-factor sign-in at all: without its plugin the route does not exist. */
export const hasTwoFactor = queryOptions({
  queryKey: ['server', 'totp'],
  queryFn: async ({ signal }) => {
    try {
      await rest('GET', '/totp', { signal });
      return true;
    } catch (failure) {
      if (isAppError(failure) && failure.kind === 'not-found') return false;
      if (toAppError(failure).status === 405 || toAppError(failure).kind === 'invalid') return true;
      throw failure;
    }
  },
  staleTime: Infinity,
});
