import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { createManager } from '../manager/manager.ts';
import { rowAct } from '../row-menu.ts';
import { renderAt } from '../render.tsx';

const MIB = 2 ** 20;
const rowOf = async (name: RegExp) => screen.findByRole('row', { name });

/** A site where one person has folders on both volumes with quotas, each filled to 90 of 100 MiB. */
function site() {
  const manager = createManager({ users: 20, role: 'superadmin' });
  const { db } = manager;
  const owner = db.userByEmail('user@lablup.com');
  const [folder] = db.folders.values();
  if (!owner || !folder) throw new Error('the embedded site has users and folders');
  db.folders.clear();
  for (const host of ['local:xfs1', 'local:exa1']) {
    db.folders.set(host, { ...folder, id: host, host, user: owner.uuid });
    db.scopes.set(`${host} user:${owner.uuid}`, { used: 90 * MIB, limit: 100 * MIB });
  }
  return { manager, scopeOn: (host: string) => db.scopes.get(`${host} user:${owner.uuid}`) };
}

describe('storages', () => {
  it('are listed with their use; one without quotas says so', async () => {
    const { requests } = await renderAt('/storages?open=local:volume1&part=quotas');
    expect(await rowOf(/local:xfs1/)).toHaveTextContent('13 MiB / 3 GiB');
    expect(requests.map((one) => one.operation).filter((name) => name === 'VolumeList')).toHaveLength(1);
    const drawer = within(await screen.findByRole('dialog', { name: 'local:volume1' }));
    expect(await drawer.findByText(/\(vfs\) has no quotas/)).toBeVisible();
  });

  it('a storage proxy that is away hurts its own row alone', async () => {
    const { manager } = site();
    const { db } = manager;
    const volume = db.volumes.get('local:xfs1');
    const domain = db.domains.get('default');
    if (!volume || !domain) throw new Error('the embedded site has a domain and volumes');
    db.volumes.set('dead:volume1', { ...volume, id: 'dead:volume1', trouble: 'proxy' });
    Object.assign(domain.allowed_vfolder_hosts, { 'dead:volume1': [], 'local:xfs1': [], 'local:exa1': [] });
    const { user } = await renderAt('/storages', { manager });
    expect(await rowOf(/dead:volume1/)).toHaveTextContent('Not reachable');
    expect(await rowOf(/local:xfs1/)).toHaveTextContent('13 MiB / 3 GiB');
    expect(screen.getByText(/A storage proxy is not responding/)).toBeVisible();
    // The quotas of the others are read past it.
    await user.click(screen.getByRole('button', { name: 'Quotas' }));
    expect(await rowOf(/90%.*local:xfs1/)).toBeVisible();
  });
});

describe('quotas', () => {
  it('are read eight at a time, the fullest first; those never used stand apart and are read as they are seen', async () => {
    const { user, requests } = await renderAt('/storages?view=quotas&volume=is:local:xfs1');
    expect(await rowOf(/Limit reached/)).toBeVisible();
    const shares = within(screen.getByRole('table')).getAllByText(/^[\d.]+%$/);
    const values = shares.map((one) => Number.parseFloat(one.textContent ?? ''));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(requests.filter((one) => one.operation === 'EightScopes')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Never used' }));
    expect(await screen.findByText('Quotas are read for the rows that are shown.')).toBeVisible();
    await waitFor(() => expect(requests.filter((one) => one.operation === 'EightScopes')).toHaveLength(4));
  });

  it('are set in bytes after a look at what the server has; too little is asked about', async () => {
    const { manager, scopeOn } = site();
    const { user } = await renderAt('/storages?view=quotas', { manager });
    await rowOf(/local:exa1/);
    await user.click(within(await rowOf(/local:exa1/)).getByRole('button', { name: 'Set quota: user@lablup.com' }));
    const form = await screen.findByRole('dialog', { name: 'Set quota: user@lablup.com' });
    const field = await within(form).findByRole('textbox', { name: /Hard limit/ });
    await fill(user, field, '50 MB');
    expect(await within(form).findByText(/90 MiB are used already/)).toBeVisible();
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(scopeOn('local:exa1')?.limit).toBe(49_999_872));
    expect(await rowOf(/local:exa1.*Limit reached|Limit reached.*local:exa1/)).toBeVisible();
  });

  it('are unset as their storage can: XFS takes 0 instead, and it is said before', async () => {
    const { manager, scopeOn } = site();
    const { user, requests } = await renderAt('/storages?view=quotas&volume=is:local:xfs1', { manager });
    await rowOf(/90%/);
    await rowAct(user, 'user@lablup.com', 'Unset quota');
    const ask = await screen.findByRole('dialog', { name: /^Unset the quota/ });
    expect(within(ask).getByText(/only the size of the storage \(3 GiB\) bounds it/)).toBeVisible();
    await user.click(within(ask).getByRole('button', { name: 'Unset quota' }));
    await waitFor(() => expect(scopeOn('local:xfs1')?.limit).toBe(0));
    expect(requests.some((one) => one.operation === 'UnsetQuota')).toBe(false);
    expect(await rowOf(/Unlimited/)).toBeVisible();
  });

  it('are set together, each looked at afterwards', async () => {
    const { manager, scopeOn } = site();
    const { user } = await renderAt('/storages?view=quotas', { manager });
    await rowOf(/local:exa1/);
    for (const box of screen.getAllByRole('checkbox', { name: 'Select user@lablup.com' })) await user.click(box);
    await user.click(await within(await screen.findByRole('toolbar')).findByRole('button', { name: 'Set quota' }));
    const form = await screen.findByRole('dialog', { name: 'Set the quotas of 2 owners' });
    await fill(user, await within(form).findByRole('textbox', { name: /Hard limit/ }), '200 MiB');
    await user.click(within(form).getByRole('button', { name: 'Set quota' }));
    expect(await screen.findByText('2 quotas are set', {})).toBeVisible();
    expect(['local:xfs1', 'local:exa1'].map((host) => scopeOn(host)?.limit)).toEqual([200 * MIB, 200 * MIB]);
  });

  it('of one user, or of a project of a domain, stand in the details of their storage', async () => {
    const { manager, scopeOn } = site();
    const { user } = await renderAt('/storages?open=local:exa1', { manager });
    const drawer = within(await screen.findByRole('dialog', { name: 'local:exa1' }));
    const pick = async (name: string, text: string) => {
      const box = await drawer.findByRole('combobox', { name });
      await user.click(box);
      await fill(user, box, text);
      const option = { selector: '.ant-select-item-option-content' };
      await user.click((await screen.findAllByText(new RegExp(`^${text}`), option)).at(-1) as HTMLElement);
    };
    for (const fact of ['Mount path', 'Backend type', 'Capabilities', 'Usage'])
      expect((await drawer.findAllByText(fact))[0]).toBeVisible();
    await user.click(drawer.getByRole('tab', { name: 'Quota settings' }));
    await pick('User', 'user@lablup');
    expect(await drawer.findByText('100 MiB')).toBeVisible();
    await user.click(drawer.getByRole('button', { name: 'Unset quota: user@lablup.com' }));
    const ask = within(await screen.findByRole('dialog', { name: /^Unset the quota/ }));
    await user.click(ask.getByRole('button', { name: 'Unset quota' }));
    await waitFor(() => expect(scopeOn('local:exa1')?.limit).not.toBe(100 * MIB));

    await user.click(drawer.getByRole('button', { name: 'For project' }));
    const project = drawer.getByRole('combobox', { name: 'Project' });
    expect(project).toBeDisabled();
    await pick('Domain', 'default');
    await waitFor(() => expect(drawer.getByRole('combobox', { name: 'Project' })).toBeEnabled());
    await pick('Project', 'default');
    expect(await drawer.findByText(/^project:/)).toBeVisible();
  });
});
