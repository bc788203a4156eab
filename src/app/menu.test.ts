import { describe, expect, it } from 'vitest';
import { matchingPages, menuOf, toggled, unfolded } from './menu';
import type { Page } from './pages';

type Entry = Pick<Page, 'key' | 'group'>;
const entry = (key: string, group: Page['group']) => ({ key, group }) as Entry;
const users = entry('users', 'people');
const domains = entry('domains', 'people');
const presets = entry('presets', 'limits');
const pages = [users, domains, presets];
const names: Record<string, string[]> = {
  users: ['Users', 'People'],
  domains: ['Domains', 'People'],
  presets: ['Voreinstellung für Läufe', 'Limits'],
};
const find = (typed: string) => matchingPages(pages, typed, ({ key }) => names[key] ?? []).map(({ key }) => key);

describe('the menu', () => {
  it('keeps the order of the pages, and puts what is marked first, in the order of marking', () => {
    expect(menuOf(pages, []).map((group) => [group.key, group.pages.length])).toEqual([
      ['people', 2],
      ['limits', 1],
    ]);
    expect(menuOf(pages, ['presets', 'gone', 'users'])[0]).toEqual({ key: 'favourites', pages: [presets, users] });
  });

  it('still shows the open page of a folded group', () => {
    const group = { key: 'people' as const, pages: [users, domains] };
    expect(unfolded(group, [], domains)).toEqual([users, domains]);
    expect(unfolded(group, ['people'], domains)).toEqual([domains]);
    expect(unfolded(group, ['people'], presets)).toEqual([]);
  });

  it('is searched by page and group, whatever the accents and the case', () => {
    expect(find('PEOPLE')).toEqual(['users', 'domains']);
    expect(find('fur lau')).toEqual(['presets']);
    expect(find(' ')).toHaveLength(3);
    expect(find('x')).toEqual([]);
  });

  it('remembers by taking out and putting in', () => {
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['b'], 'a')).toEqual(['b', 'a']);
  });
});
