import { session } from '@/api/session';
import { AppError } from '@/api/errors';
import { runWrite } from '@/api/query-client';
import { isTrashed } from '@/entities/folders/statuses';
import { restoreFolder } from '@/entities/folders/changes';
import { editInverse, type Inverses } from '@/kit/inverses';
import { mustBe, readFolder } from './api';
import { folderEdit } from './folder-edit';

const isSuperadmin = (): boolean => {
  const now = session.get();
  return 'identity' in now && now.identity.role === 'superadmin';
};

export const inverses: Inverses = {
  edit: editInverse('folders', (id) => folderEdit(id, isSuperadmin())),
  /** Out of the trash again. */
  trash: ({ of }, client) => {
    const superadmin = isSuperadmin();
    const read = readFolder(of, superadmin);
    return Promise.resolve({
      isOurs: async (signal) => isTrashed((await read(signal))?.status),
      run: (signal) =>
        runWrite(client, 'folders', async () => {
          const folder = await read(signal);
          if (!folder) throw new AppError('not-found');
          await mustBe(folder, 'trashed', superadmin);
          await restoreFolder(of);
        }),
    });
  },
};
