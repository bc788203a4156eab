import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullWidth, likeness } from '@/lib/likeness';

describe('likeness', () => {
  it.each([
    'User@Example.ORG',
    ' user@example.org',
    'ｕｓｅｒ＠ｅｘａｍｐｌｅ．ｏｒｇ',
    'us er@example.org',
    'user\u200B@example.org',
    'user　@example.org',
  ])('%j is like user@example.org', (text) => expect(likeness(text)).toBe('user@example.org'));
  it.each(['user1@example.org', 'üser@example.org', 'user@example.com'])('%j is not', (text) =>
    expect(likeness(text)).not.toBe('user@example.org'),
  );
  it('does not depend on the width', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(likeness(fullWidth(text))).toBe(likeness(text));
        expect(likeness(likeness(text))).toBe(likeness(text));
      }),
    );
  });
});
