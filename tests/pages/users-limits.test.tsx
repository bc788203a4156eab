import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';
import { patience } from './users-ground.ts';

const USER = 'user@lablup.com';

/** The tab of what limits the user, and the answer in it. */
async function limitsOf({ user }: Awaited<ReturnType<typeof renderAt>>) {
  await user.click(await screen.findByRole('link', { name: USER }, patience));
  const drawer = await screen.findByRole('dialog', { name: USER }, patience);
  await user.click(await within(drawer).findByRole('tab', { name: 'Limits' }, patience));
  return { drawer, answer: await within(drawer).findByRole('region', { name: 'Result' }, patience) };
}

it('says that a session would start, or what is in its way, and leads there', async () => {
  const page = await renderAt(`/users?q=${USER}`);
  const { drawer, answer } = await limitsOf(page);
  expect(await within(answer).findByText('An interactive session would start now', {}, patience)).toBeVisible();

  const cpu = within(drawer).getByRole('textbox', { name: /^CPU/ });
  await fill(page.user, cpu, '64');
  expect(await within(answer).findByText('A session would be accepted and wait forever')).toBeVisible();
  expect(within(answer).getByText('No agent of the resource group is large enough.')).toBeVisible();
  const way = within(answer).getAllByRole('link', { name: 'Resource group default' })[0];
  expect(way).toHaveAttribute('href', '/resource-groups?open=default');
});

it('names the limit that bites first, with what is in use', async () => {
  const page = await renderAt(`/users?q=${USER}`);
  const { db } = page.manager;
  const project = [...db.projects.values()].find(({ name }) => name === 'default');
  if (project) project.total_resource_slots = { cpu: '1' };
  const { drawer, answer } = await limitsOf(page);
  expect(await within(answer).findByText('A session would wait', {}, patience)).toBeVisible();
  const limits = within(drawer).getByRole('table', { name: 'Effective limits' });
  const row = (name: RegExp) => within(within(limits).getByRole('row', { name }));
  const id = String(project?.id);
  const way = row(/^CPU/).getByRole('link', { name: 'Project default' });
  expect(way).toHaveAttribute('href', `/projects?open=${id}#slots`);
  expect(row(/^Sessions at once/).getByRole('link')).toHaveAttribute(
    'href',
    expect.stringMatching(/#maxConcurrentSessions$/),
  );
  expect(row(/^Folders/).getByRole('link')).toHaveAttribute(
    'href',
    '/resource-policies/user?open=default#maxVfolderCount',
  );
});

it('takes the amounts of a preset, and leads to the very field of what bites', async () => {
  const page = await renderAt(`/users?q=${USER}`);
  const { db } = page.manager;
  const policy = db.keypairPolicies.get('default');
  const preset = [...db.presets.values()].find(({ name }) => name === 'preset-003');
  if (!policy || !preset) throw new Error('the embedded site has both');
  Object.assign(policy, { total_resource_slots: { cpu: '2' }, default_for_unspecified: 'UNLIMITED' });
  const { drawer, answer } = await limitsOf(page);
  await page.user.click(within(drawer).getByRole('combobox', { name: 'Preset' }));
  await page.user.click(await screen.findByText('preset-003', { selector: '.ant-select-item-option-content' }));
  expect(within(drawer).getByRole('textbox', { name: /^CPU/ })).toHaveValue(String(preset.resource_slots['cpu']));
  expect(await within(answer).findByText('A session would be accepted and wait forever')).toBeVisible();
  const [way] = within(answer).getAllByRole('link', { name: 'Keypair policy default' });
  expect(way).toHaveAttribute('href', '/resource-policies/keypair?open=default#totalResourceSlots');
  if (way) await page.user.click(way);
  const there = await screen.findByRole('dialog', { name: 'default' }, patience);
  const fact = (await within(there).findByText('Resources')).closest('[data-at]');
  expect(fact).toHaveAttribute('data-wanted', 'true');
});

it('does not call fine what could not be read', async () => {
  const page = await renderAt(`/users?q=${USER}`);
  page.manager.fault({ id: 'A07', operation: 'StartAgents' });
  const { answer } = await limitsOf(page);
  expect(await within(answer).findByText(/as far as can be read/, {}, patience)).toBeVisible();
});

it('judges by the image that is chosen, whose registry the domain must allow', async () => {
  const page = await renderAt(`/users?q=${USER}`);
  const { db } = page.manager;
  const image = [...db.images.values()].find(({ status, labels }) => status === 'ALIVE' && labels.size > 0);
  if (!image) throw new Error('the embedded site has images');
  image.custom.set('cpu', '3');
  const { drawer, answer } = await limitsOf(page);
  const choice = await within(drawer).findByRole('combobox', { name: 'Image' }, patience);
  await page.user.click(choice);
  await page.user.type(choice, `${image.base}:${image.tag}`);
  const [option] = await screen.findAllByText(new RegExp(image.tag), { selector: '.ant-select-item-option-content' });
  if (option) await page.user.click(option);
  expect(await within(answer).findByText('A session would be refused', {}, patience)).toBeVisible();
  expect(within(answer).getByText(/1 Core asked for, the image needs at least 3 Core/)).toBeVisible();
  const [way] = within(answer).getAllByRole('link', { name: new RegExp(image.tag) });
  expect(way?.getAttribute('href')).toMatch(/^\/images\?open=.*#limits$/);
});
