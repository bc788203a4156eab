import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { setColors } from '@/ui/site-colors';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';

afterEach(() => setColors({}));

const region = (name: string) => screen.findByRole('region', { name });
const preview = (name: string) => screen.getByRole('img', { name });

it('a draft is previewed in both schemes, judged at its fields, exported, kept over a reload, and reset', async () => {
  const config = { siteName: 'Lab', 'siteColors.link': '#123456' };
  const view = await renderAt('/settings', { config });
  const light = await region('Light scheme');
  expect(screen.getByText('You see what is in force.')).toBeVisible();
  expect(within(light).getByText(/In force: #123456/)).toBeVisible();
  expect(preview('Preview, light').style.getPropertyValue('--ant-color-link')).toBe('#123456');
  expect(preview('Preview, dark').style.getPropertyValue('--ant-color-link')).toBe('');

  await fill(view.user, within(light).getByRole('textbox', { name: 'Links' }), '#99ccff');
  expect(within(light).getByText(/contrast 1\.\d:1, at least 4\.5:1/)).toBeVisible();
  const remedy = within(light).getByRole('button', { name: /^Use #/ });
  const better = remedy.textContent.replace('Use ', '');
  await view.user.click(remedy);
  expect(within(light).queryByText(/contrast/)).toBeNull();
  expect(preview('Preview, light').style.getPropertyValue('--ant-color-link')).toBe(better);
  const dark = await region('Dark scheme');
  await fill(view.user, within(dark).getByRole('textbox', { name: 'Bar at the top' }), 'blue');
  const file = await region('File');
  expect(within(file).getByText(/not a colour/)).toBeVisible();
  expect(preview('Preview, dark').style.getPropertyValue('--bar')).toBe('');
  await view.user.click(within(dark).getByRole('button', { name: "Bar at the top: the theme's own" }));

  const identity = await region('Name and logo');
  const svg = (text: string) => new File([text], 'mine.svg', { type: 'image/svg+xml' });
  await view.user.upload(within(identity).getByLabelText('Logo'), svg('<svg onload="x()"></svg>'));
  expect(await within(identity).findByText(/holds scripts/)).toBeVisible();
  await view.user.upload(within(identity).getByLabelText('Logo'), svg('<svg viewBox="0 0 1 1"></svg>'));
  expect(await within(identity).findByText(/becomes the file site-logo\.svg/)).toBeVisible();
  for (const scheme of ['light', 'dark'])
    expect(preview(`Preview, ${scheme}`).querySelector('img')?.src).toMatch(/^data:image\/svg\+xml;base64,/);

  const text = await within(file).findByRole<HTMLTextAreaElement>('textbox', { hidden: true });
  expect(text.value).toContain(`[siteColors]\nlink = "${better}"`);
  expect(text.value).toContain('siteLogo = "site-logo.svg"');
  expect(text.value).toContain('apiEndpointText = "Embedded manager"');
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
  await view.user.click(within(file).getByRole('button', { name: 'Download config.toml' }));
  await view.user.click(within(file).getByRole('button', { name: 'Download site-logo.svg' }));
  expect(saved.mock.calls.map(([blob]) => (blob as Blob).type)).toEqual(['text/plain;charset=utf-8', 'image/svg+xml']);
  const written = view.requests.filter(({ method, path }) => method !== 'GET' && !/server|gql/.test(path));
  expect(written.map(({ method, path, operation }) => `${method} ${path} ${operation}`)).toEqual([]);

  view.unmount();
  const again = await renderAt('/settings', { config, manager: view.manager, keepStorage: true });
  expect(await screen.findByText(/You see a draft/)).toBeVisible();
  expect(within(await region('Light scheme')).getByRole('textbox', { name: 'Links' })).toHaveValue(better);
  await again.user.click(screen.getByRole('button', { name: 'Reset the draft' }));
  expect(within(await region('Light scheme')).getByRole('textbox', { name: 'Links' })).toHaveValue('#123456');
});

it('the file colours the page, scheme by scheme; what is bad in it is left out and named', async () => {
  const config = { 'siteColors.link': '#99ccff', 'siteColors.primaryDark': 'red', 'siteColors.bar': '#EEEEEE' };
  await renderAt('/information', { config });
  const { getConfig } = await import('@/api/config');
  const { themeStore } = await import('@/ui/theme-mode');
  themeStore.set('light');
  setColors(getConfig().siteColors);
  const { style } = document.documentElement;
  expect([style.getPropertyValue('--ant-color-link'), style.getPropertyValue('--bar')]).toEqual(['#99ccff', '#EEEEEE']);
  themeStore.set('dark');
  await waitFor(() => expect(style.getPropertyValue('--bar')).toBe(''));
  themeStore.set('system');
  const checks = await region('Deployment check');
  expect(await within(checks).findByText('siteColors.primaryDark')).toBeVisible();
  expect(within(checks).getByText(/link #99ccff: 1\.\d < 4\.5/)).toBeVisible();
});
