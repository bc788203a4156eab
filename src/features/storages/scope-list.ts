import { defineList } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import { scopeFields } from './scope-fields';
import type { Scope } from './scopes';
import { readScopes } from './scopes-api';

/** Every quota scope of the volumes that have quotas: those with folders, and apart all others. The fullest come first. */
export const scopesList = defineList<Scope, void>({
  name: 'quotas',
  entity: 'quotas',
  fields: scopeFields,
  idOf: ({ id }) => id,
  nameOf: ({ owner }) => owner,
  sort: '-share',
  tabs: ['used', 'unused'],
  slow: true,
  rows: wholeRows({
    search: ['owner', 'domain', 'scope', 'policy'],
    variables: ({ state: { tab, filters } }) => ({
      tab: tab === 'unused' ? ('unused' as const) : ('used' as const),
      volume: filters.volume?.op === 'is' ? filters.volume.value : null,
    }),
    fetch: readScopes,
  }),
});
