import { describe, expect, it } from 'vitest';
import type { ListState } from '@/lib/list-state';
import { completionAt, fieldAt, takeWhole, withTyped, type Offered, type Value } from './completion';

const fields = {
  role: { kind: 'enum', options: ['admin', 'user'] },
  domain: { kind: 'text', exact: true },
  createdAt: { kind: 'date' },
} as const;
const roles: Value[] = [
  { typed: 'admin', label: 'Domain admin', count: 3 },
  { typed: 'user', label: 'User' },
];
const offered: Offered[] = [
  { name: 'role', key: 'role', label: 'Role', values: roles },
  { name: 'domain', key: 'domain', label: 'Domain', values: [] },
  { name: 'createdAt', key: 'created', label: 'Created', values: [] },
];
const at = (text: string, values: readonly Value[] = [], caret = text.length) =>
  completionAt(text, caret, fields, offered, values);
const titles = (...given: Parameters<typeof at>) => at(...given).choices.map(({ title }) => title);

describe('what is offered', () => {
  it('is every field for nothing, those that fit for a beginning, in any language and turned around too', () => {
    expect(titles('')).toEqual(['role:', 'domain:', 'created:']);
    expect(titles('kim ')).toEqual(['role:', 'domain:', 'created:']);
    expect(titles('do')).toEqual(['domain:', 'role:admin']);
    expect(at('-ro').choices[0]).toMatchObject({ insert: '-role:', goesOn: true });
    expect(titles('zz')).toEqual([]);
  });

  it('is the values of a field, by what they are called and as they are typed, each with its count', () => {
    expect(at('kim role:', roles)).toMatchObject({ from: 9, to: 9, field: 'role', choices: [{ count: 3 }, {}] });
    expect(titles('role:dom', roles)).toEqual(['admin']);
    expect(at('role:admin,us', roles)).toMatchObject({ from: 11, to: 13, part: 'us', choices: [{ insert: 'user ' }] });
    expect(at('role:us kim', roles, 7)).toMatchObject({ from: 5, to: 7 });
  });

  it('is a value without its field, from two letters on', () => {
    expect(at('us').choices).toContainEqual({ insert: 'role:user ', title: 'role:user', label: 'Role: User' });
    expect(titles('u')).toEqual([]);
  });

  it('is the text itself where there is no such field', () => {
    expect(at('kim py:3.9').choices).toEqual([{ insert: '"py:3.9" ', title: '"py:3.9"' }]);
    expect(fieldAt('created:', 8, fields)).toBe('createdAt');
    expect(fieldAt('created:', 3, fields)).toBeUndefined();
  });
});

describe('what is whole', () => {
  it('is taken out once something follows; words stay', () => {
    expect(takeWhole('role:admin', fields, false)).toMatchObject({ rest: 'role:admin', words: '', filters: {} });
    expect(takeWhole('kim role:admin su', fields, false)).toEqual({
      rest: 'kim su',
      words: 'kim su',
      filters: { role: { op: 'in', value: 'admin' } },
      problems: [],
    });
    expect(takeWhole('role:admin ', fields, false).rest).toBe('');
  });

  it('is all of it at the end; what is wrong stays where it is', () => {
    const taken = takeWhole('rol:x role:admin role:user domain:a', fields, true);
    expect(taken.rest.trim()).toBe('rol:x');
    expect(taken.filters).toEqual({ role: { op: 'in', value: 'admin,user' }, domain: { op: 'is', value: 'a' } });
    expect(taken.problems).toMatchObject([{ why: 'field', start: 0, end: 5 }]);
  });

  it('comes to what the list has been asked already, from its first page', () => {
    const now = { q: 'x', page: 3, filters: { role: { op: 'in', value: 'user' } } } as unknown as ListState;
    expect(withTyped(now, takeWhole('kim role:admin', fields, true))).toMatchObject({
      q: 'kim',
      page: 1,
      filters: { role: { op: 'in', value: 'user,admin' } },
    });
  });
});
