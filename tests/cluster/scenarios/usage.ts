import type { Site } from '../sites.ts';

const NODE = 'node{resourceGroupName domainName metadata{periodStart decayUnitDays}}';
/** Nothing of what was held is the same on two sites: what is compared is what they refuse, and how they filter it all away. */
const buckets = (kind: string): string =>
  `query($f:${kind}UsageBucketFilter,$l:Int){admin${kind}UsageBuckets(filter:$f,limit:$l,offset:0){count edges{${NODE}}}}`;

const NOBODY = '00000000-0000-4000-8000-000000000000';
const FILTERS: object[] = [
  { resourceGroup: { in: ['no-such-group'] } },
  { domainName: { equals: 'no-such-domain' } },
  { periodStart: { before: '2001-01-02' } },
  { periodStart: { after: '2999-01-01' } },
  { AND: [{ periodStart: { after: '2001-01-01' } }, { periodStart: { before: '2001-01-03' } }] },
];

export const usage = {
  async 'usage: filters and refusals'(site: Site) {
    for (const kind of ['Domain', 'Project', 'User']) {
      for (const f of FILTERS) await site.v2(`${kind} ${JSON.stringify(f)}`, buckets(kind), { f, l: 5 });
      await site.v2(`${kind}: no rows wanted`, buckets(kind), { l: 0 });
      for (const as of ['admin', 'user'] as const) await site.v2(`${kind} as ${as}`, buckets(kind), { l: 1 }, { as });
    }
    await site.v2('of a project', buckets('Project'), { f: { projectId: { equals: NOBODY } }, l: 5 });
    await site.v2('of a user', buckets('User'), { f: { userUuid: { in: [NOBODY] } }, l: 5 });
  },
};
