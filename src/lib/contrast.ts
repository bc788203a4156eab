/** Colours as `#rrggbb`, and how well one can be told from another, by WCAG 2. Pure. */

/** Least contrasts: of text, and of what must be seen without being read. */
export const TEXT = 4.5;
export const CONTROL = 3;

type Parts = readonly [number, number, number];

const partsOf = (hex: string): Parts => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};
const hexOf = (parts: Parts): string => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** `share` (0 to 1) of the other, as CSS `color-mix(in srgb, …)` does it. */
export function mixed(hex: string, other: string, share: number): string {
  const [[r, g, b], [x, y, z]] = [partsOf(hex), partsOf(other)];
  const mix = (from: number, to: number) => Math.round(from + (to - from) * share);
  return hexOf([mix(r, x), mix(g, y), mix(b, z)]);
}

function luminance(hex: string): number {
  const [r, g, b] = partsOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Parts;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What a colour has to be told from, and how well. */
export interface Demand {
  against: string;
  least: number;
}

/** How far a colour is from the hardest of its demands, e.g. `{ against, least: 4.5, is: 3.9 }`; undefined: it meets all of them. */
export const worst = (hex: string, demands: readonly Demand[]): (Demand & { is: number }) | undefined =>
  demands
    .map((one) => ({ ...one, is: contrast(hex, one.against) }))
    .filter(({ is, least }) => is < least)
    .toSorted((a, b) => a.is / a.least - b.is / b.least)[0];

/** The nearest colour, darker or lighter, that meets all demands; undefined: no shade of it does. */
export function nearest(hex: string, demands: readonly Demand[]): string | undefined {
  for (let step = 0; step <= 255; step += 1)
    for (const end of ['#000000', '#ffffff']) {
      const shade = mixed(hex, end, step / 255);
      if (!worst(shade, demands)) return shade;
    }
  return undefined;
}
