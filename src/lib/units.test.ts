import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binaryTwin,
  BYTES_MAX,
  compareQuantities,
  formatBytes,
  formatQuantity,
  parseBytes,
  parseSlots,
  readBytes,
  readQuantity,
  share,
  sizeReadings,
  sizeText,
  splitBytes,
  UNLIMITED,
  writeSlots,
} from '@/lib/units';

describe('readQuantity', () => {
  it.each([
    ['4', '4'],
    ['0.00', '0'],
    ['0.50', '0.5'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+3', '3'],
    ['-0', '0'],
    ['-1.20', '-1.2'],
    ['1E+3', '1000'],
    ['1.5e1', '15'],
    ['12e-3', '0.012'],
    ['1.25e-1', '0.125'],
    ['1e-999', '0'],
    ['9007199254740993', '9007199254740993'],
    [4, '4'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [2n ** 63n, '9223372036854775808'],
    ['Infinity', UNLIMITED],
    ['inf', UNLIMITED],
    [Infinity, UNLIMITED],
    ['1e400', UNLIMITED],
    ['-Infinity', null],
    [-Infinity, null],
    ['NaN', null],
    [NaN, null],
    ['', null],
    ['.', null],
    ['e5', null],
    ['0x10', null],
    ['4g', null],
    [null, null],
    [undefined, null],
    [true, null],
    [{}, null],
  ])('%s', (value, expected) => expect(readQuantity(value)).toBe(expected));

  it('agrees with the engine on numbers', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-250);
        expect(Number(readQuantity(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('bytes', () => {
  it.each([
    [null, UNLIMITED],
    [undefined, UNLIMITED],
    [-1, UNLIMITED],
    ['-1', UNLIMITED],
    ['Infinity', UNLIMITED],
    [0, 0n],
    [-5, -5n],
    ['12.7', 12n],
    ['-0.5', 0n],
    ['1E+3', 1000n],
    ['9223372036854775807', BYTES_MAX],
    ['NaN', null],
    ['', null],
    ['x', null],
  ])('reads %s', (value, expected) => expect(readBytes(value)).toBe(expected));

  it.each([
    ['1.5T', 1649267441664n],
    ['4g', 4294967296n],
    ['20GiB', 21474836480n],
    ['512 MB', 512000000n],
    ['1 kib', 1024n],
    ['1kB', 1000n],
    ['1024', 1024n],
    ['7 B', 7n],
    ['7.0 bytes', 7n],
    [' 0 ', 0n],
    ['1,024 MiB', 1073741824n],
    ['１，０２４ ＭｉＢ', 1073741824n],
    ['16　GiB', 17179869184n],
    ['1.5 TiB = 1.65 TB = 1,649,267,441,664 bytes', 1649267441664n],
    ['0바이트', 0n],
    ['9223372036854775807', BYTES_MAX],
    ['0.1 KB', 100n],
    ['1.2345 kB', 1235n],
    ['9223372036854775808', null],
    ['8 EiB', null],
    ['9.99 EB', null],
    ['1e3', null],
    ['1.5', null],
    ['-1', null],
    ['Infinity', null],
    ['1,5 G', null],
    ['1,0240', null],
    ['16 GiB = much', null],
    ['1 XB', null],
    ['G', null],
    ['', null],
    ['1 G B', null],
  ])('parses %j', (text, bytes) => expect(parseBytes(text)).toBe(bytes));

  it.each([
    [0n, 'binary', '0 B'],
    [1023n, 'binary', '1,023 B'],
    [1024n, 'binary', '1 KiB'],
    [1048575n, 'binary', '1 MiB'],
    [1649267441664n, 'binary', '1.5 TiB'],
    [-20n * 10n ** 9n, 'decimal', '-20 GB'],
    [1000n, 'decimal', '1 kB'],
    [999_999n, 'decimal', '1 MB'],
    [BYTES_MAX, 'binary', '8 EiB'],
    [2n ** 80n, 'binary', '1 YiB'],
    [2n ** 80n * 5000n, 'binary', '5,000 YiB'],
  ] as const)('formats %s %s', (bytes, base, text) => expect(formatBytes(bytes, 'en', base)).toBe(text));

  it.each([
    ['16gb', '16 GiB'],
    ['1,024 MB', '1024 MiB'],
    ['1.5 TB', '1.5 TiB'],
    ['16 GiB', null],
    ['16g', null],
    ['16', null],
    ['much', null],
  ])('%j may mean %j', (text, twin) => expect(binaryTwin(text)).toBe(twin));
  it('writes a size in the base that is shorter, and says it in both', () => {
    expect(sizeText(16_000_000_000n)).toBe('16 GB');
    expect(sizeText(17_179_869_184n)).toBe('16 GiB');
    expect(sizeReadings(16_000_000_000n, 'en')).toEqual(['14.9 GiB', '16 GB']);
    expect(sizeReadings(5n, 'en')).toEqual(['5 B']);
  });

  it('formats in the language', () => {
    expect(formatBytes(1610612736n, 'de')).toBe('1,5 GiB');
    expect(formatBytes(1610612736n, 'en', 'binary', 0)).toBe('2 GiB');
  });
  it('gives a field what it parses back', () => {
    expect(splitBytes(1610612736n)).toEqual({ amount: '1.5', unit: 'GiB' });
    expect(splitBytes(1500n, 'decimal')).toEqual({ amount: '1.5', unit: 'kB' });
    expect(splitBytes(1025n)).toEqual({ amount: '1025', unit: 'B' });
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: BYTES_MAX }),
        fc.constantFrom('binary', 'decimal'),
        fc.nat(60),
        (bytes, base, shift) => {
          const rounded = (bytes >> BigInt(shift)) << BigInt(shift);
          const { amount, unit } = splitBytes(rounded, base);
          expect(parseBytes(`${amount} ${unit}`)).toBe(rounded);
        },
      ),
    );
  });
});

describe('slots', () => {
  it('reads a JSONString, exactly', () => {
    const slots = parseSlots(
      '{"cpu":"4","mem":"17179869184","cuda.shares":0.50,"big":9007199254740993,"x":Infinity,"y":NaN,"z":"a \\" NaN"}',
    );
    expect([...(slots ?? [])]).toEqual([
      ['cpu', '4'],
      ['mem', '17179869184'],
      ['cuda.shares', '0.5'],
      ['big', '9007199254740993'],
      ['x', UNLIMITED],
      ['y', null],
      ['z', null],
    ]);
    expect(parseSlots({ cpu: 1 })?.get('cpu')).toBe('1');
  });
  it.each([null, undefined, '', '[]', 'null', '3', '{', '{"a":', '{"a":NaNa}'])('cannot read %j', (value) =>
    expect(parseSlots(value)).toBeNull(),
  );

  it('takes hostile keys as keys', () => {
    const text = '{"__proto__":"1","constructor":"2","toString":"3"}';
    const slots = parseSlots(text);
    expect([...(slots ?? [])]).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
      ['toString', '3'],
    ]);
    expect(writeSlots(slots!)).toBe(text);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
  it('writes texts, zero included', () => {
    expect(
      writeSlots(
        new Map([
          ['cpu', '0'],
          ['mem', UNLIMITED],
          ['x', null],
        ]),
      ),
    ).toBe('{"cpu":"0","mem":"Infinity"}');
  });
  it('gives back what it writes', { timeout: 20_000 }, () => {
    const amount = fc.oneof(
      fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map((v) => readQuantity(v)),
      fc.constant(UNLIMITED),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), amount), (all) => {
        const slots = new Map(Object.entries(all));
        expect(parseSlots(writeSlots(slots))).toEqual(slots);
      }),
    );
  });
  it.each([
    ['17179869184', { unit: 'GiB', binary: true, roundLength: 0 }, '16 GiB'],
    ['-17179869184', { unit: 'GiB', binary: true, roundLength: 0 }, '-16 GiB'],
    ['4', { unit: 'Core', binary: false, roundLength: 0 }, '4 Core'],
    ['0.5', { unit: 'fGPU', binary: false, roundLength: 2 }, '0.5 fGPU'],
    ['0.25', { unit: 'Core', binary: false, roundLength: 0 }, '0.25 Core'],
    ['0.12345', { unit: '', binary: false, roundLength: 4 }, '0.1235'],
    ['9007199254740993', { unit: 'x', binary: false, roundLength: 0 }, '9,007,199,254,740,993 x'],
  ] as const)('formats %s as %j', (amount, format, text) => expect(formatQuantity(amount, format, 'en')).toBe(text));
});

describe('comparing', () => {
  it.each([
    ['1', '1.0', 0],
    ['-0.5', '0.25', -1],
    ['-1.5', '-1.25', -1],
    ['9007199254740993', '9007199254740992', 1],
    ['10', '9.99', 1],
    [UNLIMITED, '99', 1],
    ['99', UNLIMITED, -1],
    [UNLIMITED, UNLIMITED, 0],
  ] as const)('%s and %s', (a, b, order) => expect(compareQuantities(a, b)).toBe(order));

  it.each([
    ['1', '4', { part: 0.25, over: false }],
    ['9', '4', { part: 1, over: true }],
    ['-2', '4', { part: 0, over: false }],
    ['0', '0', { part: 0, over: false }],
    ['1', '0', { part: 1, over: true }],
    ['1', '-4', { part: 1, over: true }],
    ['1', UNLIMITED, null],
    ['1', null, null],
    [null, '1', null],
  ] as const)('share of %s in %s', (used, limit, expected) => expect(share(used, limit)).toEqual(expected));
});
