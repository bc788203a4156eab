/** What has to be so for a model to be in the store, step by step. */
import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { StoreFolderDocument, type StoreFolderQuery } from '@/api/gen/model-store.v2';
import { readAllCards, readStores, type Store } from './api';
import { readModel } from './list';
import type { Card, Model } from './model';
import { checkRun, type RunCheck } from './run-input';

export interface GuideFacts {
  /** The Model Store project of the domain. */
  store: Store | undefined;
  folder: StoreFolderQuery['vfolderV2'] | undefined;
  check: RunCheck | undefined;
  model: Model | undefined;
  card: Card | undefined;
}

async function readFacts(id: string | null, domain: string, signal: AbortSignal): Promise<GuideFacts> {
  const stores = await readStores(signal);
  const store = stores.find((one) => one.domain_name === domain && one.is_active);
  if (id === null) return { store, folder: undefined, check: undefined, model: undefined, card: undefined };
  const [{ vfolderV2: folder }, check, model, cards] = await Promise.all([
    query(StoreFolderDocument, { id }, { signal }),
    checkRun(id, signal),
    readModel(id, signal),
    readAllCards(signal),
  ]);
  return { store, folder: present(folder), check, model, card: cards.find(({ vfolderId }) => vfolderId === id) };
}

/** `id`: UUID of the folder; null: there is none yet. */
export const guideFacts = (id: string | null, domain: string) =>
  queryOptions({
    queryKey: ['models', 'guide', id ?? '', domain],
    queryFn: ({ signal }) => readFacts(id, domain, signal),
    staleTime: 0,
    gcTime: 0,
  });

export type Step = 'project' | 'folder' | 'rights' | 'definition' | 'service' | 'card';

/** `open`: it can be done; `later`: a step before it comes first. */
export type Standing = 'holds' | 'open' | 'later';

/** How each step stands, in the order in which they are gone. Only the service definition is nothing that a card needs. */
export function standings({ store, folder, check, card }: GuideFacts): Record<Step, Standing> {
  const meta = folder?.metadata;
  const rights = meta?.cloneable && folder?.accessControl.permission !== 'READ_ONLY' && meta.usageMode === 'MODEL';
  const has = (name: string): boolean => check !== undefined && !check.missing.includes(name);
  const defined = check !== undefined && has(check.definitionFile) && check.mistakes.length === 0;
  const served = check !== undefined && has('service-definition.toml') && check.serviceMistakes.length === 0;
  const of = (holds: boolean | undefined, first: boolean): Standing => (holds ? 'holds' : first ? 'open' : 'later');
  const there = folder !== undefined;
  return {
    project: of(store !== undefined, true),
    folder: of(there, store !== undefined),
    rights: of(rights, there),
    definition: of(defined, there),
    service: of(served, there),
    card: of(card !== undefined, defined),
  };
}
