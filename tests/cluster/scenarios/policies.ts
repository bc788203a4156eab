import type { Site } from '../sites.ts';

interface Kind {
  type: string;
  least: object;
  fields: string;
  changes: object[];
}

const KINDS: Record<string, Kind> = {
  keypair: {
    type: 'KeyPair',
    least: {
      default_for_unspecified: 'UNLIMITED',
      max_concurrent_sessions: 1,
      max_containers_per_session: 1,
      idle_timeout: 0,
    },
    fields:
      'name created_at default_for_unspecified total_resource_slots max_session_lifetime max_concurrent_sessions max_concurrent_sftp_sessions max_containers_per_session idle_timeout allowed_vfolder_hosts max_pending_session_count max_pending_session_resource_slots',
    changes: [
      { max_concurrent_sessions: -5 },
      ...[
        '{"cpu":"4","mem":"4g","foo":"1"}',
        '{"cpu":0,"mem":"0","cuda.shares":"0.333"}',
        '{"cpu":"Infinity"}',
        '{"cpu":-1}',
        '{"cpu":"abc"}',
        'not json',
        '[]',
        '{"mem":"4 GiB"}',
        '{"mem":1.5,"cpu":1.5}',
        '{"mem":"1.5g"}',
        '{"mem":"512m"}',
        '{"cpu":"600","mem":"16gb","cuda.device":"96"}',
        '{"cuda.shares":"1.005"}',
        '{"cpu":""}',
        '{"cpu":null}',
        '{}',
      ].map((total_resource_slots) => ({ total_resource_slots })),
      { total_resource_slots: { cpu: 1 } },
      { allowed_vfolder_hosts: '{"nope:x":["create-vfolder"]}' },
      { allowed_vfolder_hosts: '{"local:volume1":["nope"]}' },
      { allowed_vfolder_hosts: '{"local:volume1":[]}' },
      { default_for_unspecified: 'x' },
      { default_for_unspecified: 'LIMITED' },
      { max_pending_session_count: 3, max_pending_session_resource_slots: '{"cpu":"1"}' },
      { max_pending_session_count: null, max_pending_session_resource_slots: null },
      { idle_timeout: -1 },
      { idle_timeout: 9007199254740992 },
      { idle_timeout: 15552001, max_concurrent_sessions: 2147483647 },
      { idle_timeout: 'x' },
      { idle_timeout: '60' },
      { max_session_lifetime: null },
      { max_concurrent_sftp_sessions: 2, max_session_lifetime: 3600 },
      { max_containers_per_session: 2147483648 },
      { max_vfolder_count: 1 },
    ],
  },
  user: {
    type: 'User',
    least: {},
    fields:
      'id name created_at max_vfolder_count max_quota_scope_size max_session_count_per_model_session max_customized_image_count',
    changes: [
      { max_vfolder_count: -1 },
      { max_quota_scope_size: -1 },
      { max_quota_scope_size: 10737418240 },
      { max_vfolder_count: null },
      { max_quota_scope_size: '9007199254740993' },
      { max_session_count_per_model_session: 2, max_customized_image_count: -1 },
    ],
  },
  project: {
    type: 'Project',
    least: {},
    fields: 'id name created_at max_vfolder_count max_quota_scope_size max_network_count',
    changes: [
      { max_vfolder_count: -1 },
      { max_quota_scope_size: -1 },
      { max_quota_scope_size: 10737418240 },
      { max_vfolder_count: null },
      { max_quota_scope_size: '9007199254740993' },
      { max_network_count: -1 },
    ],
  },
};

async function run(site: Site, kind: string, { type, least, fields, changes }: Kind): Promise<void> {
  const n = `${site.P}-policy`;
  const create = `mutation($n:String!,$p:Create${type}ResourcePolicyInput!){create_${kind}_resource_policy(name:$n,props:$p){ok msg resource_policy{name}}}`;
  const modify = `mutation($n:String!,$p:Modify${type}ResourcePolicyInput!){modify_${kind}_resource_policy(name:$n,props:$p){ok msg}}`;
  const remove = `mutation($n:String!){delete_${kind}_resource_policy(name:$n){ok msg}}`;
  const one = `query($n:String!){${kind}_resource_policy(name:$n){${fields}}}`;
  await site.gql('create', create, { n, p: least });
  await site.gql('read', one, { n });
  await site.gql('create again', create, { n, p: least });
  await site.gql('modify an unknown one', modify, { n: `${n}x`, p: {} });
  await site.gql('modify nothing', modify, { n, p: {} });
  for (const p of changes) {
    await site.gql(`modify ${JSON.stringify(p)}`, modify, { n, p });
    await site.gql('read', one, { n });
  }
  await site.gql('read an unknown one', one, { n: 'nope' });
  await site.gql('long name', create, { n: `${n}${'z'.repeat(260)}`, p: least });
  for (const as of ['admin', 'user'] as const) {
    await site.gql(`read as ${as}`, one, { n }, { as });
    await site.gql(`create as ${as}`, create, { n: `${n}q`, p: least }, { as });
    await site.gql(`modify as ${as}`, modify, { n, p: {} }, { as });
    await site.gql(`delete as ${as}`, remove, { n }, { as });
  }
  await site.gql('delete one in use', remove, { n: 'default' });
  await site.gql('delete', remove, { n });
  await site.gql('delete again', remove, { n });
}

export const policies = Object.fromEntries(
  Object.entries(KINDS).map(([name, kind]) => [`${name} policies`, (site: Site) => run(site, name, kind)]),
) as Record<string, (site: Site) => Promise<void>>;
