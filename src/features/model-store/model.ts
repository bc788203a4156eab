/** A model of the store: what its folder says of it, and what of it is registered. */
import type { ModelCardsQuery } from '@/api/gen/model-store.legacy';
import type { CardFragment } from '@/api/gen/model-store.v2';
import { parseBytes, rawSlots, readQuantity, type Quantity } from '@/lib/units';
import { idOfNode } from '@/lib/node-id';

type Edge = NonNullable<NonNullable<ModelCardsQuery['model_cards']>['edges'][number]>;
export type Found = NonNullable<Edge['node']>;
export type Card = CardFragment;

/** `broken`: its definition cannot be read. `bare`: there is none, or it says nothing of the model. */
export type Definition = 'described' | 'bare' | 'broken' | 'unknown';

export interface Model {
  /** The folder's UUID. */
  id: string;
  name: string;
  /** The folder's name; null where only the registered card is known. */
  folder: string | null;
  host: string | null;
  definition: Definition;
  /** The server's own words about a broken definition. */
  error: string | null;
  title: string | null;
  author: string | null;
  version: string | null;
  description: string | null;
  task: string | null;
  category: string | null;
  architecture: string | null;
  framework: readonly string[];
  label: readonly string[];
  license: string | null;
  /** Amounts by slot; bytes for memory. */
  minimum: ReadonlyMap<string, Quantity>;
  readme: string | null;
  /** Its file's ending: `md`. */
  readmeType: string | null;
  created: string | null;
  modified: string | null;
  /** Its registered cards: as a rule one; undefined: not known to this person. */
  cards: readonly Card[] | undefined;
}

const there = (list: readonly (string | null)[] | null | undefined): string[] =>
  (list ?? []).filter((one) => one !== null);

/** What a model needs at least, as definitions write it: `{"cpu": 1, "mem": "4g"}`. */
export function minimumOf(json: string | null | undefined): Map<string, Quantity> {
  return new Map(
    Object.entries(rawSlots(json)).map(([slot, amount]) => {
      const bytes = typeof amount === 'string' && /[a-z]/i.test(amount) ? parseBytes(amount) : null;
      return [slot, bytes === null ? readQuantity(amount) : (String(bytes) as Quantity)];
    }),
  );
}

function definitionOf(found: Found): Definition {
  if (found.error_msg) return 'broken';
  // Title and author are filled in by the server where the definition names none.
  const says = [found.task, found.category, found.description, found.license, found.architecture];
  return says.some(Boolean) || there(found.label).length > 0 ? 'described' : 'bare';
}

/** A model as its folder tells it. */
export function fromFolder(found: Found): Model {
  return {
    id: found.row_id ?? '',
    name: found.name ?? '',
    // Of a broken one the server names nothing but the folder.
    folder: found.vfolder_node?.name ?? (found.error_msg ? found.name : null),
    host: found.vfolder_node?.host ?? null,
    definition: definitionOf(found),
    error: found.error_msg,
    title: found.title,
    author: found.author,
    version: found.version,
    description: found.description,
    task: found.task,
    category: found.category,
    architecture: found.architecture,
    framework: there(found.framework),
    label: there(found.label),
    license: found.license,
    minimum: minimumOf(found.min_resource),
    readme: found.readme,
    readmeType: found.readme_filetype,
    created: found.created_at,
    modified: found.modified_at,
    cards: undefined,
  };
}

/** A card whose folder this person's list does not have: of another domain, or gone. */
export function fromCard(card: Card): Model {
  const { metadata } = card;
  return {
    id: card.vfolderId,
    name: card.name,
    folder: null,
    host: null,
    definition: 'unknown',
    error: null,
    title: metadata.title,
    author: metadata.author,
    version: metadata.modelVersion,
    description: metadata.description,
    task: metadata.task,
    category: metadata.category,
    architecture: metadata.architecture,
    framework: metadata.framework,
    label: metadata.label,
    license: metadata.license,
    minimum: new Map(),
    readme: card.readme,
    readmeType: card.readme === null ? null : 'md',
    created: card.createdAt,
    modified: card.updatedAt,
    cards: [card],
  };
}

/** The folders with their cards, and the cards without a folder. `cards` undefined: this person may not read them. */
export function joined(folders: readonly Model[], cards: readonly Card[] | undefined): Model[] {
  if (!cards) return [...folders];
  const byFolder = new Map<string, Card[]>();
  for (const card of cards) byFolder.set(card.vfolderId, [...(byFolder.get(card.vfolderId) ?? []), card]);
  const known = folders.map((model) => ({ ...model, cards: byFolder.get(model.id) ?? [] }));
  const listed = new Set(folders.map(({ id }) => id));
  const others = [...byFolder].flatMap(([id, own]) => {
    const [first] = own;
    return first && !listed.has(id) ? [{ ...fromCard(first), cards: own }] : [];
  });
  return [...known, ...others];
}

/** The UUID in the global id of a card. */
export const cardId = ({ id }: Pick<Card, 'id'>): string => idOfNode(id);

/** The first words of the README that are neither heading, picture nor table. */
export function firstWords(readme: string | null): string {
  const line = (readme ?? '')
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one !== '' && !/^(?:[#|>!`<-]|---|===)/.test(one));
  return (line ?? '').replace(/[*_`]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
