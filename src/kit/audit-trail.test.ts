import { expect, it } from 'vitest';
import { auditTrail } from './audit-trail';

const [old, newer] = [
  [26, 4, 16],
  [26, 9, 6],
] as const;

it('leads to what the log of a release has', () => {
  const of = (feature: string, release: typeof old | typeof newer, kinds?: string[]) =>
    auditTrail({ feature, id: 'x', release, kinds });
  expect(of('users', old)).toBe(of('users', newer));
  expect(decodeURIComponent(of('domains', old) ?? '')).toBe('/audit-log?entity=in:domain&id=is:x');
  expect(of('domains', newer)).toBeNull();
  expect(of('projects', old)).toBeNull();
  expect(of('projects', newer)).toContain('project');
  expect(of('policies', old, ['user:resource_policy'])).toContain('resource_policy');
  expect(of('policies', newer, ['user:resource_policy'])).toBeNull();
  expect(of('credentials', newer)).toBeNull();
});
