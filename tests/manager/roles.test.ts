import { describe, expect, test } from 'vitest';
import { refusal, rig } from './rig.ts';

const admin = rig({ role: 'admin' });
const user = rig({ role: 'user' });
const superadmin = rig();

test('lists reach as far as the role', async () => {
  const list = '{user_list(limit:1,offset:0){total_count}}';
  expect((await superadmin.gql(list)).body.data?.user_list?.total_count).toBe(211);
  const own = [...admin.manager.db.users.values()].filter((one) => one.domain_name === 'default').length;
  expect((await admin.gql(list)).body.data?.user_list?.total_count).toBe(own);
  expect(refusal(await user.gql(list))).toEqual({ message: 'Insufficient privilege.', code: 'user_auth_forbidden' });
  expect(refusal(await admin.gql('{user_list(limit:1,offset:0,domain_name:"dom-01"){total_count}}')).code).toBe(
    'user_auth_forbidden',
  );
});

test('a domain admin changes nothing; a project fails in its own way', async () => {
  const create = 'mutation{create_group(name:"p",props:{domain_name:"default"}){ok msg}}';
  const elsewhere = 'mutation{create_group(name:"p",props:{domain_name:"dom-01"}){ok msg}}';
  expect((await admin.gql('mutation{delete_user(email:"user@lablup.com"){ok msg}}')).body.data?.delete_user).toEqual({
    ok: false,
    msg: 'no permission to execute delete_user',
  });
  expect(refusal(await admin.gql(create)).code).toBe('permission_generic_internal-error');
  expect((await admin.gql(elsewhere)).body.data?.create_group?.msg).toBe('no permission to execute None');
  expect(refusal(await rig({ role: 'admin', release: '26.9.6' }).gql(create)).code).toBe('permission_access_forbidden');
});

test('what only a superadmin may ask', async () => {
  for (const query of [
    '{domains{name}}',
    '{scaling_groups{name}}',
    '{user_nodes{count}}',
    '{storage_volume_list(limit:1,offset:0){total_count}}',
  ]) {
    expect(refusal(await admin.gql(query)).message).toBe('Forbidden operation. (superadmin privilege required)');
  }
  const v2 = refusal(await admin.v2('{adminUsersV2(limit:1){count}}'));
  expect(v2).toEqual({ message: 'Insufficient privilege. (Admin exclusive access)', code: 'user_auth_forbidden' });
});

describe('CSV', () => {
  const csv = (body: object, site = superadmin) => site.send('POST', '/func/export/users/csv', body);

  test('chosen fields in order, with a mark and quotes where needed', async () => {
    const filter = { username: { in: undefined, starts_with: 'u00001' } };
    const answer = await csv({
      fields: ['full_name', 'email'],
      filter,
      order: [{ field: 'email', direction: 'DESC' }],
    });
    expect(answer.type).toBe('text/csv; charset=utf-8');
    const lines = answer.text.split('\r\n');
    expect(lines[0]).toBe('Full Name,Email');
    expect(lines[1]).toBe('User Number 19,u000019@example.org');
    expect(lines).toContain('"=HYPERLINK(""http://e"",""11"")",u000011@example.org');
    expect(lines).toHaveLength(12);
  });

  test('refusals', async () => {
    expect((await csv({ fields: ['nope'] })).body.msg).toBe("Invalid field keys: ['nope']");
    expect((await csv({ order: [{ field: 'email', direction: 'asc' }] })).status).toBe(400);
    expect((await csv({}, admin)).status).toBe(403);
    expect((await csv({ filter: { status: ['nope'] } })).status).toBe(500);
  });

  test('keypairs pass their filter over', async () => {
    const filter = { access_key: { equals: 'AKIANATWOUSEREXAMPLE' } };
    const answer = await superadmin.send('POST', '/func/export/keypairs/csv', { fields: ['access_key'], filter });
    expect(answer.text.trim().split('\r\n')).toHaveLength(212);
  });
});
