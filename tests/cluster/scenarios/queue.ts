import { RELEASE, type Site } from '../sites.ts';
import { dig } from './rows.ts';

const QUEUE =
  'query($g:String!){session_pending_queue(resource_group_id:$g,first:5,offset:0){count edges{node{row_id name queue_position}}}}';
const ATTEMPTS =
  'query($i:UUIDFilter,$p:String){adminSessionSchedulingHistories(filter:{sessionId:$i,phase:{equals:$p}},orderBy:[{field:UPDATED_AT,direction:DESC}],limit:5,offset:0){count edges{node{sessionId phase fromStatus toStatus result message attempts}}}}';
const GROUP = '{adminResourceGroups(limit:1,offset:0,filter:{name:{equals:"default"}}){edges{node{entityId}}}}';
const TRIAL =
  'query($i:ComputeScheduleInput!){computeSchedule(input:$i){results{requestedArchitecture success reasonHint{requiredReduction{resourceType}}}}}';
const IMAGE =
  '{adminImagesV2(limit:1,offset:0,filter:{status:{equals:ALIVE},architecture:{equals:"x86_64"}}){edges{node{entityId}}}}';
const NONE = '00000000-0000-4000-8000-000000000001';

/** What waits differs between the two: compared is what is asked where nothing waits, and how it is refused. */
export const queue = {
  async 'queue: nothing waits, and who may ask'(site: Site) {
    await site.gql('of an unknown group', QUEUE, { g: 'nope' });
    await site.v2('attempts for an unknown session', ATTEMPTS, { i: { equals: NONE }, p: 'schedule-sessions' });
    await site.v2('attempts for several', ATTEMPTS, { i: { in: [NONE] }, p: 'schedule-sessions' });
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`queue as ${as}`, QUEUE, { g: 'default' }, { as });
      await site.v2(`attempts as ${as}`, ATTEMPTS, { i: { equals: NONE } }, { as });
    }
  },
  async 'queue: the trial of a request'(site: Site) {
    if (RELEASE !== '26.9.6') return void (await site.v2('none before 26.9', '{__typename}'));
    const found = await site.v2('where', GROUP);
    const resourceGroupId = dig(found, 'data', 'adminResourceGroups', 'edges', 0, 'node', 'entityId');
    const images = await site.v2('an image', IMAGE);
    const imageId = dig(images, 'data', 'adminImagesV2', 'edges', 0, 'node', 'entityId');
    const of = (...amounts: [string, string][]) => ({
      imageId,
      resources: amounts.map(([resourceType, quantity]) => ({ resourceType, quantity })),
    });
    const trial = (label: string, i: object, as?: 'admin' | 'user') =>
      site.v2(label, TRIAL, { i: { clusterMode: 'SINGLE_NODE', resourceGroupId, ...i } }, as && { as });
    await trial('small', { kernels: [of(['cpu', '1'], ['mem', '1073741824'])] });
    await trial('too many cores', { kernels: [of(['cpu', '9000'], ['mem', '1073741824'])] });
    await trial('two kernels', { kernels: [of(['cpu', '1']), of(['cpu', '9000'])] });
    await trial('over several', { clusterMode: 'MULTI_NODE', kernels: [of(['cpu', '1']), of(['cpu', '9000'])] });
    await trial('without an image', { kernels: [{ resources: [{ resourceType: 'cpu', quantity: '1' }] }] });
    await trial('of nothing', { kernels: [] });
    await trial('of an unknown slot', { kernels: [of(['no.such', '1'])] });
    await trial('in an unknown group', { kernels: [of(['cpu', '1'])], resourceGroupId: NONE });
    await trial('by a domain admin', { kernels: [of(['cpu', '1'])] }, 'admin');
    await trial('by a user', { kernels: [of(['cpu', '1'])] }, 'user');
  },
};
