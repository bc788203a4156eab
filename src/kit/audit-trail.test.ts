import { expect, it } from 'vitest';
import { auditTrail } from './audit-trail';

const [old, newer] = [
  [26, 4, 16],
  [26, 9, 6],
] as const;

it('leads to what the log of a release has', () => {
  const of = (feature: string, release: typeof old | typeof newer) => auditTrail({ feature, id: 'x' }, release);
  expect(of('users', old)).toBe(of('users', newer));
  expect(decodeURIComponent(of('domains', old) ?? '')).toBe('/audit-log?entity=in:domain&id=is:x');
  expect(of('domains', newer)).toBeNull();
  expect(of('projects', old)).toBeNull();
  expect(of('projects', newer)).toContain('project');
  expect(of('user-policies', old)).toContain('user%3Aresource_policy');
  expect(of('user-policies', newer)).toBeNull();
  expect(of('registry-entries', old)).toContain('container_registry');
  expect(of('registry-entries', newer)).toBeNull();
  expect(decodeURIComponent(of('services', newer) ?? '')).toBe(
    '/audit-log?entity=in:model_deployment,deployment&id=is:x',
  );
  expect(of('credentials', newer)).toBeNull();
});
