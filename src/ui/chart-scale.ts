const STEPS = [1, 2, 2.5, 5, 10];

/** Even marks from 0 to what the greatest amount fits under, at most five. `[0]` where there is nothing. */
export function marksFor(most: number): number[] {
  if (!(most > 0) || !Number.isFinite(most)) return [0];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  // Rounding may leave the rough step a hair above the one that fits.
  const step = (STEPS.find((one) => one * power >= rough * (1 - 1e-9)) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, at) => at * step);
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

/** Every how many bars one is named, for at most eight names in all. */
export const namedEvery = (bars: number): number => Math.max(1, Math.ceil(bars / 8));

/** Amounts on top of each other: each with its place among the series, and the sum of those before it. */
export const stacked = (amounts: readonly number[]): { at: number; from: number; amount: number }[] =>
  amounts.map((amount, at) => ({ at, from: sumOf(amounts.slice(0, at)), amount })).filter(({ amount }) => amount > 0);
