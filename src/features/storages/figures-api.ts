import { queryPartial, rest } from '@/api/client';
import { present, toAppError } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { asObject } from '@/api/json';
import {
  EightScopesDocument,
  OneScopeDocument,
  type EightScopesQuery,
  type EightScopesQueryVariables,
  type ScopeFactsFragment,
} from '@/api/gen/quotas.legacy';
import { onSignOut } from '@/api/session';
import { figuresOf, scopeId, type Figures, type Scope } from './scopes';

/** What names a scope; `policyLimit` is what counts where its volume has nothing of it. */
export type ScopeKey = Pick<Scope, 'volume' | 'scope'> & Partial<Pick<Scope, 'policyLimit'>>;

/** So many are read at a time: in one request, so that thousands do not use up what a keypair may ask. */
export const AT_ONCE = 8;
const PLACES = [...Array(AT_ONCE).keys()];

const nothing = (more: Partial<Figures>): Figures => ({
  used: null,
  files: null,
  limit: null,
  failed: false,
  at: Date.now(),
  ...more,
});

/** By REST, which asks its own storage proxy alone. */
async function readAlone({ volume, scope, policyLimit = null }: ScopeKey, signal?: AbortSignal): Promise<Figures> {
  const path = `/admin/quota-scopes/${encodeURIComponent(volume)}/${encodeURIComponent(scope)}`;
  try {
    const details = await rest('GET', path, { signal, decode: (answer) => asObject(asObject(answer).quota_scope) });
    return figuresOf(details as ScopeFactsFragment['details'], Date.now());
  } catch (failure) {
    if (signal?.aborted) throw failure;
    return nothing(toAppError(failure).kind === 'not-found' ? { limit: policyLimit } : { failed: true });
  }
}

/**
 * Reads up to eight scopes, each of which may fail alone. Where one storage proxy is away GraphQL gives none of any volume:
 * then each is read by itself.
 */
export async function readFigures(keys: readonly ScopeKey[], signal?: AbortSignal): Promise<Map<string, Figures>> {
  const last = keys.at(-1);
  if (!last) return new Map();
  const asked = PLACES.map((at) => keys[at] ?? last);
  const variables = Object.fromEntries(
    asked.flatMap(({ volume, scope }, at) => [
      [`h${at}`, volume],
      [`s${at}`, scope],
    ]),
  ) as EightScopesQueryVariables;
  const read: EightScopesQuery | null = await queryPartial(EightScopesDocument, variables, { signal }).then(
    ({ data }) => data,
    (failure: unknown) => {
      if (signal?.aborted) throw failure;
      return null;
    },
  );
  const found = await Promise.all(
    keys.map(async (key, place): Promise<[string, Figures]> => {
      const one = read?.[`q${place}` as keyof EightScopesQuery];
      const id = scopeId(key.volume, key.scope);
      if (one) return [id, figuresOf(one.details, Date.now())];
      return [id, read ? nothing({ failed: true }) : await readAlone(key, signal)];
    }),
  );
  return new Map(found);
}

/** One scope by itself, past every cache. */
export const readScope = (key: ScopeKey) =>
  fresh(async (ask) => {
    const read = await ask.queryIfAny(OneScopeDocument, { host: key.volume, scope: key.scope });
    return read ? figuresOf(present(read.quota_scope).details, Date.now()) : readAlone(key, ask.signal);
  });

/** What was read of scopes, for as long as somebody is signed in: a list that is read anew shows it until it knows better. */
export const figures = new Map<string, Figures>();
onSignOut(() => figures.clear());
