import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointEqual, marked, masked, truncateGraphemes, visible } from '@/lib/text';

describe('visible', () => {
  it.each([
    ['gpj\u202Eexe', 'gpj⟨U+202E⟩exe'],
    ['a\u200Bb', 'a⟨U+200B⟩b'],
    ['a\0b\nc', 'a⟨U+0000⟩b⟨U+000A⟩c'],
    ['a\u200Db', 'a⟨U+200D⟩b'],
    ['\uFEFFx', '⟨U+FEFF⟩x'],
    ['a\u3164b', 'a⟨U+3164⟩b'],
    ['a\u{E0041}b', 'a⟨U+E0041⟩b'],
    ['a\uD800', 'a⟨U+D800⟩'],
    ['a\u00A0b', 'a⟨U+00A0⟩b'],
    ['default ', 'default␣'],
    ['  x y', '␣␣x y'],
    ['', ''],
  ])('%j', (text, shown) => expect(visible(text)).toBe(shown));

  it.each(['김철수', '山田太郎', 'مستخدم', '👩‍🔬', '🏳️‍🌈', '👍🏽', '1️⃣', '🇰🇷', 'plain name', '❤️'])(
    'leaves %s alone',
    (text) => expect(visible(text)).toBe(text),
  );

  it('leaves no character that hides or turns others around', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u.test(visible(text)),
      ),
    );
  });
});

describe('marked', () => {
  it.each([
    ['gpj\u202Eexe', 'gpj⟨U+202E⟩exe'],
    ['a\u200Bb', 'a⟨U+200B⟩b'],
    ['user\u2066@x\u2069', 'user⟨U+2066⟩@x⟨U+2069⟩'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ['山田\u3000太郎', '山田\u3000太郎'],
    ['👩‍🔬 ❤️', '👩‍🔬 ❤️'],
    ['plain ', 'plain '],
  ])('%j', (text, shown) => expect(marked(text)).toBe(shown));

  it('marks once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => marked(marked(text)) === marked(text)));
  });
});

describe('truncateGraphemes', () => {
  it('keeps what fits, never cuts a grapheme', () => {
    expect(truncateGraphemes('abc', 3)).toBe('abc');
    expect(truncateGraphemes('abcd', 3)).toBe('ab…');
    expect(truncateGraphemes('a👩‍🔬b', 5)).toBe('a…');
    expect(truncateGraphemes('e\u0301e\u0301', 3, '')).toBe('e\u0301');
    expect(truncateGraphemes('abc', 0)).toBe('');
    expect(truncateGraphemes(`a${'\u0301'.repeat(500)}`, 100)).toBe('…');
  });
  it('never exceeds the limit and stays a prefix', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, max) => {
        const cut = truncateGraphemes(text, max, '');
        return cut.length <= max && text.startsWith(cut);
      }),
    );
  });
});

describe('codePointEqual', () => {
  it('tells look-alikes apart', () => {
    expect(codePointEqual('default', 'default')).toBe(true);
    expect(codePointEqual('é', 'e\u0301')).toBe(false);
    expect(codePointEqual('a', 'а')).toBe(false);
    expect(codePointEqual('a', 'a ')).toBe(false);
  });
});

describe('masked', () => {
  it.each([
    ['admin@lablup.com', 'ad***@lablup.com'],
    ['kim@x.org', 'k***@x.org'],
    ['Admin Lablup', 'Ad***'],
    ['김철수', '김***'],
    ['👩‍👩‍👧‍👦abc', '👩‍👩‍👧‍👦a***'],
    ['', ''],
  ])('%s', (text, shown) => expect(masked(text)).toBe(shown));
});
