import { globSync, readFileSync } from 'node:fs';
import { theme } from 'antd';
import { expect, it } from 'vitest';
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
  await expect(`${head}${block(':root', false)}${block(":root[data-theme='dark']", true)}`).toMatchFileSnapshot(
    'tokens.css',
  );
});
