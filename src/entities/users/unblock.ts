import { mutate } from '@/api/client';
import { UnblockUserDocument } from '@/api/gen/unblock.v2';

/** Lifts the block that too many failed sign-ins have brought; does nothing where there is none. Superadmins only. */
export const unblockLogin = async (email: string): Promise<void> =>
  void (await mutate(UnblockUserDocument, { username: email }));
