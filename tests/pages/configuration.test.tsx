import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';

const card = (name: string) => screen.findByRole('region', { name });
const writes = (requests: { path: string; method: string }[]) =>
  requests.filter(({ path }) => /\/config\/(set|delete)$/.test(path)).length;

it('writes only what was changed, says what is not in force yet, and takes it back', async () => {
  const view = await renderAt('/configuration');
  const keys = view.manager.db.siteKeys;
  await screen.findByText('12 settings');
  const images = await card('Images');
  const rule = within(images).getByRole('article', { name: 'Image auto install and update rule' });
  await waitFor(() => expect(rule).toHaveTextContent(/In force\s*digest/));
  expect(rule).toHaveTextContent(/Digest: .* Tag: .* None: /);
  for (const [name, says] of [
    ['Scaling', /no setting that adds machines/],
    ['Plugins', /Open-source CUDA GPU/],
    ['Enterprise features', /Fractional GPU/],
    ['Idle checks', /no operation that checks what is written.*from 26\.9\.0 on/],
    ['Scheduler', /LIFO: .*Without meaning: .*Resource groups with a setting of their own/s],
  ] as const)
    expect(await card(name)).toHaveTextContent(says);
  await view.user.click(within(images).getByRole('button', { name: 'Edit: Images' }));
  await view.user.click(await within(images).findByRole('combobox', { name: /auto install/ }));
  expect(within(images).getByText(/only if the meaning of each rule is clear to you/)).toBeVisible();
  await view.user.click(await screen.findByTitle('Tag'));
  await view.user.click(within(images).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(keys.get('config/docker/image/auto_pull')).toBe('tag'));
  expect(await within(rule).findByText('not in force yet')).toBeVisible();
  expect(writes(view.requests)).toBe(1);
  await view.user.click((await screen.findAllByRole('button', { name: 'Undo' }))[0] ?? document.body);
  await waitFor(() => expect(keys.has('config/docker/image/auto_pull')).toBe(false));

  const network = await card('Network');
  await view.user.click(within(network).getByRole('button', { name: 'Edit: Network' }));
  const mtu = await within(network).findByRole('textbox', { name: 'MTU of the overlay network' });
  expect(within(network).getByText(/only where a larger value is certain to be faster/)).toBeVisible();
  await fill(view.user, mtu, '12');
  await view.user.click(within(network).getByRole('button', { name: 'Save' }));
  expect((await within(network).findAllByText('Between 68 and 65535.')).length).toBeGreaterThan(0);
  // Somebody else sets it while this is typed.
  keys.set('config/plugins/network/overlay/mtu', '1450');
  await fill(view.user, mtu, '9000');
  await view.user.click(within(network).getByRole('button', { name: 'Save' }));
  const clash = await screen.findByRole('dialog');
  expect(clash).toHaveTextContent('1450');
  expect(keys.get('config/plugins/network/overlay/mtu')).toBe('1450');
});

it('finds settings by their words and keys, and shows every key without its secrets', async () => {
  const view = await renderAt('/configuration?q=mtu');
  await screen.findByText('1 setting');
  expect(screen.queryByRole('region', { name: 'Images' })).toBeNull();
  await view.user.click(screen.getByRole('button', { name: 'All keys (etcd)' }));
  const table = await screen.findByRole('table', { name: 'All keys (etcd)' });
  const secret = within(table).getByRole('row', { name: /volumes\/proxies\/local\/secret/ });
  expect(secret).toHaveTextContent('hidden');
  expect(document.body.textContent).not.toMatch(/embedded-(proxy|redis|database)/);
});

it('edits a service by its schema: what changed is written over what is there', async () => {
  const view = await renderAt('/configuration?tab=services&q=metric');
  const db = view.manager.db;
  await view.user.click(await screen.findByRole('button', { name: 'Edit: metric' }));
  const span = await screen.findByRole('textbox', { name: 'metric.timewindow' });
  await fill(view.user, span, '7m');
  await view.user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(db.siteKeys.get('ai/backend/config/manager/metric/timewindow')).toBe('7m'));
  expect([...db.siteKeys.keys()].filter((key) => key.startsWith('ai/'))).toHaveLength(1);
  expect(document.body.textContent).not.toMatch(/embedded-(proxy|redis|database)/);
});

it('is for superadmins', async () => {
  const view = await renderAt('/configuration', { as: 'admin' });
  expect(await screen.findByText(/superadmin/i)).toBeVisible();
  expect(view.requests.filter(({ path }) => path.includes('/config/get'))).toEqual([]);
});

it('makes idle checks where the release has operations, and puts them into use; before, says why it only shows them', async () => {
  const view = await renderAt('/configuration?q=idle', { release: '26.9.6' });
  const { idleCheckers, idleUses } = view.manager.db;
  const idle = await card('Idle checks');
  await view.user.click(await within(idle).findByRole('button', { name: 'Create check…' }));
  const form = await screen.findByRole('dialog', { name: 'Create check…' });
  await fill(view.user, await within(form).findByRole('textbox', { name: 'Name' }), 'no traffic');
  await fill(view.user, within(form).getByRole('textbox', { name: 'Longest time without traffic' }), '0 s');
  await view.user.click(within(form).getByRole('button', { name: 'Save' }));
  expect((await within(form).findAllByText(/^Enter a length of time/)).length).toBeGreaterThan(0);
  await fill(view.user, within(form).getByRole('textbox', { name: 'Longest time without traffic' }), '1 h');
  await view.user.click(within(form).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect([...idleCheckers.values()]).toMatchObject([
      {
        name: 'no traffic',
        types: ['INTERACTIVE'],
        grace: 0,
        spec: { network: { maxNetworkInactivitySeconds: 3600 } },
      },
    ]),
  );
  const one = await within(idle).findByRole('article', { name: 'no traffic' });
  expect(one).toHaveTextContent('In use nowhere: it ends no session.');

  await view.user.click(within(one).getByRole('button', { name: 'Use check “no traffic” somewhere' }));
  const assign = await screen.findByRole('dialog', { name: 'Use check “no traffic” somewhere' });
  await view.user.click(await within(assign).findByRole('combobox', { name: 'Resource group' }));
  await view.user.click(await screen.findByTitle('default'));
  await view.user.click(within(assign).getByRole('button', { name: 'Use in…' }));
  await waitFor(() => expect([...idleUses.values()]).toMatchObject([{ scopeType: 'RESOURCE_GROUP', enabled: true }]));
  await view.user.click(
    await within(one).findByRole('button', { name: /^Turn off “no traffic” in Resource group default/ }),
  );
  const off = await screen.findByRole('dialog', { name: /^Turn off/ });
  await view.user.click(within(off).getByRole('button', { name: 'Turn off' }));
  await waitFor(() => expect([...idleUses.values()]).toMatchObject([{ enabled: false }]));
  expect(within(one).getByRole('link', { name: 'default' })).toBeVisible();

  // Somebody else has ended its use meanwhile: the card shows that once it is asked for again.
  await view.user.click(within(one).getByRole('button', { name: /^Remove “no traffic” from/ }));
  const end = await screen.findByRole('dialog', { name: /^Remove “no traffic” from/ });
  const uses = [...idleUses];
  idleUses.clear();
  await view.user.click(within(end).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(one).toHaveTextContent('In use nowhere: it ends no session.'));
  for (const [id, use] of uses) idleUses.set(id, { ...use, scopeId: '00000000-0000-4000-8000-00000000dead' });
  await view.client.invalidateQueries({ queryKey: ['site'] });
  expect(await within(one).findByText('00000000-0000-4000-8000-00000000dead')).toBeVisible();
  expect(within(one).queryByRole('link')).toBeNull();

  await view.user.click(within(one).getByRole('button', { name: 'Delete check “no traffic”' }));
  const ask = await screen.findByRole('dialog', { name: /^Delete the check/ });
  expect(ask).toHaveTextContent('Its use in 1 place ends with it.');
  await view.user.click(within(ask).getByRole('button', { name: 'Delete permanently' }));
  await waitFor(() => expect(idleCheckers.size + idleUses.size).toBe(0));
});
