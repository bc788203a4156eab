import { SignInHistoryDocument, SignInHistoryWithAddressDocument, SignInSessionsDocument } from '@/api/gen/sign-ins.v2';
import { byPerson, people } from '@/entities/users/by-person';
import { cursorRows } from '@/kit/cursor-rows';
import { defineList, type Source } from '@/kit/define-list';
import { v2Rows } from '@/kit/list-sources';
import { has } from '@/lib/releases';
import { attemptFields, signInFields } from './fields';
import { personOf, signInId, type Attempt } from './sign-in';

/** Sessions that people are signed in to, of the whole cluster. */
export const sessionsList = defineList({
  entity: 'sign-ins',
  fields: signInFields,
  idOf: signInId,
  nameOf: personOf,
  sort: '-began',
  slow: true,
  rows: byPerson(
    v2Rows({
      document: SignInSessionsDocument,
      page: (data) => data.adminLoginSessionsV2,
      unique: 'CREATED_AT',
      search: ['accessKey'],
      where: (ask) => people(ask, 'userId'),
    }),
    'person',
  ),
});

const SEARCH = ['domainName'];
const plain: Source<Attempt> = cursorRows({
  document: SignInHistoryDocument,
  page: (data) => data.adminLoginHistoryV2,
  search: SEARCH,
});
const withAddress: Source<Attempt> = cursorRows({
  document: SignInHistoryWithAddressDocument,
  page: (data) => data.adminLoginHistoryV2,
  search: SEARCH,
});

/** Who signed in, or tried to, and how sessions ended: the newest first. */
export const historyList = defineList<Attempt>({
  name: 'sign-in-history',
  entity: 'sign-ins',
  fields: attemptFields,
  idOf: signInId,
  nameOf: personOf,
  sort: '',
  slow: true,
  rows: {
    search: SEARCH,
    query: (list, ask, part) => {
      const of = ask.viewer && has(ask.viewer.release, 'signIn.address') ? withAddress : plain;
      return of.query(list, ask, part);
    },
  },
});
