import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFormat } from '@/lib/formats';
import { halfWidth, readInteger, tidyInteger } from '@/lib/numerals';

describe('whole numbers', () => {
  it.each([
    ['3,600', '3600'],
    ['３，６００', '3600'],
    [' 0042 ', '42'],
    ['-5', '-5'],
    ['1,000,000', '1000000'],
    ['1,00', null],
    ['1000,000', null],
    ['1.0', null],
    ['10²', null],
    ['1 000', null],
    ['', null],
    ['five', null],
  ])('%j is %j', (text, digits) => expect(readInteger(text)).toBe(digits));

  it('are read back as each language writes them', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('en', 'ko', 'ja'), (number, language) => {
        expect(readInteger(countFormat(language)(number))).toBe(String(number));
      }),
    );
  });
  it('are tidied as soon as they are numbers, and left alone until then', () => {
    expect(['1', '1,', '1,0', '1,000', 'x '].map(tidyInteger)).toEqual(['1', '1,', '1,0', '1000', 'x']);
  });
});

describe('halfWidth', () => {
  it('leaves what is not full-width as it is', () => {
    expect(halfWidth('　１６　ＧｉＢ（한）² ')).toBe('16 GiB(한)²');
  });
});
