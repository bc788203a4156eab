import { globSync, readFileSync } from 'node:fs';
import { theme } from 'antd';
import { expect, it } from 'vitest';
import { worst } from '@/lib/contrast';
import { demandsOf, LOOKS } from './site-color-rules';
import { COLOR_NAMES } from './site-colors';
import { antdTheme } from './theme';

/** Every variable of antd that the console's own styles use. */
function usedVariables(): string[] {
  const files = globSync('src/**/*.{css,ts,tsx}', {
    exclude: (name) => name.includes('.test.') || name === 'antd.css',
  });
  const found = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/var\(--ant-([a-z0-9-]+)/g)]);
  return [...new Set(found.map(([, name = '']) => name))].sort();
}

const camel = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function block(selector: string, isDark: boolean): string {
  const token = theme.getDesignToken(antdTheme(isDark, true)) as unknown as Record<string, string | undefined>;
  const lines = usedVariables().map((name) => {
    const value = token[camel(name)];
    expect(value, `antd has no ${name}`).toBeDefined();
    return `  --ant-${name}: ${String(value).replace(/\s+/g, ' ').trim()};\n`;
  });
  return `${selector} {\n${lines.join('')}}\n`;
}

// After a change of the theme, or of the variables in use: `npx vitest run --project unit src/ui/tokens.test.ts -u`.
it('tokens.css says what antd would', async () => {
  const head = '/* Made from theme.ts by tokens.test.ts: the colours of the lists, which come up without antd. */\n';
  await expect(
    `${head}${block(":root,\n[data-theme='light']", false)}${block("[data-theme='dark']", true)}`,
  ).toMatchFileSnapshot('tokens.css');
});

it.each([false, true])(
  'what colours of a site are judged by is the theme, which passes itself (dark: %s)',
  (isDark) => {
    const token = theme.getDesignToken(antdTheme(isDark, true));
    expect(LOOKS[isDark ? 'dark' : 'light']).toEqual({
      colors: {
        primary: token.colorPrimary,
        link: token.colorLink,
        border: token.colorBorder,
        bar: token.colorBgContainer,
      },
      container: token.colorBgContainer,
      elevated: token.colorBgElevated,
      layout: token.colorBgLayout,
      text: token.colorTextTertiary,
    });
    const { colors } = LOOKS[isDark ? 'dark' : 'light'];
    expect(COLOR_NAMES.filter((name) => worst(colors[name], demandsOf({}, name, isDark)))).toEqual([]);
  },
);
