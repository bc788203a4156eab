import type { Site } from '../sites.ts';

const FIELDS =
  'id status status_changed region scaling_group schedulable available_slots occupied_slots addr architecture first_contact lost_at version compute_plugins container_count hardware_metadata gpu_alloc_map';
const LIST = `query($f:String,$o:String,$s:String,$l:Int=0){agent_list(limit:$l,offset:0,filter:$f,order:$o,status:$s){items{${FIELDS}}}}`;
const SUMMARY =
  'query($f:String,$o:String,$s:String,$l:Int=0){agent_summary_list(limit:$l,offset:0,filter:$f,order:$o,status:$s){items{id status schedulable scaling_group available_slots occupied_slots}}}';
const COUNT = 'query($f:String,$l:Int=5){agent_list(limit:$l,offset:0,filter:$f){items{id} total_count}}';
const MODIFY = 'mutation($i:String!,$p:ModifyAgentInput!){modify_agent(id:$i,props:$p){ok msg}}';
const RESCAN = 'mutation($i:String!){rescan_gpu_alloc_maps(agent_id:$i){task_id}}';
const COLUMNS = 'id status status_changed region scaling_group schedulable first_contact lost_at version'.split(' ');

/** The machines of the two differ: compared is what can be asked, and how it is refused. */
export const agents = {
  async 'agents: what can be asked and is refused'(site: Site) {
    for (const o of [...COLUMNS, 'addr', 'architecture']) await site.gql(`order ${o}`, LIST, { o });
    for (const f of [
      'id == "nope"',
      'addr ilike "%nope%"',
      'scaling_group in ["nope", "none"]',
      'schedulable == true & id == "nope"',
      'status == "alive" & id == "nope"',
      'status ilike "%AL%"',
      'architecture == "x86_64"',
      'available_slots == "x"',
      'first_contact >= "2100-01-01T00:00:00+00:00"',
      'lost_at isnot null',
    ])
      await site.gql(`filter ${f}`, COUNT, { f });
    for (const s of ['alive', 'ALIVE,LOST']) await site.gql(`status ${s}`, LIST, { s });
    await site.gql('negative limit', COUNT, { l: -1 });
    await site.gql('modify an unknown one', MODIFY, { i: 'nope', p: { schedulable: true } });
    await site.gql('modify nothing', MODIFY, { i: 'nope', p: {} });
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`list as ${as}`, COUNT, {}, { as });
      await site.gql(`rescan as ${as}`, RESCAN, { i: 'nope' }, { as });
      await site.gql(`modify as ${as}`, MODIFY, { i: 'nope', p: { schedulable: true } }, { as });
    }
  },
  async 'agents: summaries for those who are no superadmins'(site: Site) {
    for (const o of [...COLUMNS, 'addr']) await site.gql(`order ${o}`, SUMMARY, { o }, { as: 'admin' });
    for (const f of ['id == "nope"', 'status in ["ALIVE", "LOST"] & id == "nope"', 'region == "x"', 'version == "x"'])
      await site.gql(`filter ${f}`, SUMMARY, { f, l: 5 }, { as: 'admin' });
    for (const s of ['alive', 'ALIVE,LOST']) await site.gql(`status ${s}`, SUMMARY, { s }, { as: 'admin' });
  },
};
