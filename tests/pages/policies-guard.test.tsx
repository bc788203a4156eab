import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { createManager } from '../manager/manager.ts';
import { renderAt } from '../render.tsx';
import { rowAct } from '../row-menu';
import { choose } from './users-ground.ts';

const patience = { timeout: 25_000 };

const KINDS = {
  keypair: {
    policy: 'kp-policy-001',
    field: /^Concurrent sessions/,
    column: 'max_concurrent_sessions',
    other: 'max_session_lifetime',
  },
  user: {
    policy: 'user-policy-001',
    field: /^Customized images/,
    column: 'max_customized_image_count',
    other: 'max_session_count_per_model_session',
  },
  project: {
    policy: 'project-policy-001',
    field: /^Networks/,
    column: 'max_network_count',
    other: 'max_vfolder_count',
  },
} as const;
type Kind = keyof typeof KINDS;
const forms = (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
  (['26.4.16', '26.9.6'] as const).map((release) => ({ kind, release })),
);

/** The form of a policy, with the row that the server has. */
async function openForm(kind: Kind, release: '26.4.16' | '26.9.6') {
  const { policy: name, field } = KINDS[kind];
  const manager = createManager({ users: 20, role: 'superadmin', release });
  const rows: Record<Kind, Map<string, object>> = {
    keypair: manager.db.keypairPolicies,
    user: manager.db.userPolicies,
    project: manager.db.projectPolicies,
  };
  const row = rows[kind].get(name) as Record<string, unknown> | undefined;
  if (!row) throw new Error(`the embedded site has ${name}`);
  if (kind === 'project') row.max_network_count = 4;
  const view = await renderAt(`/resource-policies/${kind}?q=${name}`, { manager });
  await view.user.click(await screen.findByRole('button', { name: `Edit ${name}` }, patience));
  const form = await screen.findByRole('dialog', { name: `Edit ${name}` }, patience);
  const input = await within(form).findByRole('textbox', { name: field }, patience);
  const type = async (text: string) => {
    await fill(view.user, input, text);
  };
  const save = () => view.user.click(within(form).getByRole('button', { name: 'Review and save' }));
  const confirm = async () => view.user.click(await screen.findByRole('button', { name: 'Save the change' }, patience));
  return { ...view, form, row, name, input, type, save, confirm };
}

describe.each(forms)('the form of a $kind policy on $release', ({ kind, release }) => {
  const { column, other } = KINDS[kind];

  it('asks when the same field was changed meanwhile, and keeps the other’s value when told so', async () => {
    const { user, row, type, save } = await openForm(kind, release);
    await type('2');
    row[column] = 9;
    await save();
    const conflict = await screen.findByRole('dialog', { name: 'Changed by someone else' }, patience);
    expect(within(conflict).getByText('9')).toBeVisible();
    expect(row[column]).toBe(9);
    await user.click(within(conflict).getByRole('button', { name: 'Their value' }));
    await user.click(within(conflict).getByRole('button', { name: 'Save with these' }));
    expect(await screen.findByText(/Nothing to save/, {}, patience)).toBeVisible();
    expect(row[column]).toBe(9);
  });

  it('raises no alarm for another field, and does not overwrite it', async () => {
    const { row, type, save, confirm, requests } = await openForm(kind, release);
    await type('2');
    row[other] = 77;
    await save();
    await confirm();
    await waitFor(() => expect(row[column]).toBe(2), patience);
    expect(row[other]).toBe(77);
    const write = requests.findLast((one) => /^(Modify|Update)/.test(one.operation ?? ''));
    expect(write?.variables?.props).toEqual({ [column]: 2 });
  });
});

describe('stored sizes', () => {
  it('are asked only on demand, and only of places with folders of those who follow', async () => {
    const manager = createManager({ users: 20, role: 'superadmin' });
    const owner = manager.db.userByEmail('user@lablup.com');
    const host = 'local:xfs1';
    if (!owner) throw new Error('the embedded site has users');
    manager.db.folders.clear();
    const folder = {
      name: 'f',
      host,
      status: 'ready',
      usage_mode: 'general',
      permission: 'rw',
      ownership: 'user' as const,
      project: null,
      creator: owner.email,
      domain_name: 'default',
      created_at: owner.created_at,
      last_used: null,
      cloneable: false,
    };
    for (const id of ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'])
      manager.db.folders.set(id, { ...folder, id, user: owner.uuid });
    manager.db.scopes.set(`${host} user:${owner.uuid}`, { used: 3 * 2 ** 30, limit: 0 });
    const { user, requests } = await renderAt('/resource-policies/user?q=default', { manager });
    await user.click(await screen.findByRole('button', { name: 'Edit default' }, patience));
    const form = await screen.findByRole('dialog', { name: 'Edit default' }, patience);
    await user.click(await within(form).findByRole('checkbox', { name: 'Quota: Unlimited' }, patience));
    await fill(user, within(form).getByRole('textbox', { name: /^Quota/ }), '2 GiB');
    await user.click(within(form).getByRole('checkbox', { name: 'Folders: Unlimited' }));
    await fill(user, within(form).getByRole('textbox', { name: /^Folders/ }), '1');
    await user.click(within(form).getByRole('button', { name: 'Review and save' }));
    const review = await screen.findByRole('region', { name: 'Change default' }, patience);
    expect(await within(review).findByText(/Folders: 2 in use, 1 allowed/, {}, patience)).toBeVisible();
    expect(requests.some((one) => one.operation === 'PolicyUsage')).toBe(false);
    await user.click(within(review).getByRole('button', { name: 'Check stored sizes' }));
    expect(await within(review).findByText(/Quota: 3 GiB in use, 2 GiB allowed/, {}, patience)).toBeVisible();
    expect(requests.filter((one) => one.operation === 'PolicyUsage')).toHaveLength(1);
  });
});

describe('what cannot be had', () => {
  it('is said, and the change can still be saved', async () => {
    const { type, save, row, confirm, manager } = await openForm('keypair', '26.4.16');
    manager.fault({ id: 'A17', operation: 'PolicySessions' });
    await type('2');
    await save();
    expect(await screen.findByText(/What is in use could not be read/, {}, patience)).toBeVisible();
    await confirm();
    await waitFor(() => expect(row.max_concurrent_sessions).toBe(2), patience);
  });

  it('is read back after a lost answer: what was applied is said to be so', async () => {
    const { type, save, row, confirm, manager, user } = await openForm('keypair', '26.4.16');
    await type('2');
    await save();
    manager.fault({ id: 'D05', operation: 'ModifyKeypairPolicy', times: 1 });
    await confirm();
    await user.click(await screen.findByRole('button', { name: 'Check now' }, patience));
    expect(await screen.findByText(/The change was applied/, {}, patience)).toBeVisible();
    expect(row.max_concurrent_sessions).toBe(2);
  });
});

describe('moving', () => {
  it('keeps a project’s container registry', async () => {
    const manager = createManager({ users: 20, role: 'superadmin' });
    const project = [...manager.db.projects.values()].find((one) => one.type === 'GENERAL');
    if (!project) throw new Error('the embedded site has projects');
    Object.assign(project, {
      resource_policy: 'project-policy-002',
      container_registry: { registry: 'r', project: 'p' },
    });
    const { user } = await renderAt('/resource-policies/project', { manager });
    await rowAct(user, 'project-policy-002', 'Delete');
    const flow = await screen.findByRole('dialog', { name: 'Delete project-policy-002' }, patience);
    await choose(user, flow, 'Move them to', 'default');
    await user.click(within(flow).getByRole('button', { name: 'Move 1 project, then delete' }));
    await fill(user, await screen.findByRole('textbox', { name: /Type this name/ }, patience), 'project-policy-002');
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(manager.db.projectPolicies.has('project-policy-002')).toBe(false), patience);
    expect(project).toMatchObject({ resource_policy: 'default', container_registry: { registry: 'r', project: 'p' } });
  });

  it('does not delete while one is left, names it, and ends with the deletion when run again', async () => {
    const manager = createManager({ users: 20, role: 'superadmin' });
    const keys = [...manager.db.keypairs.values()];
    for (const key of keys) if (key.resource_policy === 'kp-policy-003') key.resource_policy = 'default';
    for (const key of keys.slice(0, 2)) key.resource_policy = 'kp-policy-003';
    const { user } = await renderAt('/resource-policies/keypair', { manager });
    await rowAct(user, 'kp-policy-003', 'Delete');
    const flow = await screen.findByRole('dialog', { name: 'Delete kp-policy-003' }, patience);
    await choose(user, flow, 'Move them to', 'default');
    await user.click(within(flow).getByRole('button', { name: 'Move 2 keypairs, then delete' }));
    await fill(user, await screen.findByRole('textbox', { name: /Type this name/ }, patience), 'kp-policy-003');
    manager.fault({ id: 'A17', operation: 'MoveKeypair', times: 1 });
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const results = await screen.findByRole('table', { name: 'Results' }, patience);
    await waitFor(() => expect(within(results).getAllByRole('row', { name: /Failed/ })).toHaveLength(1), patience);
    expect(within(results).getAllByRole('row', { name: /Not tried/ })).toHaveLength(1);
    expect(manager.db.keypairPolicies.has('kp-policy-003')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Retry failed and not tried' }));
    await waitFor(() => expect(manager.db.keypairPolicies.has('kp-policy-003')).toBe(false), patience);
  });
});
