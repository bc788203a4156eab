import { AppError } from '@/api/errors';
import { runWrite } from '@/api/query-client';
import { editInverse, type Inverses } from '@/kit/inverses';
import { readUser } from './api';
import { modifyUser, switchKeypair } from './changes';
import { lookAtKeypairs } from './now';
import { userEdit } from './user-edit';

export const inverses: Inverses = {
  edit: editInverse('users', userEdit),
  /** With the keypairs that were switched along. */
  switch: ({ of, sent }, client) => {
    const active = sent?.active === true;
    const keys = Array.isArray(sent?.keys) ? sent.keys.map(String) : [];
    return Promise.resolve({
      isOurs: async () => {
        const status = (await readUser(of)())?.status;
        const stand = keys.length > 0 ? await lookAtKeypairs(active)(keys) : [];
        return status === (active ? 'active' : 'inactive') && stand.every((one) => one === 'applied');
      },
      run: () =>
        runWrite(client, 'users', async () => {
          const email = (await readUser(of)())?.email;
          if (!email) throw new AppError('not-found');
          await modifyUser(email, { status: active ? 'inactive' : 'active' });
          const done = await Promise.allSettled(keys.map((key) => switchKeypair(key, !active)));
          if (done.some(({ status }) => status === 'rejected')) throw new AppError('partly-done');
        }),
    });
  },
};
