/** What is written about keypairs. Each call throws an `AppError`. */
import { mutate } from '@/api/client';
import { AppError, toAppError } from '@/api/errors';
import {
  CreateKeypairDocument,
  DeleteKeypairDocument,
  ModifyKeypairDocument,
  type ModifyKeypairMutationVariables,
} from '@/api/gen/credentials.legacy';
import { readInteger } from '@/lib/numerals';
import type { KeypairValues } from './keypair-input';

export interface NewKeys {
  accessKey: string;
  /** '' where it could not be had. */
  secretKey: string;
}

export async function createKeypair({ user, policy, rateLimit, admin }: KeypairValues): Promise<NewKeys> {
  const props = {
    resource_policy: policy,
    rate_limit: Number(readInteger(rateLimit)),
    is_admin: admin,
    is_active: true,
  };
  const { create_keypair } = await mutate(CreateKeypairDocument, { user, props });
  const { access_key, secret_key } = create_keypair?.keypair ?? {};
  return { accessKey: access_key ?? '', secretKey: secret_key ?? '' };
}

export const modifyKeypair = async (key: string, props: ModifyKeypairMutationVariables['props']): Promise<void> =>
  void (await mutate(ModifyKeypairDocument, { key, props }));

export const deleteKeypair = async (key: string): Promise<void> => void (await mutate(DeleteKeypairDocument, { key }));

const NO_POLICY = /fk_\w*resource_policy|No keypair resource policy/i;
const NO_USER = /null value in column .{0,2}user.{0,2} of|user_read_not-found/i;

/** Puts a refusal where it belongs: the server names no field, but its words tell which it is. */
export function atField(failure: unknown, say: (field: 'user' | 'policy') => string): AppError {
  const error = toAppError(failure);
  const said = `${error.code ?? ''}\n${error.detail ?? ''}`;
  const field = NO_POLICY.test(said) ? 'policy' : NO_USER.test(said) ? 'user' : undefined;
  if (!field || error.kind === 'unknown-outcome') return error;
  return new AppError('invalid', { code: error.code, detail: error.detail, fields: { [field]: say(field) } });
}
