import { expect, it } from 'vitest';
import { hiddenFields, withoutHidden, type Conditions } from './conditions';

interface Registry {
  type: string;
  isGlobal: boolean;
  project?: string;
  token?: string;
}
const conditions: Conditions<Registry> = {
  token: ({ project }) => project !== undefined && project !== '',
  project: ({ type }) => type === 'harbor2',
};

it('what depends on a field that does not exist goes with it, in whatever order they are named', () => {
  const values = { isGlobal: true, project: 'stable', token: 'x' };
  expect([...hiddenFields(conditions, { type: 'harbor2', ...values })]).toEqual([]);
  expect([...hiddenFields(conditions, { type: 'docker', ...values })].toSorted()).toEqual(['project', 'token']);
  expect([...hiddenFields(conditions, { type: 'harbor2', isGlobal: true })]).toEqual(['token']);
});

it('of what does not exist the value is the one that the form began with', () => {
  const typed = { type: 'docker', project: 'typed', isGlobal: false };
  const loose = conditions as Conditions<Record<string, unknown>>;
  expect(withoutHidden(loose, typed, { type: 'harbor2', project: 'stable' })).toEqual({ ...typed, project: 'stable' });
  expect(withoutHidden(loose, typed, {})).toEqual({ ...typed, project: undefined });
  expect(withoutHidden(undefined, typed, {})).toBe(typed);
});
