import { describe, expect, it } from 'vitest';
import { likeness } from '@/lib/likeness';
import { passwordChecks } from '@/lib/rules';
import type { KnownUser } from '../find-users';
import { mapHeads, meaning } from './columns';
import { randomPassword } from './password';
import { firstSettings, planRow, planRows, type PlanSpec, type Settings } from './plan';

describe('the heads of a file', () => {
  it('are known in three languages and as the server writes them, each field once', () => {
    expect(mapHeads(['E-Mail', 'USER_NAME', 'full_name', 'resource_policy', 'whatever', 'email'])).toEqual([
      'email',
      'username',
      'fullName',
      'policy',
      null,
      null,
    ]);
    expect(mapHeads(['이메일', '사용자 이름', '자원 정책'])).toEqual(['email', 'username', 'policy']);
    expect(mapHeads(['メールアドレス', 'ユーザー名', 'リソースポリシー'])).toEqual(['email', 'username', 'policy']);
  });
  it('leave words to be understood', () => {
    expect(meaning('Domain Admin', ['superadmin', 'admin', 'user'])).toBe('admin');
    expect(meaning('無効', ['active', 'inactive'])).toBe('inactive');
    expect(meaning('はい', ['true', 'false'])).toBe('true');
    expect(meaning('perhaps', ['true', 'false'])).toBeUndefined();
  });
});

describe('random passwords', () => {
  it('meet every rule, differ, and begin with a letter', () => {
    const made = Array.from({ length: 200 }, randomPassword);
    expect(
      made.filter((one) => passwordChecks(one).some(({ ok }) => !ok) || !/^[a-z]/.test(one) || one.length !== 16),
    ).toEqual([]);
    expect(new Set(made).size).toBe(200);
  });
});

const known = (part: Partial<KnownUser>): KnownUser =>
  ({
    uuid: 'u',
    email: 'old@example.org',
    username: 'old',
    domain_name: 'default',
    role: 'user',
    status: 'active',
    resource_policy: 'default',
    groups: [{ id: 'store', name: 'model-store' }],
    ...part,
  }) as KnownUser;

const nameOf = ({ uuid, email, username }: KnownUser) => ({
  uuid: String(uuid),
  email: email ?? '',
  username: username ?? '',
});

function spec(settings: Partial<Settings> = {}, users: readonly KnownUser[] = [known({})]): PlanSpec {
  return {
    settings: { ...firstSettings('default'), ...settings },
    references: {
      own: 'me',
      domains: new Set(['default', 'other']),
      policies: new Set(['default']),
      projects: new Map([
        ['default', { byName: new Map([['one', 'p1']]), stores: ['store'] }],
        ['other', { byName: new Map([['far', 'p9']]), stores: [] }],
      ]),
    },
    known: {
      byEmail: new Map(users.map((user) => [user.email ?? '', user])),
      byName: new Map(users.map((user) => [user.username ?? '', user])),
      alike: {
        emails: new Map(users.map((user) => [likeness(user.email ?? ''), [nameOf(user)]])),
        names: new Map(users.map((user) => [likeness(user.username ?? ''), [nameOf(user)]])),
      },
    },
    randomPassword: () => 'r4ndom-password',
  };
}

describe('the plan of a row', () => {
  const plan = (cells: Parameters<typeof planRow>[0], of = spec()) =>
    planRow(cells, { line: 2, lastLine: 2 }, of, new Map());

  it('is a new user with the defaults, a name from the address and a made up password', () => {
    const row = plan({ email: 'new@example.org' });
    expect(row).toMatchObject({ kind: 'create', problems: [], generated: true });
    expect(row.values).toMatchObject({
      username: 'new',
      domain: 'default',
      password: 'r4ndom-password',
      passwordChange: true,
    });
  });
  it('takes a given password, unless all are to be made up', () => {
    expect(plan({ email: 'n@example.org', password: 'Pass-word1' })).toMatchObject({
      generated: false,
      values: { password: 'Pass-word1' },
    });
    expect(plan({ email: 'n@example.org', password: 'weak' }, spec({ passwords: 'random' }))).toMatchObject({
      generated: true,
      problems: [],
    });
    expect(plan({ email: 'n@example.org', password: 'weak' }).problems).toEqual([
      { field: 'password', code: 'password', value: '' },
    ]);
  });
  it('changes of an existing user what its cells fill and nothing else', () => {
    expect(plan({ email: 'old@example.org', username: 'old' })).toMatchObject({
      kind: 'same',
      changed: [],
      values: { password: '' },
    });
    expect(plan({ email: 'old@example.org', fullName: 'Old', projects: 'one' })).toMatchObject({
      kind: 'update',
      changed: ['fullName', 'projects'],
    });
    expect(plan({ email: 'old@example.org', fullName: 'Old' }, spec({ existing: 'skip' })).kind).toBe('skip');
  });
  it('knows addresses in the form in which the server has them, in any order', () => {
    const at = known({ allowed_client_ip: ['10.0.0.1/32', '::1/128'] });
    expect(plan({ email: 'old@example.org', addresses: '::1 10.0.0.1' }, spec({}, [at])).kind).toBe('same');
    const other = plan({ email: 'old@example.org', addresses: '10.0.0.2' }, spec({}, [at]));
    expect(other).toMatchObject({ kind: 'update', changed: ['addresses'], values: { addresses: ['10.0.0.2/32'] } });
  });
  it('leaves the projects of the old domain with the domain', () => {
    const member = known({ groups: [{ id: 'p1', name: 'one' }] });
    expect(plan({ email: 'old@example.org', domain: 'other' }, spec({}, [member])).values.projects).toEqual([]);
    expect(plan({ email: 'old@example.org', domain: 'other', projects: 'one' }).problems).toEqual([
      { field: 'projects', code: 'project', value: 'one' },
    ]);
  });
  it('keeps people from shutting themselves out, and from taking the names of others', () => {
    const me = known({ uuid: 'me', email: 'me@example.org', username: 'me', role: 'superadmin' });
    expect(plan({ email: 'me@example.org', role: 'user' }, spec({}, [me])).problems).toEqual([
      { field: 'email', code: 'own', value: 'me@example.org' },
    ]);
    expect(plan({ email: 'new@example.org', username: 'old' }).problems).toEqual([
      { field: 'username', code: 'taken', value: 'old@example.org' },
    ]);
  });
  it.each(['OLD@example.org', 'ｏｌｄ@example.org', 'old\u200B@example.org'])(
    'takes %j for a user that exists',
    (email) => {
      expect(plan({ email, username: 'other' }).problems.map(({ code, value }) => `${code} ${value}`)).toContain(
        'alike old@example.org',
      );
    },
  );
  it('does not take a name for another that only looks different, save for its own', () => {
    expect(plan({ email: 'n@example.org', username: 'O LD' }).problems).toEqual([
      { field: 'username', code: 'alike', value: 'old (old@example.org)' },
    ]);
    expect(plan({ email: 'old@example.org', username: 'Old' })).toMatchObject({ kind: 'update', problems: [] });
  });
  it('names every value that the database would refuse', () => {
    const { problems } = plan({
      email: 'n@example.org',
      addresses: '10.0.0.1/8 ::1',
      containerUid: '1.5',
      containerGids: '5;x',
      sudo: 'maybe',
      fullName: 'x'.repeat(65),
    });
    expect(problems.map(({ field, code, value }) => `${field} ${code} ${value}`.slice(0, 40))).toEqual([
      'containerUid id 1.5',
      'sudo choice maybe',
      'addresses address 10.0.0.1/8',
      'containerGids id x',
      `fullName too-long ${'x'.repeat(22)}`,
    ]);
  });
});

const tableOf = (rows: string[][]) => ({
  heads: rows[0] ?? [],
  delimiter: ',',
  rows: rows.map((cells, at) => ({ cells, line: at + 2, lastLine: at + 2 })),
});

describe('the plan of a file', () => {
  it('finds one person twice in it, in whatever width and case', async () => {
    const rows = [['a@example.org'], ['Ａ@example.org'], ['A@Example.org ']];
    const planned = await planRows(tableOf(rows), ['email'], spec(), new AbortController().signal);
    expect(planned.map(({ problems }) => problems.map(({ field, code }) => `${field} ${code}`))).toEqual([
      [],
      ['email twice', 'username twice'],
      expect.arrayContaining(['email twice', 'username twice']),
    ]);
  });

  it('plans 5,000 rows in portions that do not hold the page', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [
      `u${at}@example.org`,
      at % 100 === 99 ? `u${at - 1}` : `u${at}`,
    ]);
    // What is planned before the page has its turn again.
    let portion = 0;
    let largest = 0;
    const randomPassword = () => ((largest = Math.max(largest, ++portion)), 'Quite-good-1');
    const turn = setInterval(() => (portion = 0));
    const counted = { ...spec(), randomPassword };
    const planned = await planRows(tableOf(rows), ['email', 'username'], counted, new AbortController().signal);
    clearInterval(turn);
    expect(planned).toHaveLength(5000);
    expect(
      planned
        .filter(({ problems }) => problems.length > 0)
        .map(({ line }) => line)
        .slice(0, 2),
    ).toEqual([101, 201]);
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThanOrEqual(1000);
  });
  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort();
    expect(await planRows(tableOf([['a@example.org']]), ['email'], spec(), stopped)).toEqual([]);
  });
});
