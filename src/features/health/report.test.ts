import { describe, expect, it } from 'vitest';
import { redacted } from '@/lib/secrets';

describe('redacted', () => {
  it('cuts out names, keys, queries and long texts', () => {
    const text = [
      'Error: cannot read kim.lee@example.org',
      'key AKIAIOSFODNN7EXAMPLE',
      'at http://console.test/users?q=secret&open=1:2:3',
      'token wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYwJalrXUtn',
    ].join('\n');
    const cut = redacted(text);
    for (const secret of ['kim.lee', 'example.org', 'AKIAIOSFODNN7EXAMPLE', 'q=secret', 'wJalrXUtn'])
      expect(cut).not.toContain(secret);
    expect(cut).toContain('/users?…');
  });

  it('leaves what a reader needs', () => {
    expect(redacted('TypeError: x is not a function\n at Table (list-abc.js:1:200)')).toBe(
      'TypeError: x is not a function\n at Table (list-abc.js:1:200)',
    );
  });
});
