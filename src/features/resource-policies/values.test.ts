import { describe, expect, it } from 'vitest';
import type { SlotInfos } from '@/lib/slots';
import { readKeypairPolicy } from './kinds/keypair';
import { keypairInput } from './kinds/keypair-changes';
import { projectInput } from './kinds/project-changes';
import { readUserPolicy } from './kinds/user';
import { userInput } from './kinds/user-changes';
import { LIMITS } from './limits';
import { granted } from './policy';
import { excessOf, isTighter, splitNames, usesOf, type Session } from './usage';
import { freshValues, slotNames, storedIn, toValues, type Draft, type Values } from './values';

const infos: SlotInfos = new Map([
  ['cpu', { name: 'cpu', label: 'CPU', format: { unit: 'Core', binary: false, roundLength: 0 }, known: true }],
  ['mem', { name: 'mem', label: 'RAM', format: { unit: 'GiB', binary: true, roundLength: 0 }, known: true }],
]);
const keypair = (row: Record<string, unknown>) => readKeypairPolicy({ name: 'p', ...row } as never);
const user = (row: Record<string, unknown>, logins?: number | null) =>
  readUserPolicy({ name: 'u', ...row } as never, logins);
const draft = (values: Values, names: readonly string[], edit?: Draft['edit']): Draft => ({
  values,
  names,
  infos,
  edit,
});
const sent = (values: Values, names: readonly string[], edit?: Draft['edit']) =>
  JSON.parse(JSON.stringify(keypairInput(draft(values, names, edit)))) as Record<string, unknown>;
const valuesOf = (row: Record<string, unknown>): Values => {
  const policy = keypair(row);
  return toValues(policy, infos, slotNames(infos, policy));
};

describe('reading', () => {
  it('tells "no limit" of each field from every other number', () => {
    const policy = keypair({
      idle_timeout: 0,
      max_session_lifetime: 60,
      max_concurrent_sessions: 0,
      max_pending_session_count: null,
    });
    expect(policy.limits).toEqual({
      idleTimeout: 'unlimited',
      maxSessionLifetime: 60,
      maxConcurrentSessions: 0,
      maxPendingSessionCount: 'unlimited',
    });
    expect(user({ max_vfolder_count: 0, max_quota_scope_size: -1 }).limits).toMatchObject({
      maxVfolderCount: 'unlimited',
      maxQuotaScopeSize: 'unlimited',
    });
    expect(user({ max_vfolder_count: -1, max_quota_scope_size: 0 }).limits).toEqual({
      maxVfolderCount: -1,
      maxQuotaScopeSize: 0,
    });
  });

  it('takes silence as the policy’s default says', () => {
    const limited = keypair({ default_for_unspecified: 'LIMITED', total_resource_slots: '{"cpu": "Infinity"}' });
    expect([granted(limited, 'cpu'), granted(limited, 'mem')]).toEqual(['unlimited', '0']);
    expect(granted(keypair({ default_for_unspecified: 'UNLIMITED', total_resource_slots: '{}' }), 'mem')).toBe(
      'unlimited',
    );
  });

  it('survives broken JSON and missing columns', () => {
    expect(keypair({ total_resource_slots: '{', allowed_vfolder_hosts: '[1]' })).toMatchObject({
      limits: {},
      hosts: {},
    });
    expect(() => user({ name: null })).toThrow('without a name');
  });
});

describe('writing', () => {
  it('sends nothing for nothing, and only what is named', () => {
    const values = valuesOf({ default_for_unspecified: 'UNLIMITED', idle_timeout: 60, max_concurrent_sessions: 5 });
    expect(sent(values, [])).toEqual({});
    expect(sent({ ...values, idleTimeout: '2 h' }, ['idleTimeout'])).toEqual({
      idle_timeout: 7200,
    });
  });

  it('gives each unlimited the server’s own value', () => {
    const values = { ...freshValues('user', []), name: 'u', maxSessionCountPerModelSession: '0' };
    const all = draft(values, Object.keys(LIMITS.user));
    expect(userInput(all)).toEqual({
      max_vfolder_count: 0,
      max_quota_scope_size: -1,
      max_session_count_per_model_session: 0,
      max_customized_image_count: 3,
    });
    expect(storedIn(LIMITS.user, all)('maxConcurrentLogins')).toBeNull();
    expect(projectInput(draft(freshValues('project', []), Object.keys(LIMITS.project)))).toEqual({
      max_vfolder_count: 0,
      max_quota_scope_size: -1,
      max_network_count: -1,
    });
  });

  it('leaves unlimited slots out where silence means unlimited, and writes Infinity where it means none', () => {
    const values: Values = {
      name: 'p',
      defaultForUnspecified: 'UNLIMITED',
      'slot:cpu': 'unlimited',
      'slot:mem': '4 GiB',
    };
    expect(sent(values, ['slot:mem'])).toEqual({ total_resource_slots: '{"mem":"4294967296"}' });
    const limited = { ...values, defaultForUnspecified: 'LIMITED' };
    expect(sent(limited, ['defaultForUnspecified'])).toEqual({
      default_for_unspecified: 'LIMITED',
      total_resource_slots: '{"cpu":"Infinity","mem":"4294967296"}',
    });
  });

  it('writes a zero as text, never as a number that the server drops, and keeps what stood there', () => {
    const zero: Values = { name: 'p', defaultForUnspecified: 'UNLIMITED', 'slot:cpu': '0' };
    expect(sent(zero, ['slot:cpu'])).toEqual({ total_resource_slots: '{"cpu":"0"}' });
    const now = keypair({ default_for_unspecified: 'LIMITED', total_resource_slots: '{"mem": "0", "cpu": "4"}' });
    const before = toValues(now, infos, slotNames(infos, now));
    expect(sent({ ...before, 'slot:cpu': '0' }, ['slot:cpu'], { before, now })).toEqual({
      total_resource_slots: '{"mem":"0","cpu":"0"}',
    });
  });

  it('keeps slots that the cluster does not know', () => {
    const now = keypair({
      default_for_unspecified: 'LIMITED',
      total_resource_slots: '{"odd.slot": "2", "cpu": "1"}',
    });
    const before = toValues(now, infos, slotNames(infos, now));
    expect(before).toMatchObject({ 'slot:cpu': '1', 'slot:mem': '0 B', 'slot:odd.slot': '2' });
    const props = sent({ ...before, 'slot:cpu': '3' }, ['slot:cpu'], { before, now });
    expect(JSON.parse(String(props.total_resource_slots))).toEqual({ cpu: '3', 'odd.slot': '2' });
  });

  it('clears the slots of waiting sessions with null', () => {
    const values = valuesOf({ max_pending_session_resource_slots: '{"cpu": "8"}' });
    expect(values['pending:cpu']).toBe('8');
    expect(sent({ ...values, 'pending:cpu': 'unlimited' }, ['pending:cpu'])).toEqual({
      max_pending_session_resource_slots: null,
    });
  });

  it('gives back every size as it was', () => {
    for (const bytes of [0, 1, 1023, 1024, 500e9, 1649267441664, 2 ** 53 - 1]) {
      const values = toValues(user({ max_quota_scope_size: bytes }), infos, []);
      expect(userInput(draft(values, ['maxQuotaScopeSize']))).toEqual({ max_quota_scope_size: bytes });
    }
    const values = toValues(user({ max_quota_scope_size: 500e9 }), infos, []);
    expect(values.maxQuotaScopeSize).toBe('500 GB');
  });
});

describe('who exceeds', () => {
  const session = (more: Partial<Session>): Session =>
    ({
      access_key: 'A',
      type: 'interactive',
      status: 'RUNNING',
      cluster_size: 1,
      created_at: new Date(0).toISOString(),
      occupied_slots: '{"cpu": "0.1"}',
      requested_slots: '{}',
      ...more,
    }) as Session;
  const uses = usesOf(
    [
      session({}),
      session({ cluster_size: 3, occupied_slots: '{"cpu": "0.2"}' }),
      session({ status: 'PENDING', occupied_slots: '{}', requested_slots: '{"cpu": "4"}' }),
      session({ type: 'system', occupied_slots: '{"cpu": "9"}' }),
      session({ access_key: 'B' }),
    ],
    7_200_000,
  );

  it('sums sessions by access key, exactly, SFTP apart', () => {
    expect(uses.get('A')).toMatchObject({ sessions: 3, sftp: 1, pending: 1, cluster: 3, oldest: 7200 });
    expect(uses.get('A')?.slots.get('cpu')).toBe('0.3');
    expect(uses.get('A')?.pendingSlots.get('cpu')).toBe('4');
    expect(uses.get('B')?.sessions).toBe(1);
  });

  it('holds them against the new limits: equal is allowed', () => {
    const use = uses.get('A');
    if (!use) throw new Error('A has sessions');
    const names = ['maxConcurrentSessions', 'maxContainersPerSession', 'maxSessionLifetime', 'slot:cpu', 'pending:cpu'];
    const at = (values: Partial<Values>) =>
      excessOf(use, names, { name: 'p', ...values }, infos).map(({ name }) => name);
    expect(
      at({ maxConcurrentSessions: '3', maxSessionLifetime: '2 h', 'slot:cpu': '0.3', 'pending:cpu': '4' }),
    ).toEqual([]);
    expect(
      at({ maxConcurrentSessions: '2', maxContainersPerSession: '2', 'slot:cpu': '0.29', 'pending:cpu': '3' }),
    ).toEqual(['maxConcurrentSessions', 'maxContainersPerSession', 'slot:cpu', 'pending:cpu']);
    expect(at({ maxConcurrentSessions: 'unlimited', 'slot:cpu': 'unlimited' })).toEqual([]);
  });

  it('looks only at what became stricter, and names what it cannot see', () => {
    expect(isTighter('keypair', 'slot:mem', '8 GiB', '4096 MiB', infos)).toBe(true);
    expect(isTighter('keypair', 'slot:mem', '4096 MiB', '4 GiB', infos)).toBe(false);
    expect(isTighter('keypair', 'idleTimeout', 'unlimited', '60', infos)).toBe(true);
    const before: Values = { name: 'p', idleTimeout: '60', maxConcurrentSessions: '5', allowedVfolderHosts: {} };
    const after: Values = {
      ...before,
      idleTimeout: '30',
      maxConcurrentSessions: '4',
      allowedVfolderHosts: { 'a:b': [] },
    };
    const names = ['idleTimeout', 'maxConcurrentSessions', 'allowedVfolderHosts'];
    expect(splitNames('keypair', names, before, after, infos)).toEqual({
      tighter: ['idleTimeout', 'maxConcurrentSessions'],
      unchecked: ['idleTimeout', 'allowedVfolderHosts'],
    });
  });
});
