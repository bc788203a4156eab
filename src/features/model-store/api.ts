import { mutate } from '@/api/client';
import { isAppError, present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { ModelStoreProjectsDocument, StoreFoldersNamedDocument } from '@/api/gen/model-store.legacy';
import {
  CreateModelCardDocument,
  DeleteModelCardDocument,
  RegisteredCardDocument,
  RegisteredCardsDocument,
  ScanModelCardsDocument,
  UpdateModelCardDocument,
} from '@/api/gen/model-store.v2';
import { IN_USE } from '@/entities/folders/statuses';
import { lookAt, outcomeOf } from '@/kit/lost-answer';
import { and, cond, toFilter } from '@/lib/minilang';
import { ALL_CARDS } from './list';
import { cardId, type Card } from './model';
import { inputOf, type CardValues } from './card-input';

/** Null: there is no card of that id. */
export const readCard = (id: string) =>
  fresh(async (ask): Promise<Card | null> => {
    try {
      return (await ask.query(RegisteredCardDocument, { id })).modelCardV2 ?? null;
    } catch (e) {
      if (isAppError(e) && e.code === 'model-card_read_not-found') return null;
      throw e;
    }
  });

export const readAllCards = fresh(async (ask): Promise<Card[]> =>
  present((await ask.query(RegisteredCardsDocument, { limit: ALL_CARDS })).adminModelCardsV2).edges.map(
    ({ node }) => node,
  ),
);

/** The projects whose folders are the store: one in each domain as a rule. */
export const readStores = fresh(async (ask) =>
  present((await ask.query(ModelStoreProjectsDocument, {})).groups).filter((one) => one !== null),
);

/** The folders of a project that have this name and are in use: one at most, as a rule. */
export const readFoldersNamed = (name: string, project: string) =>
  fresh(async (ask) => {
    const where = and(cond('name', 'is', name), cond('group', 'is', project, 'enum'), IN_USE);
    const { vfolder_list } = await ask.query(StoreFoldersNamedDocument, { filter: toFilter(where) ?? '' });
    return present(vfolder_list).items.filter((one) => one !== null);
  });

export type Store = Awaited<ReturnType<typeof readStores>>[number];

export const updateCard = (id: string, values: CardValues): Promise<unknown> =>
  mutate(UpdateModelCardDocument, { input: { ...inputOf(values), id } });

export const deleteCard = (id: string): Promise<unknown> => mutate(DeleteModelCardDocument, { id });

/** Registers a folder of a store as a card. */
export const createCard = (vfolderId: string, store: Store, values: CardValues): Promise<unknown> =>
  mutate(CreateModelCardDocument, {
    input: { ...inputOf(values), vfolderId, modelStoreProjectId: store.id ?? '', domainName: store.domain_name },
  });

/** Makes and renews the cards of a store from the definitions in its folders. */
export const scanStore = async (projectId: string) =>
  present((await mutate(ScanModelCardsDocument, { projectId })).scanProjectModelCardsV2);

/** For read-backs: whether the server has these cards no more. */
export const areGone = lookAt(
  async () => new Map((await readAllCards()).map((card) => [cardId(card), card])),
  (card: Card) => cardId(card),
  (now) => outcomeOf(now === undefined),
);
