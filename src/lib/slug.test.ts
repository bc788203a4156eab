import { describe, expect, it } from 'vitest';
import { slugProblem } from './slug.ts';

// Each was sent to 26.4.16 and 26.9.6.
describe('names of projects and domains', () => {
  it.each(['a', '7', '.pd', '프로젝트-pd', 'pd_ü', 'a.b-c_d', 'x'.repeat(64)])('takes %s', (name) => {
    expect(slugProblem(name)).toBeNull();
  });
  it.each([
    ['   ', 'required'],
    ['x'.repeat(65), 'too-long'],
    ['pd x', 'shape'],
    [' pd', 'shape'],
    ['pd/a', 'shape'],
    ['pd@x', 'shape'],
    ['pd😀', 'shape'],
    ['pd.', 'ends'],
    ['pd_', 'ends'],
    ['-pd', 'ends'],
    ['pd..b', 'ends'],
  ])('refuses %s', (name, problem) => {
    expect(slugProblem(name)).toBe(problem);
  });
});
