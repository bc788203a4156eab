import type { Site } from '../sites.ts';

const COUNT =
  'query($f:String,$o:String,$s:String){compute_session_list(limit:1,offset:0,filter:$f,order:$o,status:$s){items{session_id} total_count}}';
const NODES =
  'query($s:ScopeField,$f:String){compute_session_nodes(scope_id:$s,filter:$f,first:1,offset:0){edges{node{row_id}}}}';
const HISTORY =
  'query($i:UUID!){sessionScopedSchedulingHistories(scope:{sessionId:$i},orderBy:[{field:CREATED_AT,direction:DESC}],limit:5,offset:0){count edges{node{phase result}}}}';
const MODIFY = 'mutation($i:ModifyComputeSessionInput!){modify_compute_session(input:$i){item{name priority}}}';
const NONE = '00000000-0000-4000-8000-000000000001';
const COLUMNS =
  'id name type status status_info result priority access_key domain_name scaling_group user_email full_name image cluster_mode cluster_size agent_ids created_at scheduled_at starts_at terminated_at';

/** The sessions of the two differ: compared is what can be asked of none, and how it is refused. */
export const sessions = {
  async 'sessions: what can be asked and is refused'(site: Site) {
    const none = `id == "${NONE}"`;
    for (const o of [...COLUMNS.split(' '), 'group_name', 'startup_command', 'tag'])
      await site.gql(`order ${o}`, COUNT, { o, f: none });
    for (const f of [
      'name ilike "%nope-nope%"',
      'user_email == "nope"',
      'type in ["interactive", "batch"]',
      'status in ["TERMINATED", "CANCELLED"]',
      'result in ["SUCCESS", "FAILURE"]',
      'agent_ids ilike "%nope%"',
      'cluster_mode in ["single-node", "multi-node"]',
      'created_at >= "2100-01-01T00:00:00+00:00"',
      'starts_at >= "2100-01-01T00:00:00+00:00"',
      'startup_command ilike "%nope%"',
      'group_name == "nope"',
      'tag == "nope"',
      'status == "NOPE"',
    ])
      await site.gql(`filter ${f}`, COUNT, { f: f.startsWith('(') ? f : `(${f}) & (${none})` });
    await site.gql('nodes of a scope', NODES, { s: `user:${NONE}`, f: none });
    await site.v2('history of an unknown one', HISTORY, { i: NONE });
    for (const i of [{ name: 'some-name' }, { priority: 50 }, { priority: 101 }])
      await site.gql(`modify an unknown one ${JSON.stringify(i)}`, MODIFY, { i: { id: NONE, ...i } });
    for (const as of ['admin', 'user'] as const) {
      await site.gql(`list as ${as}`, COUNT, { f: none }, { as });
      await site.gql(`modify as ${as}`, MODIFY, { i: { id: NONE, priority: 50 } }, { as });
    }
  },
};
