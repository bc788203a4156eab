import type { Site } from '../sites.ts';
import { DEFAULT_PROJECT, dropUser, dig, makeUser } from './rows.ts';

const SNAPSHOT =
  'fairShareFactor normalizedUsage lastCalculatedAt totalDecayedUsage{entries{resourceType quantity}} averageDailyDecayedUsage{entries{resourceType quantity}}';
const SHARE = `resourceGroupName createdAt updatedAt spec{weight usesDefault halfLifeDays resourceWeights{resourceType weight usesDefault}} calculationSnapshot{${SNAPSHOT}}`;
const DOMAINS = `query($g:String!,$f:StringFilter,$n:Int){rgDomainFairShares(scope:{resourceGroupName:$g},limit:$n,offset:0,filter:{domainName:$f},orderBy:[{field:DOMAIN_NAME,direction:ASC}]){count edges{node{domainName ${SHARE} domain{lifecycle{isActive}}}}}}`;
const PROJECTS = `query($g:String!,$d:String!,$f:UUIDFilter){rgProjectFairShares(scope:{resourceGroupName:$g,domainName:$d},limit:5,offset:0,filter:{projectId:$f},orderBy:[{field:PROJECT_NAME,direction:ASC}]){count edges{node{projectId domainName ${SHARE} project{basicInfo{name} lifecycle{isActive}}}}}}`;
const USERS = `query($g:String!,$d:String!,$p:String!,$f:UUIDFilter){rgUserFairShares(scope:{resourceGroupName:$g,domainName:$d,projectId:$p},limit:5,offset:0,filter:{userUuid:$f},orderBy:[{field:USER_EMAIL,direction:ASC}]){edges{node{userUuid projectId domainName ${SHARE} user{basicInfo{username email fullName} status{status}}}}}}`;
const SPEC =
  'fairShareSpec{halfLifeDays lookbackDays decayUnitDays defaultWeight resourceWeights{resourceType weight usesDefault}}';
const GROUP = `query($n:String!){adminResourceGroups(limit:1,offset:0,filter:{name:{equals:$n}}){edges{node{name status{isActive isPublic} scheduler{type} ${SPEC} resourceInfo{capacity{entries{resourceType quantity}} used{entries{resourceType quantity}}}}}}}`;
const WEIGHTS = (what: string): string =>
  `mutation($i:BulkUpsert${what}FairShareWeightInput!){adminBulkUpsert${what}FairShareWeight(input:$i){upsertedCount}}`;
const UPDATE = `mutation($i:UpdateResourceGroupFairShareSpecInput!){adminUpdateResourceGroupFairShareSpec(input:$i){resourceGroup{name ${SPEC}}}}`;
const SWITCH =
  'mutation($g:String!,$t:SchedulerType!){adminUpdateResourceGroup(input:{resourceGroupName:$g,schedulerType:$t}){resourceGroup{name scheduler{type}}}}';
const NOWHERE = '2de2b969-1d04-48a6-af16-0bc8adb3c830';

async function makeGroup({ gql }: { gql: Site['gql'] }, n: string): Promise<void> {
  await gql(
    'make a group',
    'mutation($n:String!){create_scaling_group(name:$n,props:{driver:"static",scheduler:"fifo"}){ok}}',
    { n },
  );
}
const dropGroup = (site: Site, n: string) =>
  site.gql('drop the group', 'mutation($n:String!){delete_scaling_group(name:$n){ok}}', { n });

export const fairShare = {
  async 'fair share: lists of a group, with and without weights of their own'(site: Site) {
    const g = `${site.P}-fair`;
    await makeGroup({ gql: site.gql.bind(site) }, g);
    const f = { equals: 'default' };
    await site.v2('domains', DOMAINS, { g, f, n: 5 });
    await site.v2('domains of an unknown group', DOMAINS, { g: 'nope', n: 5 });
    const project = { equals: DEFAULT_PROJECT };
    await site.v2('projects', PROJECTS, { g, d: 'default', f: project });
    await site.v2('projects of an unknown domain', PROJECTS, { g, d: 'nope' });
    const email = await makeUser(site, 'weighed');
    const found = await site.gql('who', 'query($e:String){user(email:$e){uuid}}', { e: email }, { compare: 'shape' });
    const uuid = dig(found, 'data', 'user', 'uuid');
    await site.v2('users of an unknown project', USERS, { g, d: 'default', p: NOWHERE });
    await site.v2('a weight', WEIGHTS('Domain'), {
      i: { resourceGroupName: g, inputs: [{ domainName: 'default', weight: '2.5' }] },
    });
    await site.v2('read', DOMAINS, { g, f, n: 5 });
    await site.v2('back to the default', WEIGHTS('Domain'), {
      i: { resourceGroupName: g, inputs: [{ domainName: 'default', weight: null }] },
    });
    await site.v2('read', DOMAINS, { g, f, n: 5 });
    await site.v2('weights of a project', WEIGHTS('Project'), {
      i: { resourceGroupName: g, inputs: [{ projectId: DEFAULT_PROJECT, domainName: 'default', weight: '3' }] },
    });
    await site.v2('read', PROJECTS, { g, d: 'default', f: project });
    await site.v2('the weight of a user', WEIGHTS('User'), {
      i: {
        resourceGroupName: g,
        inputs: [{ userUuid: uuid, projectId: DEFAULT_PROJECT, domainName: 'default', weight: '1.5' }],
      },
    });
    await site.v2('read', USERS, { g, d: 'default', p: DEFAULT_PROJECT, f: { equals: uuid } });
    for (const as of ['admin', 'user'] as const) {
      await site.v2(`weights by ${as}`, WEIGHTS('Domain'), { i: { resourceGroupName: g, inputs: [] } }, { as });
      await site.v2(`groups by ${as}`, GROUP, { n: g }, { as });
    }
    await dropUser(site, email);
    await dropGroup(site, g);
  },

  async 'fair share: settings of a group'(site: Site) {
    const g = `${site.P}-spec`;
    await makeGroup({ gql: site.gql.bind(site) }, g);
    await site.v2('read', GROUP, { n: g });
    const changes: [string, object][] = [
      ['half-life and default weight', { halfLifeDays: 3, defaultWeight: '1.5' }],
      ['lookback and unit', { lookbackDays: 9, decayUnitDays: 3 }],
      ['less than one', { halfLifeDays: -1, lookbackDays: 0 }],
      ['an unknown resource', { resourceWeights: [{ resourceType: 'cpu', weight: '2' }] }],
      ['nothing', {}],
    ];
    for (const [label, change] of changes) await site.v2(label, UPDATE, { i: { resourceGroupName: g, ...change } });
    await site.v2('an unknown group', UPDATE, { i: { resourceGroupName: 'nope', halfLifeDays: 3 } });
    await site.v2('the scheduler', SWITCH, { g, t: 'FAIR_SHARE' });
    await site.v2('read', GROUP, { n: g });
    await site.v2('by a domain admin', SWITCH, { g, t: 'FIFO' }, { as: 'admin' });
    await dropGroup(site, g);
  },
};
