import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAt } from '../render.tsx';

const card = (name: string) => screen.findByRole('region', { name });

it('shows versions, components that do not fit, and what could not be asked stands alone', async () => {
  const view = await renderAt('/information');
  const core = await card('Core');
  expect(await within(core).findByText('26.4.16')).toBeVisible();
  expect(within(core).getByText('Supported by this console')).toBeVisible();
  const agents = await card('Agents');
  await within(agents).findAllByText('same release');
  const first = [...view.manager.db.agents.values()][0];
  if (!first) throw new Error('no agent');
  first.version = '25.15.1';
  await view.client.invalidateQueries({ queryKey: ['agents', 'versions'] });
  expect(await within(agents).findByText('another release: update it')).toBeVisible();
  expect(within(agents).getByRole('link', { name: 'Agents' })).toBeVisible();
  expect(await within(await card('Managers')).findByText('Running')).toBeVisible();
  expect(await within(await card('Licence')).findByText(/tells of no licence/)).toBeVisible();
  const checks = await card('Deployment check');
  expect(await within(checks).findByText('Encrypted connection (TLS)')).toBeVisible();
  const config = await card('Configuration of the console');
  expect(within(config).getByText('Read from config.toml')).toBeVisible();
});

it('asks of a domain admin’s server only what they may know', async () => {
  const view = await renderAt('/information', { as: 'admin', release: '26.9.6' });
  await within(await card('Core')).findByText('26.9.6');
  for (const part of ['Managers', 'Agents', 'Storage proxies'])
    expect(within(await card(part)).getByText(/only superadmins/)).toBeVisible();
  await waitFor(() => expect(view.requests.some(({ path }) => path.endsWith('/license'))).toBe(true));
  const asked = view.requests.map(({ path, operation }) => operation ?? path);
  expect(asked.filter((one) => /AgentVersions|ServiceC|config\/get|manager\/status/.test(one))).toEqual([]);
});
