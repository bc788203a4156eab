import { expect, it } from 'vitest';
import { folderNameProblem } from './folder-name';

it.each([
  ['data', false, null],
  ['폴더 <b> 3', true, null],
  ['.local', false, null],
  ['.local', true, 'hidden-project'],
  ['x'.repeat(64), true, null],
  ['🗀'.repeat(64), true, null],
  ['x'.repeat(65), true, 'too-long'],
  [' ', true, 'required'],
  ['a\nb', true, 'control'],
  ['/bin', true, 'slash'],
  ['a/b', true, 'slash'],
  ['..', true, 'dots'],
  ['.ssh', false, 'reserved'],
  ['.tmux.conf', false, 'reserved'],
  ['.bashrc', false, 'shell'],
  ['.x_profile', false, 'shell'],
  ['.profile', false, null],
  ['.rc', false, null],
])('%j, of a project: %s → %s', (name, ofProject, problem) => {
  expect(folderNameProblem(name, ofProject)).toBe(problem);
});
