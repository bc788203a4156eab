import { theme } from 'antd';
import { describe, expect, it } from 'vitest';
import { antdTheme } from './theme';

/** Relative luminance of `#rrggbb`, by WCAG. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TONES = ['Info', 'Success', 'Warning', 'Error'] as const;

describe.each([false, true])('dark: %s', (isDark) => {
  const token = theme.getDesignToken(antdTheme(isDark, true));

  it.each(TONES)('%s notices can be read', (tone) => {
    const ground = token[`color${tone}Bg`];
    expect(contrast(token.colorText, ground)).toBeGreaterThan(7);
    expect(contrast(token.colorTextSecondary, ground)).toBeGreaterThan(4.5);
    // The icon and the bar.
    expect(contrast(token[`color${tone}`], ground)).toBeGreaterThan(3);
  });

  it.each(['colorBgContainer', 'colorBgElevated', 'colorBgLayout'] as const)('fields can be seen on %s', (ground) => {
    expect(contrast(token.colorBorder, token[ground])).toBeGreaterThan(3);
  });

  it('what is switched off can be read', () => {
    expect(contrast(token.colorTextDisabled, token.colorBgContainer)).toBeGreaterThan(4.5);
    expect(contrast(token.colorTextQuaternary, token.colorBgContainer)).toBeGreaterThan(4.5);
  });

  it.each(TONES)('%s notices have a ground near that of the page', (tone) => {
    expect(contrast(token[`color${tone}Bg`], token.colorBgContainer)).toBeLessThan(1.3);
  });
});
