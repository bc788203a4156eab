import { KeypairListDocument } from '@/api/gen/credentials.legacy';
import { defineList } from '@/kit/define-list';
import { legacyRows } from '@/kit/list-sources';
import { keypairFields, keypairId } from './fields';

/**
 * The youngest first. The one list that domain admins may read too. Columns that the manager computes at each call (use,
 * counts) are asked for only while they are shown; secret keys never.
 */
export const keypairsList = defineList({
  entity: 'keypairs',
  fields: keypairFields,
  idOf: keypairId,
  sort: 'age',
  tabs: ['active', 'inactive'],
  rows: legacyRows({
    document: KeypairListDocument,
    page: (data) => data.keypair_list,
    unique: 'access_key',
    search: ['access_key', 'email', 'full_name'],
    variables: ({ state, shown }) => ({
      active: state.tab !== 'inactive',
      lastUsed: shown.includes('lastUsed'),
      queries: shown.includes('queries') || shown.includes('recentQueries'),
      sessions: shown.includes('sessions'),
      projects: shown.includes('projects'),
    }),
  }),
});
