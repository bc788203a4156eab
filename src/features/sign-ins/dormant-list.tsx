import { defineFields } from '@/kit/fields';
import { defineList } from '@/kit/define-list';
import { wholeRows } from '@/kit/list-sources';
import { paths } from '@/lib/paths';
import { accountId, accountName, readDormant, type Account } from './dormant';

const ROLES = ['superadmin', 'admin', 'user', 'monitor'];

// i18n: dormant:fields.* dormant:role.*
const fields = defineFields<Account>()('dormant', {
  email: {
    value: accountName,
    sort: true,
    filter: { kind: 'text' },
    always: true,
    into: (a) => paths.users({ open: accountId(a) }),
    width: 260,
  },
  name: { value: (a) => a.full_name, sort: true, filter: { kind: 'text' }, width: 200 },
  role: { value: (a) => a.role, format: 'choice', sort: true, filter: { kind: 'enum', options: ROLES }, width: 130 },
  domain: {
    value: (a) => a.domain_name,
    sort: true,
    filter: { kind: 'text' },
    link: (_, name) => paths.domains({ open: name }),
    width: 140,
  },
  created: { value: (a) => a.created_at, format: 'time', sort: true, filter: { kind: 'date' }, width: 160 },
});

/** How long nobody has been there (days); the tabs. */
const DAYS = ['30', '90', '180', '365'] as const;

/** Accounts that nobody has used for long. Put together from three lists, which takes some seconds for many thousands. */
export const dormantList = defineList({
  entity: 'sign-ins',
  fields,
  idOf: accountId,
  nameOf: accountName,
  sort: 'email',
  tabs: [...DAYS],
  slow: true,
  rows: wholeRows({
    search: ['email', 'name'],
    variables: ({ state: { tab } }) => ({ dormant: Number(tab ?? DAYS[0]) }),
    fetch: ({ dormant }, signal) => readDormant(dormant, signal),
  }),
});
