// @vitest-environment jsdom
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { startI18n } from '@/ui/i18n';
import { valueWords } from './words';

const now = {
  user: { groups: [{ id: 'p1', name: 'vision' }, null] },
  projects: {
    general: new Map([
      ['p1', { name: 'vision', active: true }],
      ['p2', { name: 'asleep', active: false }],
    ]),
    stores: [],
  },
};

it('puts projects, role and status into words, so that a side can be chosen', async () => {
  await startI18n(['users', 'users-edit'], 'en');
  const say = (name: string, value: unknown, where: Parameters<typeof valueWords>[3] = now) =>
    valueWords(i18next.t, name, value, where);
  expect(say('projects', ['p1', 'p2', 'p3'])).toBe('asleep (inactive), p3, vision');
  expect(say('projects', ['p1'], { ...now, projects: null })).toBe('vision');
  expect(say('role', 'superadmin')).toBe('Superadmin');
  expect(say('status', 'later')).toBe('later');
  for (const [name, value] of [
    ['projects', []],
    ['role', ''],
    ['email', 'a@b.c'],
  ] as const)
    expect(say(name, value)).toBeUndefined();
});
