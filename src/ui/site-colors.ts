/** A site's own colours, put over those of the theme. They come as CSS variables: the policy forbids style attributes in markup. */
import { HEX } from '@/lib/hex';
import { themeStore } from './theme-mode';

/** What a site may colour: what is pressed, what leads on, the edge of fields, the ground of the bar on top. */
export const COLOR_NAMES = ['primary', 'link', 'border', 'bar'] as const;
export type ColorName = (typeof COLOR_NAMES)[number];
export type ColorKey = ColorName | `${ColorName}Dark`;
/** `#rrggbb`, '' or nothing: the theme's own. */
export type SiteColors = Partial<Record<ColorKey, string>>;

export const colorKey = (name: ColorName, isDark: boolean): ColorKey => (isDark ? `${name}Dark` : name);

const towards = (color: string, other: string, percent: number) => `color-mix(in srgb, ${other} ${percent}%, ${color})`;
const GROUND = 'var(--ant-color-bg-container)';

/** The variables that a colour is seen in, those that are shades of it among them. */
const VARIABLES: Record<ColorName, (color: string) => Record<string, string>> = {
  primary: (color) => ({
    '--ant-color-primary': color,
    '--ant-color-primary-hover': towards(color, '#ffffff', 12),
    '--ant-color-primary-active': towards(color, '#000000', 25),
    '--ant-color-primary-bg': towards(color, GROUND, 90),
    '--ant-color-primary-border': towards(color, GROUND, 55),
    '--ant-control-item-bg-active': towards(color, GROUND, 90),
    '--ant-control-outline': towards(color, 'transparent', 88),
  }),
  link: (color) => ({
    '--ant-color-link': color,
    '--ant-color-link-hover': towards(color, 'var(--ant-color-text)', 35),
    '--accent': color,
  }),
  border: (color) => ({ '--ant-color-border': color }),
  bar: (color) => ({ '--bar': color }),
};

/** Puts the colours of one scheme on an element; those that are not set are taken off it. */
export function paint({ style }: HTMLElement, colors: SiteColors, isDark: boolean): void {
  for (const name of COLOR_NAMES) {
    const color = colors[colorKey(name, isDark)] ?? '';
    for (const [variable, value] of Object.entries(VARIABLES[name](color)))
      if (HEX.test(color)) style.setProperty(variable, value);
      else style.removeProperty(variable);
  }
}

let inForce: SiteColors = {};
const repaint = (): void => paint(document.documentElement, inForce, themeStore.isDark());
themeStore.subscribe(repaint);

/** Colours the page as the site's file says, in either scheme. */
export function setColors(colors: SiteColors): void {
  inForce = colors;
  repaint();
}
