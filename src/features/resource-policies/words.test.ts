import fc from 'fast-check';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { fetchCatalogue, LANGUAGES } from '@/ui/i18n';
import { parseSlot, slotText, slotWords, type SlotInfo } from '@/lib/slots';
import { readQuantity, type Decimal } from '@/lib/units';
import { LIMITS, usualSlot } from './limits';
import { limitText, parseLimit } from './values';
import { limitWords } from './limit-words';
import { exceededUsual, typedWords } from './words';

const languages = await Promise.all(
  LANGUAGES.map(async (language) => {
    const i18n = i18next.createInstance();
    const words = {
      policies: await fetchCatalogue(language, 'policies'),
      limits: await fetchCatalogue(language, 'limits'),
    };
    await i18n.init({ lng: language, resources: { [language]: words }, interpolation: { escapeValue: false } });
    return [language, i18n.t] as const;
  }),
);
const { maxConcurrentSessions, idleTimeout } = LIMITS.keypair;
const { maxQuotaScopeSize } = LIMITS.user;
const size = fc
  .tuple(fc.nat({ max: 2 ** 52 }), fc.constantFrom(1, 1000, 2 ** 20, 10 ** 9, 2 ** 30))
  .map(([value, unit]) => value - (value % unit));

describe.each(languages)('what the console writes in %s can be typed back', { timeout: 20_000 }, (language, t) => {
  it('counts, lengths of time and sizes, in lists and beside their fields', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 10 ** 10 }), size, (count, seconds, bytes) => {
        expect(parseLimit(limitWords(t, maxConcurrentSessions, count, language), maxConcurrentSessions)).toBe(count);
        expect(parseLimit(limitWords(t, idleTimeout, seconds, language), idleTimeout)).toBe(seconds);
        // Lists round a size to two digits; what is beside its field ends exactly.
        const shown = limitWords(t, maxQuotaScopeSize, bytes, language);
        expect(Math.abs((parseLimit(shown, maxQuotaScopeSize) ?? NaN) - bytes)).toBeLessThanOrEqual(bytes * 0.005);
        fc.pre(bytes > 0);
        const beside = typedWords(t, maxQuotaScopeSize, limitText(bytes, maxQuotaScopeSize), language) ?? '';
        expect(parseLimit(beside, maxQuotaScopeSize)).toBe(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('amounts of slots', () => {
    const info = (name: string, unit: string, binary = false, roundLength = 0): SlotInfo => ({
      name,
      label: name.toUpperCase(),
      format: { unit, binary, roundLength },
      known: true,
    });
    const slots = [info('cpu', 'Core'), info('mem', 'GiB', true), info('cuda.shares', 'fGPU', false, 2)];
    fc.assert(
      fc.property(fc.constantFrom(...slots), size, fc.nat(99), (slot, whole, part) => {
        const fraction = slot.name === 'cuda.shares' && whole < 2 ** 40 ? `.${String(part).padStart(2, '0')}` : '';
        const amount = readQuantity(`${whole}${fraction}`) as Decimal;
        const shown = slotWords(amount, slot, language);
        const again = parseSlot(shown, slot);
        expect(again === null ? null : slotWords(again, slot, language)).toBe(shown);
        expect(Number(parseSlot(slotText(amount, slot), slot))).toBe(Number(amount));
      }),
    );
  });
});

describe('more than is usual', () => {
  const [, t] = languages[0] ?? [];
  it.each([
    ['100', null],
    ['101', '100'],
    ['2,147,483,647', '100'],
    ['many', null],
  ])('%s sessions', (text, most) => expect(exceededUsual(t!, maxConcurrentSessions, text, 'en')).toBe(most));
  it('is half a year of idling, and nothing for what has no usual most', () => {
    expect(exceededUsual(t!, idleTimeout, '181 d', 'en')).toBe('15,552,000 s (180 days)');
    expect(exceededUsual(t!, maxQuotaScopeSize, '900 PB', 'en')).toBeNull();
  });
  it('is told by the slot', () => {
    const of = (name: string) => usualSlot({ name } as SlotInfo);
    expect(['cpu', 'mem', 'cuda.device', 'rocm.shares', 'odd'].map(of)).toEqual([
      '512',
      '1099511627776',
      '64',
      '256',
      undefined,
    ]);
  });
});
