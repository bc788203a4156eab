import { describe, expect, test } from 'vitest';
import { refusal, rig, type Rig } from './rig.ts';

const CREATE =
  'mutation($e:String!,$p:UserInput!){create_user(email:$e,props:$p){ok msg user{groups{name}} keypair{access_key}}}';
const MODIFY =
  'mutation($e:String!,$p:ModifyUserInput!){modify_user(email:$e,props:$p){ok msg user{full_name groups{name}}}}';
const props = (username: string, more: object = {}): object => ({
  username,
  password: 'Abcd1234!',
  need_password_change: false,
  domain_name: 'default',
  ...more,
});
const make = (site: Rig, name: string, more?: object) =>
  site.gql(CREATE, { e: `${name}@example.com`, p: props(name, more) });

describe('users', () => {
  test('addresses and names are taken over all domains, deleted users included', async () => {
    const site = rig();
    await make(site, 'new');
    await site.gql('mutation{delete_user(email:"new@example.com"){ok}}');
    const again = refusal(
      await site.gql(CREATE, { e: 'other@example.com', p: props('new', { domain_name: 'dom-01' }) }),
    );
    expect(again).toEqual({
      message: 'The user already exists. (User with email other@example.com or username new already exists.)',
      code: 'user_create_conflict',
    });
  });

  test('no rule for words, addresses and empty names', async () => {
    const { body } = await rig().gql(CREATE, { e: 'no address', p: props('', { password: '' }) });
    expect(body.data?.create_user?.ok).toBe(true);
  });

  test('the model store is joined by itself and stays; projects of other domains fall away', async () => {
    const site = rig();
    const foreign = [...site.manager.db.projects.values()].find((project) => project.domain_name === 'dom-01')?.id;
    await make(site, 'new', { group_ids: ['2de2b969-1d04-48a6-af16-0bc8adb3c831', foreign] });
    const answer = await site.gql(MODIFY, { e: 'new@example.com', p: { group_ids: [foreign] } });
    expect(answer.body.data?.modify_user?.user?.groups).toEqual([{ name: 'model-store' }]);
  });

  test('a change of the domain alone keeps the projects', async () => {
    const site = rig();
    await make(site, 'new');
    const answer = await site.gql(MODIFY, { e: 'new@example.com', p: { domain_name: 'dom-01' } });
    expect(answer.body.data?.modify_user?.user?.groups).toEqual([{ name: 'model-store' }]);
  });

  test('too long a name tells its statement, like the server', async () => {
    const long = await rig().gql(CREATE, { e: 'x@example.com', p: props('x'.repeat(65)) });
    expect(refusal(long).message).toMatch(/value too long for type character varying\(64\)\n\[SQL: /);
  });

  test('deleting switches the keys off on 26.4.16, not on 26.9.6', async () => {
    for (const [release, active] of [
      ['26.4.16', false],
      ['26.9.6', true],
    ] as const) {
      const site = rig({ release });
      await make(site, 'new');
      await site.gql('mutation{delete_user(email:"new@example.com"){ok}}');
      const keys = await site.gql('{keypairs(email:"new@example.com"){is_active}}');
      expect(keys.body.data?.keypairs).toEqual([{ is_active: active }]);
    }
  });

  test('an unknown address: deleted without a word on 26.4.16, refused on 26.9.6', async () => {
    const gone = 'mutation{delete_user(email:"nobody@example.com"){ok}}';
    expect((await rig().gql(gone)).body.data?.delete_user?.ok).toBe(true);
    expect(refusal(await rig({ release: '26.9.6' }).gql(gone)).code).toBe('user_read_not-found');
  });

  test('a new user gets a personal project on 26.9.6 only', async () => {
    for (const [release, projects] of [
      ['26.4.16', 1],
      ['26.9.6', 2],
    ] as const) {
      const answer = await make(rig({ release }), 'new');
      expect(answer.body.data?.create_user?.user?.groups).toHaveLength(projects);
    }
  });
});

describe('keypairs', () => {
  const set = 'mutation($a:String!,$p:ModifyKeyPairInput!){modify_keypair(access_key:$a,props:$p){ok msg}}';
  const mine = 'AKIANATWOUSEREXAMPLE';

  test('refusals come as ok:false', async () => {
    const { gql } = rig();
    const msg = async (a: string, p: object): Promise<string> =>
      String((await gql(set, { a, p })).body.data?.modify_keypair?.msg);
    expect(await msg('NONE', { is_active: false })).toBe('no matching modifykeypair');
    expect(await msg(mine, { resource_policy: 'nope' })).toMatch(/^integrity error: .*ForeignKeyViolationError/);
    expect(await msg(mine, { resource_policy: null })).toMatch(/null value in column "resource_policy"/);
    const removed = await gql('mutation($a:String!){delete_keypair(access_key:$a){ok msg}}', { a: mine });
    expect(removed.body.data?.delete_keypair).toEqual({
      ok: false,
      msg: 'the keypair is used as main access key by any user',
    });
  });

  test('the default key can be switched off on 26.4.16, not on 26.9.6', async () => {
    for (const [release, ok] of [
      ['26.4.16', true],
      ['26.9.6', false],
    ] as const) {
      const answer = await rig({ release }).gql(set, { a: mine, p: { is_active: false } });
      expect(answer.body.data?.modify_keypair?.ok).toBe(ok);
    }
  });
});

describe('policies', () => {
  test('create answers without the policy; slots are cut, kept or refused', async () => {
    const { gql } = rig();
    const made = await gql(
      'mutation{create_keypair_resource_policy(name:"p",props:{default_for_unspecified:"LIMITED",max_concurrent_sessions:1,max_containers_per_session:1,idle_timeout:0}){ok msg resource_policy{name}}}',
    );
    expect(made.body.data?.create_keypair_resource_policy).toEqual({ ok: true, msg: '', resource_policy: null });
    const set = 'mutation($p:ModifyKeyPairResourcePolicyInput!){modify_keypair_resource_policy(name:"p",props:$p){ok}}';
    const slots = async (text: string): Promise<string> => {
      await gql(set, { p: { total_resource_slots: text } });
      return String(
        (await gql('{keypair_resource_policy(name:"p"){total_resource_slots}}')).body.data?.keypair_resource_policy
          ?.total_resource_slots,
      );
    };
    expect(await slots('{"cpu":0,"mem":"4g","cuda.shares":"0.333"}')).toBe(
      '{"mem": "4294967296", "cuda.shares": "0.33"}',
    );
    expect(await slots('{"cpu":"0","mem":"Infinity"}')).toBe('{"cpu": "0", "mem": "Infinity"}');
    const refused = await gql(set, { p: { total_resource_slots: '{"cpu":-1}' } });
    expect(refusal(refused).code).toBe('backendai_parsing_invalid-parameters');
  });

  test('one in use stays: raw text on 26.4.16, a clear one on 26.9.6', async () => {
    const gone = 'mutation{delete_user_resource_policy(name:"default"){ok}}';
    expect(refusal(await rig().gql(gone)).message).toContain('[SQL: DELETE FROM user_resource_policies');
    expect(refusal(await rig({ release: '26.9.6' }).gql(gone)).message).toMatch(/^Foreign key constraint violated\./);
  });
});

describe('projects, domains, resource groups', () => {
  test('a project loses its registry when it is left out', async () => {
    const { gql } = rig();
    const made = await gql(
      'mutation{create_group(name:"p",props:{domain_name:"default",container_registry:"{\\"registry\\":\\"r\\"}"}){group{id}}}',
    );
    const g = String(made.body.data?.create_group?.group?.id);
    const changed = await gql(
      'mutation($g:UUID!){modify_group(gid:$g,props:{description:"d"}){group{container_registry}}}',
      { g },
    );
    expect(changed.body.data?.modify_group?.group?.container_registry).toBe('{}');
  });

  test('a fresh domain holds a model store, which keeps it from being purged', async () => {
    const { gql } = rig();
    await gql('mutation{create_domain(name:"d",props:{}){ok}}');
    const purge = await gql('mutation{purge_domain(name:"d"){ok}}');
    expect(refusal(purge).message).toContain('There are groups bound to the domain.');
  });

  test('scheduler options are replaced whole', async () => {
    const { gql } = rig();
    await gql('mutation{modify_scaling_group(name:"rg-01",props:{scheduler_opts:"{\\"pending_timeout\\":60}"}){ok}}');
    await gql(
      'mutation{modify_scaling_group(name:"rg-01",props:{scheduler_opts:"{\\"allowed_session_types\\":[\\"batch\\"]}"}){ok}}',
    );
    const text = String(
      (await gql('{scaling_group(name:"rg-01"){scheduler_opts}}')).body.data?.scaling_group?.scheduler_opts,
    );
    expect(JSON.parse(text)).toMatchObject({ allowed_session_types: ['batch'], pending_timeout: 0 });
  });
});
