/** What is written about domains. Each call throws an `AppError`. */
import { mutate, query } from '@/api/client';
import { AppError, isAppError } from '@/api/errors';
import { shaped } from '@/api/fresh';
import {
  CreateDomainDocument,
  PurgeDomainDocument,
  PurgeModelStoreDocument,
  StoreThereDocument,
  type CreateDomainMutationVariables,
} from '@/api/gen/domain-changes.legacy';
import { modifyDomain } from '@/entities/domains/modify-domain';
import { outcomeOf, type Outcome } from '@/kit/lost-answer';
import { readDomain } from './api';

export const createDomain = async (name: string, props: CreateDomainMutationVariables['props']): Promise<void> =>
  void (await mutate(CreateDomainDocument, { name, props }));

export const switchDomain = (name: string, active: boolean): Promise<void> => modifyDomain(name, { is_active: active });

export const purgeDomain = async (name: string): Promise<void> => void (await mutate(PurgeDomainDocument, { name }));

/** Purges a model-store project; one that is gone already is as good. */
export async function purgeStore(id: string): Promise<void> {
  try {
    await mutate(PurgeModelStoreDocument, { id });
  } catch (failure) {
    if (!isAppError(failure) || failure.kind !== 'not-found') throw failure;
  }
}

/** For read-backs: whether the domain is on, or off. */
export const isSwitched = (name: string, active: boolean): Promise<Outcome> =>
  shaped(readDomain(name), (domain) => outcomeOf(domain?.is_active === active))();

/** Whether the server has this model store no more. */
export const storeIsGone = async (id: string): Promise<Outcome> =>
  outcomeOf((await query(StoreThereDocument, { id })).group === null);

export const domainIsGone = (name: string): Promise<Outcome> =>
  shaped(readDomain(name), (domain) => outcomeOf(domain === null))();

export const groupsNow = (name: string): Promise<string[]> =>
  shaped(readDomain(name), (domain) => (domain?.scaling_groups ?? []).map(String))();

/** A refusal for the name, put at its field. Renaming trips over the users of the domain, which refer to it by name. */
export function atName(failure: unknown, words: { taken: string; hasUsers: string }): unknown {
  if (!isAppError(failure)) return failure;
  const { kind, code, detail, status } = failure;
  const renamed = /fk_users_domain_name/.test(detail ?? '');
  if (kind !== 'conflict' && !renamed) return failure;
  return new AppError('conflict', { code, detail, status, fields: { name: renamed ? words.hasUsers : words.taken } });
}
