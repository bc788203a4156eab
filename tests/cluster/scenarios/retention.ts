import { RELEASE, type Site } from '../sites.ts';
import { dig } from './rows.ts';

const FACTS = 'category retentionPeriodDays enabled lastSweptAt';
const LIST = `query($l:Int){adminRetentionPolicies(limit:$l){edges{node{${FACTS}}}}}`;
const CREATE = `mutation($i:CreateRetentionPolicyInput!){adminCreateRetentionPolicy(input:$i){policy{entityId ${FACTS}}}}`;
const UPDATE = `mutation($i:UpdateRetentionPolicyInput!){adminUpdateRetentionPolicy(input:$i){policy{${FACTS}}}}`;
const PURGE = 'mutation($i:UUID!){adminPurgeRetentionPolicy(id:$i){id}}';
const NONE = '00000000-0000-4000-8000-000000000001';
const category = 'USAGE_BUCKETS';

/** A rule that is off and of a kind that no other test makes one for: it deletes nothing. */
export const retention = {
  async 'retention: a rule is made, refused a second time, changed and deleted'(site: Site) {
    if (RELEASE !== '26.9.6') return void (await site.v2('none before 26.9', '{__typename}'));
    const made = await site.v2('made', CREATE, { i: { category, retentionPeriodDays: 3650, enabled: false } });
    const id = dig(made, 'data', 'adminCreateRetentionPolicy', 'policy', 'entityId');
    try {
      await site.v2('a second of the kind', CREATE, { i: { category, retentionPeriodDays: 1, enabled: false } });
      await site.v2('listed', LIST, { l: 100 });
      await site.v2('longer', UPDATE, { i: { id, retentionPeriodDays: 3651 } });
      await site.v2('no day', UPDATE, { i: { id, retentionPeriodDays: 0 } });
      await site.v2('nothing given', UPDATE, { i: { id, retentionPeriodDays: null, enabled: null } });
    } finally {
      await site.v2('deleted', PURGE, { i: id });
    }
    await site.v2('deleted again', PURGE, { i: id });
    await site.v2('an unknown one', UPDATE, { i: { id: NONE, retentionPeriodDays: 5 } });
    await site.v2('less than a day', CREATE, { i: { category, retentionPeriodDays: 0 } });
    for (const as of ['admin', 'user'] as const) {
      await site.v2(`list as ${as}`, LIST, {}, { as });
      await site.v2(`made as ${as}`, CREATE, { i: { category, retentionPeriodDays: 3650 } }, { as });
    }
  },
};
