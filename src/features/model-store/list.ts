import { query, queryPartial } from '@/api/client';
import { present, toAppError, type AppError } from '@/api/errors';
import { ModelCardsDocument } from '@/api/gen/model-store.legacy';
import { RegisteredCardsDocument } from '@/api/gen/model-store.v2';
import { defineList, type Answer } from '@/kit/define-list';
import { answerOf, wholeRows } from '@/kit/list-sources';
import { pages } from '@/lib/async';
import { modelFields, modelId, modelName } from './fields';
import { fromFolder, joined, type Card, type Model } from './model';

/** The server opens every folder that it lists: few at a time, or it takes longer than anybody waits. */
const FOLDERS = { size: 40, width: 2 };

async function readFolders(signal: AbortSignal): Promise<{ models: Model[]; problems: AppError[] }> {
  const problems: AppError[] = [];
  const { rows } = await pages(
    async (first, offset) => {
      const { data, problems: parts } = await queryPartial(ModelCardsDocument, { first, offset }, { signal });
      problems.push(...parts);
      return answerOf(data.model_cards, []);
    },
    { ...FOLDERS, idOf: (found) => found.row_id ?? '' },
  );
  return { models: rows.map(fromFolder), problems };
}

/** What the store has of one folder. */
export const readModel = async (id: string, signal: AbortSignal): Promise<Model | undefined> =>
  (await readFolders(signal)).models.find((model) => model.id === id);

/** More than any site has registered. */
export const ALL_CARDS = 100_000;

async function readCards(signal: AbortSignal): Promise<Card[]> {
  const { adminModelCardsV2 } = await query(RegisteredCardsDocument, { limit: ALL_CARDS }, { signal });
  return present(adminModelCardsV2).edges.map(({ node }) => node);
}

/** Every model whose folder lies in a Model Store project of one's own domain, with what of it is registered. */
export const modelsList = defineList({
  entity: 'models',
  fields: modelFields,
  idOf: modelId,
  nameOf: modelName,
  sort: 'name',
  rows: wholeRows({
    search: ['name', 'title', 'task', 'description', 'label', 'author', 'folder'],
    // Registered cards are listed for superadmins alone.
    variables: ({ viewer }) => viewer && { cards: viewer.identity.role === 'superadmin' },
    fetch: async ({ cards: may }, signal): Promise<Answer<Model>> => {
      const [{ models, problems }, cards] = await Promise.all([
        readFolders(signal),
        may ? readCards(signal).catch(toAppError) : undefined,
      ]);
      const rows = joined(models, Array.isArray(cards) ? cards : undefined);
      const failed = cards && !Array.isArray(cards) ? [cards] : [];
      return { rows, total: rows.length, problems: [...problems, ...failed] };
    },
  }),
});
