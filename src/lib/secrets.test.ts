import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSecretName, MASK, maskedJson, shownValue, withoutSecrets } from './secrets';

it('knows secrets by their names, wherever these stand', () => {
  const secret = [
    'volumes/proxies/local/secret',
    'redis/password',
    'config/redis/sentinel_password',
    'watcher.token',
    'manager.rpc-auth-manager-keypair',
    'ssl-privkey',
    'accessKey',
    'secret_key',
    'wsproxy_api_token',
    'secrets/first',
    'pipeline.jwt_key',
    'db_passwd',
  ];
  const open = [
    'jwt.token-expiration-seconds',
    'auth.password-hash-rounds',
    'auth.password-hash-algorithm',
    'config/docker/image/auto_pull',
    'nodes/agents/i-01/ip',
    'auth-token-name',
    'auth.max_password_age',
  ];
  expect(secret.filter((name) => !isSecretName(name))).toEqual([]);
  expect(open.filter((name) => isSecretName(name))).toEqual([]);
});

it('takes out of a text what looks like a secret, and leaves the rest', () => {
  expect(withoutSecrets('postgresql://bai:s3cret@db:5432/x')).toBe(`postgresql://bai:${MASK}@db:5432/x`);
  expect(withoutSecrets('https://site.example/?token=abc&x=1')).toBe(`https://site.example/?token=${MASK}&x=1`);
  expect(withoutSecrets('Bearer abc.def')).not.toContain('abc');
  expect(withoutSecrets('-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----')).toBe(MASK);
  expect(withoutSecrets('http://127.0.0.1:8090')).toBe('http://127.0.0.1:8090');
  expect(shownValue('redis/password', '')).toBe('');
});

it('leaves no secret in any JSON, however deep', () => {
  const name = fc.constantFrom('password', 'secret', 'token', 'api_key', 'private-key', 'secret_key');
  const text = fc.stringMatching(/^S3CR[a-z]{6}$/);
  const leaf = fc.oneof(text, fc.array(text, { minLength: 1 }), fc.record({ value: text }));
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      fc.integer(),
      fc.dictionary(name, leaf),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('tree')),
      fc.array(tie('tree')),
    ),
  }));
  fc.assert(fc.property(tree, (any) => !JSON.stringify(maskedJson(any)).includes('S3CR')));
});
