import type { Site } from '../sites.ts';

const LIST =
  'query($f:AuditLogFilter,$o:[AuditLogOrderBy!],$l:Int,$of:Int,$n:Int){adminAuditLogsV2(limit:$l,offset:$of,first:$n,filter:$f,orderBy:$o){edges{node{entityType operation status}}}}';

/** What sites have in their logs differs; what they take and refuse does not. */
export const auditLog = {
  async 'the audit log: filters, orders, pages, refusals'(site: Site) {
    const nothing = { entityId: { equals: `${site.P}-nothing` } };
    const ask = (label: string, variables: object) => site.v2(label, LIST, { l: 3, of: 0, ...variables });
    for (const f of [
      { operation: { notIn: ['get', 'search'] } },
      { status: { in: ['ERROR'] } },
      { createdAt: { after: '2020-01-01T00:00:00Z' } },
      { triggeredBy: { in: [] } },
      { OR: [{ entityId: { iContains: 'x' } }, { entityType: { iContains: 'x' } }] },
    ])
      await ask(JSON.stringify(f), { f: { AND: [nothing, f] } });
    for (const field of ['CREATED_AT', 'ENTITY_TYPE', 'OPERATION', 'STATUS'])
      await ask(`in order of ${field}`, { f: nothing, o: [{ field, direction: 'ASC' }] });
    await site.v2('by cursor', LIST, { n: 3, f: nothing });
    await ask('an unknown status', { f: { status: { equals: 'NO' } } });
    await ask('an unknown order', { o: [{ field: 'DURATION', direction: 'ASC' }] });
    for (const search of ['page_no=1&page_size=101', 'page_no=0', 'page_size=x'])
      await site.call(`errors: ${search}`, { path: `/func/logs/error?${search}` }, 'shape');
    await site.call('errors far away', { path: '/func/logs/error?page_no=9999&page_size=10' }, 'shape');
  },
};
