import { globSync, readFileSync } from 'node:fs';
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider, Empty, Form, Input, QRCode, Radio, Segmented, Select, Switch, theme, Tooltip } from 'antd';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { antdTheme } from './theme';

/** One of each part in use: a part registers the styles of all its kinds and sizes when it is drawn for the first time. */
const samples: Record<string, ReactElement | null> = {
  ConfigProvider: null,
  Form: <Form />,
  'Form.Item': (
    <Form>
      <Form.Item label="label" tooltip="tooltip">
        <Input />
      </Form.Item>
    </Form>
  ),
  Input: <Input />,
  'Input.Password': <Input.Password />,
  'Input.TextArea': <Input.TextArea />,
  QRCode: <QRCode value="value" />,
  Radio: <Radio />,
  'Radio.Group': <Radio.Group options={['option']} />,
  Segmented: <Segmented options={['option']} />,
  Select: <Select />,
  Switch: <Switch />,
};
/** What stands within them, once they are open. */
const inner = [
  <Tooltip key="tooltip" title="title">
    <i />
  </Tooltip>,
  <Empty key="empty" />,
];

/** No language of the console runs from right to left, and its buttons are its own. */
const LEFT_OUT = /-rtl\b|\.ant-btn\b/;

const sources = globSync('src/**/*.tsx', { exclude: (name) => name.includes('.test.') }).map((path) =>
  readFileSync(path, 'utf8'),
);

/** The rules of a text without its outer braces: what stands before the brace, what stands within. */
function rulesOf(text: string): { head: string; body: string }[] {
  const rules = [];
  let depth = 0;
  let start = 0;
  let brace = 0;
  for (const { 0: sign, index } of text.matchAll(/[{}]/g)) {
    if (sign === '{' && depth++ === 0) brace = index;
    if (sign === '}' && --depth === 0) {
      rules.push({ head: text.slice(start, brace).trim(), body: text.slice(brace + 1, index) });
      start = index + 1;
    }
  }
  return rules;
}

/** `a, b:is(c, d)` → `a`, `b:is(c, d)` */
const selectorsOf = (head: string): string[] => head.match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^,()])+/g) ?? [];

function trim(text: string): string {
  const lines = rulesOf(text).map(({ head, body }) => {
    if (/^@(-\w+-)?keyframes/.test(head)) return `${head}{${body}}`;
    if (head.startsWith('@')) return trim(body) && `${head}{${trim(body)}}`;
    const kept = selectorsOf(head).filter((one) => !LEFT_OUT.test(one));
    return kept.length && body.trim() ? `${kept.map((one) => one.trim()).join(',')}{${body}}` : '';
  });
  return [...new Set(lines.filter(Boolean))].join('\n');
}

type Kind = 'style' | 'token' | 'cssVar';

/** What antd writes into the page when it draws the samples, by kind. */
function draw(isDark: boolean): (...kinds: Kind[]) => string {
  const cache = createCache();
  renderToString(
    <StyleProvider cache={cache}>
      <ConfigProvider theme={antdTheme(isDark, false)}>
        {Object.entries(samples).map(([name, sample]) => (
          <div key={name}>{sample}</div>
        ))}
        {inner}
      </ConfigProvider>
    </StyleProvider>,
  );
  return (...types) =>
    extractStyle(cache, { plain: true, types })
      .replace(/\.data-ant-cssinjs-cache-path\{[^}]*\}/, '')
      .replace(/\s+/g, ' ');
}

const usesOf = (text: string): string[] => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);

/** What a site may colour, by its value: antd writes the value itself into the variables of its parts. */
function ownColors(isDark: boolean): Map<string, string> {
  const token = theme.getDesignToken(antdTheme(isDark, false));
  return new Map([
    [token.colorBorder, '--ant-color-border'],
    [token.colorLink, '--ant-color-link'],
    [token.controlOutline, '--ant-control-outline'],
    [token.colorPrimaryActive, '--ant-color-primary-active'],
    [token.colorPrimaryHover, '--ant-color-primary-hover'],
    [token.colorPrimary, '--ant-color-primary'],
  ]);
}

/** The variables that the rules use, and those that these are made of. */
function variables(text: string, rules: string, own: Map<string, string>): Map<string, string> {
  const all = rulesOf(text).flatMap(({ head, body }) =>
    body.split(';').flatMap((line) => {
      const [, name, told = ''] = /^\s*(--[\w-]+):(.*)$/.exec(line) ?? [];
      const scope = head.replace(/^\.qd/, '') || ':root';
      const named = scope === ':root' ? undefined : own.get(told.trim().replace(/^0 0 0 2px /, ''));
      const value = named ? told.trim().replace(/(rgba\(.*\)|#\w+)$/, `var(${named})`) : told.trim();
      return name ? [{ head: scope, name, value }] : [];
    }),
  );
  const needed = new Set(usesOf(rules));
  for (let before = 0; before < needed.size;) {
    before = needed.size;
    for (const one of all) if (needed.has(one.name)) usesOf(one.value).forEach((name) => needed.add(name));
  }
  return new Map(all.filter((one) => needed.has(one.name)).map((one) => [`${one.head} ${one.name}`, one.value]));
}

function blocks(list: Map<string, string>, scope: string): string {
  const bySelector = Map.groupBy(list, ([key]) => key.split(' --')[0] ?? '');
  return [...bySelector]
    .map(
      ([head, lines]) =>
        `${scope}${scope && head !== ':root' ? ' ' : ''}${head}{${lines.map(([key, value]) => `--${key.split(' --')[1]}:${value}`).join(';')}}`,
    )
    .join('\n');
}

it('a sample stands for each part of antd that is in use', () => {
  const names = sources.flatMap((text) =>
    [...text.matchAll(/import \{([^}]*)\} from 'antd'/g)].flatMap(([, list = '']) =>
      list.split(',').map((one) => one.trim()),
    ),
  );
  const used = new Set(names.filter((name) => /^[A-Z]/.test(name)));
  const parts = sources.flatMap((text) =>
    [...text.matchAll(/<(\w+)\.([A-Z]\w+)/g)].flatMap(([, whole = '', part = '']) =>
      used.has(whole) ? [`${whole}.${part}`] : [],
    ),
  );
  expect([...new Set([...used, ...parts])].sort()).toEqual(Object.keys(samples).sort());
});

// After a change of the theme or of the parts in use: `npx vitest run --project unit src/ui -u`.
it('antd.css says what antd would write into the page', async () => {
  const [light, dark] = [draw(false), draw(true)];
  const rules = trim(light('style'));
  expect(trim(dark('style')), 'rules that differ in the dark').toBe(rules);
  const names = new Set(rules.match(/(?<=animation(?:-name)?:)[^;}]+/g)?.flatMap((one) => one.split(/[\s,]+/)));
  const kept = rules.split('\n').filter((line) => {
    const [, name] = /^@(?:-\w+-)?keyframes ([\w-]+)/.exec(line) ?? [];
    return !name || names.has(name);
  });
  const base = variables(light('token', 'cssVar'), rules, ownColors(false));
  const all = [...variables(dark('token', 'cssVar'), rules, ownColors(true))];
  const others = new Map(all.filter(([key, value]) => base.get(key) !== value));
  const head = '/* Made by antd.test.tsx from theme.ts: what antd would write into the page while it runs. */';
  const text = [head, blocks(base, ''), blocks(others, "[data-theme='dark']"), ...kept].join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot('antd.css');
}, 30_000);
