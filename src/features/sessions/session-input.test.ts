import { expect, it } from 'vitest';
import { changeOf, nameProblem, priorityProblem } from './session-input';

it('takes names that the server takes, and no empty one', () => {
  expect(['', '  ', 'abc', 'a b cd', '-abcd', 'abcd.', 'x'.repeat(65), '한국어이름'].map(nameProblem)).toEqual([
    'required',
    'required',
    'length',
    'shape',
    'shape',
    'shape',
    'length',
    'shape',
  ]);
  expect(['abcd', 'run_1.b-2', 'x'.repeat(64)].map(nameProblem)).toEqual([null, null, null]);
});

it('takes whole priorities from 0 to 100', () => {
  expect(['0', '100', ' 7 '].map(priorityProblem)).toEqual([null, null, null]);
  expect(['', '101', '-1', '1.5', 'high'].map(priorityProblem)).toEqual(Array(5).fill('range'));
});

it('sends only what was changed', () => {
  expect(changeOf({ priority: '90' })).toEqual({ priority: 90 });
  expect(changeOf({ name: 'run-2' })).toEqual({ name: 'run-2' });
});
