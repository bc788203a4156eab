import { describe, expect, it } from 'vitest';
import { isId, isKey, keypairsOf, namedOf, pathIn, usersOf } from './things';

const id = '6c7c5980-484f-469f-a2ee-045ca43265cd';

describe('what was pasted', () => {
  it('is an id, a key, or neither', () => {
    expect([isId(id), isId(` ${id.toUpperCase()} `), isId(id.replaceAll('-', '')), isId('6c7c5980')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([isKey('AKIAIOSFODNN7EXAMPLE'), isKey('AKIAIO'), isKey('ADMIN'), isKey('admin@x')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is an address of this console, below its own path too, and of no other', () => {
    const base = 'https://site.example.org/console/';
    expect(pathIn(`https://site.example.org/console/users?open=${id}`, base)).toBe(`/users?open=${id}`);
    expect(pathIn('/users?q=kim', base)).toBe('/users?q=kim');
    expect(pathIn('https://elsewhere.example.org/console/users', base)).toBeUndefined();
    expect(pathIn('//elsewhere.example.org/users', base)).toBeUndefined();
    expect(pathIn('users', base)).toBeUndefined();
    expect(pathIn('javascript:alert(1)', base)).toBeUndefined();
  });
});

describe('things', () => {
  it('lead to where they are shown, inactive ones to their tab', () => {
    const user = { uuid: id, email: 'a@example.org', full_name: '', domain_name: 'default', status: 'inactive' };
    const [person] = usersOf({ user_list: { items: [user] } });
    expect(person).toMatchObject({ name: 'a@example.org', hint: 'default' });
    expect(person?.to).toBe(`/users?q=a%40example.org&tab=inactive&open=${id}`);
    const [key] = keypairsOf({
      keypair_list: { items: [{ access_key: 'AKIA1', user_id: 'a@example.org', is_active: true }, null] },
    });
    expect(key).toMatchObject({ to: '/credentials?q=AKIA1&open=AKIA1', hint: 'a@example.org' });
  });

  it('leave out what this person may not read', () => {
    const things = namedOf({
      domains: null,
      groups: [{ id, name: 'vision', domain_name: 'default', is_active: true }],
      user_resource_policies: [{ name: 'default' }],
    });
    expect(things.map(({ kind, name, to }) => [kind, name, to])).toEqual([
      ['projects', 'vision', `/projects?open=${id}`],
      ['resource-policies', 'default', '/resource-policies/user?open=default'],
    ]);
  });
});
