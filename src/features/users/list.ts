import { UserListDocument } from '@/api/gen/users.legacy';
import { defineList } from '@/kit/define-list';
import { legacyRows } from '@/kit/list-sources';
import { cond } from '@/lib/minilang';
import { userFields, userId, userName } from './fields';

const CONTAINER_COLUMNS = ['containerUid', 'containerMainGid', 'containerGids'];

/**
 * The Active tab is one status, the Inactive tab all the others; All is for who looks for a person, not for a status. 50 to 90 ms for 20 rows of 20,000 at any offset; the
 * server keeps a domain admin in their own domain.
 */
export const usersList = defineList({
  entity: 'users',
  fields: userFields,
  idOf: userId,
  nameOf: userName,
  sort: '-createdAt',
  tabs: ['active', 'inactive', 'all'],
  rows: legacyRows({
    document: UserListDocument,
    page: (data) => data.user_list,
    unique: 'uuid',
    search: ['email', 'username', 'full_name'],
    variables: ({ state, shown }) => ({
      status: state.tab === 'inactive' || state.tab === 'all' ? null : 'active',
      projects: shown.includes('projects'),
      containers: CONTAINER_COLUMNS.some((name) => shown.includes(name)),
    }),
    where: ({ state }) => (state.tab === 'inactive' ? cond('status', 'not', 'active', 'enum') : undefined),
  }),
});
