import type { Site } from '../sites.ts';

const SESSIONS =
  'query($f:LoginSessionFilter,$o:[LoginSessionOrderBy!]){adminLoginSessionsV2(limit:3,offset:0,filter:$f,orderBy:$o){edges{node{status}}}}';
const HISTORY = 'query($f:LoginHistoryFilter){adminLoginHistoryV2(first:3,filter:$f){edges{node{result}}}}';
const REVOKE = 'mutation($id:UUID!){adminRevokeLoginSession(sessionId:$id){success}}';
const NOBODY = '00000000-0000-4000-8000-000000000001';

/** Who is signed in differs from site to site; what is taken and refused does not. */
export const loginSessions = {
  async 'sign-ins: filters, orders, revoking nothing'(site: Site) {
    const none = { userId: { in: [NOBODY] } };
    for (const f of [
      none,
      { AND: [none, { status: { equals: 'ACTIVE' } }] },
      { AND: [none, { accessKey: { iContains: 'A' } }] },
    ])
      await site.v2(JSON.stringify(f), SESSIONS, { f });
    for (const field of ['CREATED_AT', 'STATUS', 'LAST_ACCESSED_AT'])
      await site.v2(`in order of ${field}`, SESSIONS, { f: none, o: [{ field, direction: 'ASC' }] });
    const future = { createdAt: { after: '2100-01-01T00:00:00Z' } };
    await site.v2('history', HISTORY, { f: { AND: [future, { result: { in: ['SUCCESS', 'LOGOUT'] } }] } });
    await site.v2('history by a person', HISTORY, { f: { userId: { equals: NOBODY } } });
    await site.v2('revoke an unknown one', REVOKE, { id: NOBODY });
    await site.v2('revoke as a domain admin', REVOKE, { id: NOBODY }, { as: 'admin' });
    await site.v2('ask as a domain admin', HISTORY, {}, { as: 'admin' });
  },
};
