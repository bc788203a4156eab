import { MODEL_STORE } from '../../db/site.ts';
import { internal, ServerError } from '../../errors.ts';
import { relayList, type RelayArgs } from '../../graphql/legacy-list.ts';
import { adminOnly } from '../../graphql/resolvers.ts';
import { encodeId } from '../../graphql/values.ts';
import { v2List } from '../../graphql/v2/connection.ts';
import type { Columns } from '../../minilang/columns.ts';
import { lacksRole } from '../../rights.ts';
import { isNewer, type Context } from '../../types.ts';
import type { Subject } from '../subject.ts';
import { cardList, cardWrites, noCard } from './cards.ts';
import { modelFolders } from './from-files.ts';
import { addModels, type ModelFolderRow } from './rows.ts';

/** The server has no column to filter or sort by. */
const columns: Columns<ModelFolderRow> = {};

function nodeOf(row: ModelFolderRow, { db }: Context): object {
  const folder = db.folders.get(row.id);
  // Of a folder whose definition cannot be read, nothing but its name.
  if (row.error)
    return { row_id: row.id, name: folder?.name ?? row.name, author: folder?.creator, error_msg: row.error };
  return {
    ...row,
    author: row.author ?? folder?.creator,
    row_id: row.id,
    readme_filetype: row.readme === null ? null : 'md',
    error_msg: null,
    created_at: folder?.created_at ?? null,
    modified_at: folder?.created_at ?? null,
    vfolder_node: folder && { ...folder, id: encodeId('VirtualFolderNode', folder.id), row_id: folder.id },
  };
}

function foldersSeen(context: Context): ModelFolderRow[] {
  const { db, caller } = context;
  return modelFolders(db).filter(({ id }) => {
    const folder = db.folders.get(id);
    return folder?.status === 'ready' && folder.domain_name === caller.user.domain_name;
  });
}

export const models: Subject = {
  tables: ['modelFolders', 'modelCards'],
  seed: addModels,
  legacy: {
    model_cards: (args: RelayArgs, context) => {
      if (args.order) throw internal(`Query ordering parsing error: ${args.order}`);
      return relayList(foldersSeen(context), args, {
        columns,
        type: 'ModelCard',
        id: (row) => row.id,
        shape: (row) => nodeOf(row, context),
      });
    },
  },
  v2: {
    adminModelCardsV2: adminOnly(v2List({ table: 'modelCards', list: cardList })),
    modelCardV2: ({ id }: { id: string }, context: Context) => {
      const { db, caller, release } = context;
      const card = db.modelCards.get(id);
      if (!card && isNewer(release))
        throw new ServerError(`Entity not found. (ModelCardRow ${id} not found)`, 'model-card_read_not-found');
      if (!card) throw noCard();
      if (lacksRole(context))
        throw new ServerError(
          `Insufficient permission to perform this operation. (User ${caller.user.uuid} lacks permission <Permission.READ: 1> on model_card ${id})`,
          'permission_access_forbidden',
        );
      return cardList.shape(card);
    },
    ...cardWrites(MODEL_STORE),
  },
};
