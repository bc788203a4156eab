import type { Site } from '../sites.ts';
import { dropUser, makeUser } from './rows.ts';

const LIST =
  'query($f:UserV2Filter,$o:[UserV2OrderBy!],$l:Int,$of:Int,$first:Int,$last:Int){adminUsersV2(limit:$l,offset:$of,first:$first,last:$last,filter:$f,orderBy:$o){count pageInfo{hasNextPage hasPreviousPage} edges{node{basicInfo{email}}}}}';

export const typedFilters = {
  async 'v2 filters, orders and pages'(site: Site) {
    const { P } = site;
    const emails: string[] = [];
    for (const [name, more] of [
      ['b', { full_name: 'Bee 100%', role: 'admin' }],
      ['a', { full_name: 'ant', status: 'inactive' }],
      ['c', { full_name: 'under_score', sudo_session_enabled: true }],
      ['d', { full_name: '김철수', totp_activated: true }],
    ] as const) {
      emails.push(await makeUser(site, name, more));
    }
    const own = { username: { startsWith: `${P}-` } };
    const o = [{ field: 'EMAIL', direction: 'ASC' }];
    const filters: object[] = [
      {},
      { role: { equals: 'ADMIN' } },
      { role: { in: ['ADMIN', 'USER'] } },
      { role: { notEquals: 'USER' } },
      { status: { notIn: ['INACTIVE'] } },
      { fullName: { contains: 'N' } },
      { fullName: { iContains: 'N' } },
      { fullName: { notContains: 'n' } },
      { fullName: { iNotContains: 'N' } },
      { fullName: { iEquals: 'ANT' } },
      { fullName: { in: ['ant', '김철수'] } },
      { fullName: { iIn: ['ANT'] } },
      { fullName: { notIn: ['ant'] } },
      { fullName: { contains: '%' } },
      { fullName: { contains: '_' } },
      { fullName: { equals: 'under%' } },
      { fullName: { iStartsWith: 'bee', endsWith: 'x' } },
      { fullName: { startsWith: 'x', contains: 'ant' } },
      { fullName: { in: ['ant'], contains: 'e' } },
      { fullName: { iNotEquals: 'ANT', iStartsWith: 'BEE' } },
      { fullName: { notEndsWith: 'x', in: ['ant'] } },
      { fullName: {} },
      { totpActivated: true },
      { sudoSessionEnabled: false },
      { domainName: { equals: 'default' } },
      { createdAt: { after: '2025-01-01T00:00:00Z' } },
      { createdAt: { before: '2025-01-01T00:00:00Z' } },
      { OR: [{ role: { equals: 'ADMIN' } }, { fullName: { equals: 'ant' } }] },
      { OR: [{ role: { equals: 'ADMIN' }, fullName: { equals: 'ant' } }] },
      { OR: [] },
      { AND: [{ role: { equals: 'USER' } }, { totpActivated: true }] },
      { NOT: [{ role: { equals: 'ADMIN' } }] },
      { NOT: [{ role: { equals: 'USER' }, fullName: { equals: 'ant' } }] },
      { NOT: [{ role: { equals: 'ADMIN' } }, { fullName: { equals: 'ant' } }] },
      { OR: [{ fullName: { equals: 'ant' } }], role: { equals: 'ADMIN' } },
    ];
    for (const f of filters) await site.v2(JSON.stringify(f), LIST, { f: { AND: [own, f] }, o, l: 9, of: 0 });
    for (const [field, direction] of [
      ['EMAIL', 'DESC'],
      ['USERNAME', 'ASC'],
      ['CREATED_AT', 'ASC'],
      ['CREATED_AT', 'DESC'],
    ]) {
      await site.v2(`${field} ${direction}`, LIST, { f: own, o: [{ field, direction }], l: 9 });
    }
    const pages = [
      { l: 2 },
      { l: 2, of: 1 },
      { l: 2, of: 2 },
      { l: 2, of: 9 },
      { first: 2 },
      { of: 1 },
      { l: 0 },
      { l: -1 },
      { l: 2, of: -1 },
      { l: 2, first: 1 },
      { first: 0 },
      { last: 2 },
      { last: 2, first: 2 },
    ];
    for (const page of pages) await site.v2(`page ${JSON.stringify(page)}`, LIST, { f: own, o, ...page });
    const keys =
      'query($f:KeypairFilter,$l:Int){adminKeypairsV2(limit:$l,offset:0,filter:$f,orderBy:[{field:CREATED_AT,direction:DESC}]){count edges{node{isActive isAdmin resourcePolicy rateLimit user{basicInfo{email}}}}}}';
    for (const f of [
      { accessKey: { equals: 'AKIANATWOUSEREXAMPLE' } },
      { accessKey: { iContains: 'akianatwo' } },
      { userId: { equals: 'f38dea23-50fa-42a0-b5ae-338f5f4693f4' } },
    ]) {
      await site.v2(`keypairs ${JSON.stringify(f)}`, keys, { f, l: 5 });
    }
    for (const email of emails) await dropUser(site, email);
  },
};
