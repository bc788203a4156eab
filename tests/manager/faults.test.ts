import { expect, test, vi } from 'vitest';
import { FAULTS } from './faults.ts';
import { ORIGIN, rig } from './rig.ts';

const LIST = '{user_list(limit:3,offset:0){total_count items{email status full_name created_at}}}';
const RENAME = 'mutation{modify_user(email:"user@lablup.com",props:{full_name:"Renamed"}){ok msg user{full_name}}}';
const read = (answer: Response): Promise<string> => answer.text();

test('every fault of the catalogue answers, or does not, without breaking the manager', async () => {
  for (const id of FAULTS.keys()) {
    const site = rig();
    site.manager.fault(id);
    const control = new AbortController();
    const request = new Request(`${ORIGIN}/func/admin/gql`, {
      method: 'POST',
      body: JSON.stringify({ query: LIST }),
      signal: control.signal,
    });
    vi.useFakeTimers();
    const answer = site.manager
      .handle(request)
      .then(async (response) => (response.type === 'error' ? 'no line' : read(response)));
    if (id === 'C06') setTimeout(() => control.abort(), 5000);
    const settled = answer.catch((error: Error) => error.name);
    await vi.advanceTimersByTimeAsync(6000);
    vi.useRealTimers();
    expect(typeof (await settled), id).toBe('string');
    site.manager.fault(null);
    site.manager.signIn('superadmin');
    expect((await site.gql(LIST)).body.data?.user_list?.total_count, id).toBe(211);
  }
}, 60_000);

test('a fault keeps to its scope and its number of times', async () => {
  const site = rig();
  site.manager.fault({ id: 'A17', operation: 'keypair_list', times: 1 });
  expect((await site.gql(LIST)).status).toBe(200);
  expect((await site.gql('{keypair_list(limit:1,offset:0){total_count}}')).status).toBe(500);
  expect((await site.gql('{keypair_list(limit:1,offset:0){total_count}}')).status).toBe(200);
  site.manager.fault({ id: 'A17', only: 'write' });
  expect((await site.gql(LIST)).status).toBe(200);
  expect((await site.gql(RENAME)).status).toBe(500);
});

test('applied, then dropped: the write is there although the line broke', async () => {
  const site = rig();
  site.manager.fault({ id: 'D05', only: 'write' });
  const request = new Request(`${ORIGIN}/func/admin/gql`, { method: 'POST', body: JSON.stringify({ query: RENAME }) });
  expect((await site.manager.handle(request)).type).toBe('error');
  expect(site.manager.db.userByEmail('user@lablup.com')?.full_name).toBe('Renamed');
});

test('a status fault does not carry the write out', async () => {
  const site = rig();
  site.manager.fault('A20');
  await site.gql(RENAME);
  expect(site.manager.db.userByEmail('user@lablup.com')?.full_name).toBe('User Lablup');
});

test('a session that is gone is gone for the check too', async () => {
  const site = rig();
  site.manager.fault({ id: 'A04', times: 1 });
  expect((await site.gql(LIST)).status).toBe(401);
  expect((await site.send('POST', '/server/login-check')).body.authenticated).toBe(false);
});

async function bent(id: string, query = LIST) {
  const site = rig();
  site.manager.fault(id);
  const { data, errors } = (await site.send('POST', '/func/admin/gql', { query })).body;
  return { data, errors, list: data?.user_list };
}

test('answers bent in a row', async () => {
  expect((await bent('B10')).list?.items?.[1]).toBeNull();
  expect((await bent('B15')).list?.items?.[0]?.status).toBe('__FUTURE__');
  expect((await bent('B24')).list?.items).toHaveLength(4);
  expect((await bent('B25')).list?.total_count).toBe(-1);
});

test('a payload that says no', async () => {
  expect((await bent('B12', RENAME)).data?.modify_user?.ok).toBe(false);
});

test('data beside an error', async () => {
  const { list, errors } = await bent('B09');
  expect(list?.items?.[0]?.status).toBeNull();
  expect(errors?.[0]?.path).toEqual(['user_list', 'items', 0, 'status']);
});

test('a header asks for a fault on one request; the control page turns switches', async () => {
  const site = rig();
  expect((await site.send('POST', '/func/admin/gql', { query: LIST }, { 'x-fault': 'A15' })).status).toBe(429);
  expect((await site.gql(LIST)).status).toBe(200);
  await site.send('POST', '/__manager', { fault: { id: 'A19', only: 'write' }, role: 'admin', release: '26.9.6' });
  expect((await site.gql('{viewer{encoded_user_role}}')).body.data?.viewer?.encoded_user_role).toBe(btoa('admin'));
  expect((await site.send('GET', '/func/')).body.manager).toBe('26.9.6');
  expect((await site.send('POST', '/__manager?fault=&users=5&role=superadmin')).status).toBe(200);
  expect((await site.gql(LIST)).body.data?.user_list?.total_count).toBe(16);
  expect((await site.send('POST', '/__manager', { fault: 'Z99' })).status).toBe(400);
});
