/** What a site's own colours have to be told from. Loaded where colours are chosen or judged, not with the first page. */
import { CONTROL, mixed, nearest, TEXT, worst, type Demand } from '@/lib/contrast';
import { colorKey, COLOR_NAMES, type ColorKey, type ColorName, type SiteColors } from './site-colors';

interface Look {
  /** The colours of the theme. */
  colors: Record<ColorName, string>;
  container: string;
  elevated: string;
  layout: string;
  /** The palest text on the bar. */
  text: string;
}

/** As the theme has them; `tokens.test.ts` holds them to it. */
export const LOOKS: Record<'light' | 'dark', Look> = {
  light: {
    colors: { primary: '#0b6b7a', link: '#0b6b7a', border: '#7f8a95', bar: '#ffffff' },
    container: '#ffffff',
    elevated: '#ffffff',
    layout: '#f4f6f8',
    text: '#52606d',
  },
  dark: {
    colors: { primary: '#127281', link: '#56aab6', border: '#6d7a86', bar: '#151c22' },
    container: '#151c22',
    elevated: '#1d262d',
    layout: '#0e1419',
    text: '#9eabb6',
  },
};

/** `text`: must be read; `control`: must be seen. */
export type Why = 'text' | 'control';

export interface Finding {
  key: ColorKey;
  color: string;
  why: Why;
  /** Both as ratios to one. */
  is: number;
  least: number;
  /** The nearest colour that does; undefined: no shade of this one. */
  remedy: string | undefined;
}

/** The colour in force: the site's, else the theme's. */
export const colorOf = (colors: SiteColors, name: ColorName, isDark: boolean): string =>
  colors[colorKey(name, isDark)] || LOOKS[isDark ? 'dark' : 'light'].colors[name];

export function demandsOf(colors: SiteColors, name: ColorName, isDark: boolean): Demand[] {
  const { container, elevated, layout, text } = LOOKS[isDark ? 'dark' : 'light'];
  const on = (least: number, ...grounds: string[]): Demand[] => grounds.map((against) => ({ against, least }));
  const bar = colorOf(colors, 'bar', isDark);
  const rules: Record<ColorName, () => Demand[]> = {
    // White words stand on it, and it stands on the page.
    primary: () => [...on(TEXT, '#ffffff'), ...on(CONTROL, container, layout)],
    // The rows that are chosen have a touch of the first colour.
    link: () => on(TEXT, container, elevated, layout, mixed(container, colorOf(colors, 'primary', isDark), 0.1)),
    border: () => on(CONTROL, container, elevated, layout, bar),
    bar: () => on(TEXT, text),
  };
  return rules[name]();
}

/** The colours that the site has set and that cannot be told well enough from what they stand on. */
export const findings = (colors: SiteColors): Finding[] =>
  [false, true].flatMap((isDark) =>
    COLOR_NAMES.flatMap((name): Finding[] => {
      const key = colorKey(name, isDark);
      const color = colors[key];
      if (!color) return [];
      const demands = demandsOf(colors, name, isDark);
      const found = worst(color, demands);
      if (!found) return [];
      const { is, least } = found;
      return [{ key, color, why: least === TEXT ? 'text' : 'control', is, least, remedy: nearest(color, demands) }];
    }),
  );
