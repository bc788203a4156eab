import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { createManager } from '../manager/manager.ts';
import { renderAt } from '../render.tsx';
import type { Asked } from '../server.ts';
import { openRowMenu, rowAct } from '../row-menu';
import { choose } from './users-ground.ts';

const patience = { timeout: 25_000 };
const TABLES = {
  keypair: 'Keypair resource policies',
  user: 'User resource policies',
  project: 'Project resource policies',
} as const;
const table = (kind: keyof typeof TABLES) => screen.findByRole('table', { name: TABLES[kind] }, patience);
const names = () =>
  screen.getAllByRole('row').flatMap((row) =>
    within(row)
      .queryAllByRole('link')
      .slice(0, 1)
      .map((a) => a.textContent),
  );
const button = (name: string | RegExp) => screen.findByRole('button', { name }, patience);
const asked = (requests: readonly Asked[], operation: string) => requests.filter((one) => one.operation === operation);

describe('lists', () => {
  it('leads to the keypair policies and switches between the kinds', async () => {
    const { user, address } = await renderAt('/resource-policies');
    await table('keypair');
    expect(address()).toBe('/resource-policies/keypair');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(TABLES.keypair);
    await user.click(screen.getByRole('link', { name: 'Project' }));
    await table('project');
    expect(address()).toBe('/resource-policies/project');
    expect(screen.getByRole('link', { name: 'Project' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByText('Folders, storage and networks of each project.')).toBeVisible();
    const crumbs = within(screen.getByRole('navigation', { name: 'You are here' })).getAllByRole('listitem');
    expect(crumbs.map((one) => one.textContent)).toEqual(['Resource policies', 'Project']);
    expect(document.title).toBe('Project · Resource policies · Embedded manager · Quarterdeck');
  });

  it('searches, filters and sorts in the browser: one request, the state in the address', async () => {
    const { user, address, requests } = await renderAt(
      '/resource-policies/keypair?maxConcurrentSessions=ge:10&sort=-maxConcurrentSessions',
    );
    await table('keypair');
    expect(names()[0]).toBe('kp-policy-012');
    expect(names()).not.toContain('default');
    await user.type(screen.getByRole('combobox', { name: /^Search/ }), 'policy-011');
    await waitFor(() => expect(names()).toEqual(['kp-policy-011']));
    expect(address()).toContain('q=policy-011');
    expect(asked(requests, 'KeypairPolicies')).toHaveLength(1);
  });

  it('says what unlimited, off and silence mean', async () => {
    const manager = createManager({ users: 10, role: 'superadmin' });
    const policy = manager.db.keypairPolicies.get('kp-policy-001');
    if (!policy) throw new Error('the embedded site has kp-policy-001');
    Object.assign(policy, {
      default_for_unspecified: 'LIMITED',
      total_resource_slots: { cpu: '4', 'odd.slot': '2' },
      idle_timeout: 0,
    });
    await renderAt('/resource-policies/keypair?q=policy-001', { manager });
    await table('keypair');
    const row = await screen.findByRole('row', { name: /kp-policy-001/ });
    const cells = within(row).getAllByRole('cell');
    expect(cells.slice(1, 4).map(({ textContent }) => textContent)).toEqual(['4', '0 B', 'odd.slot 2']);
    expect(row).toHaveTextContent('Off');
  });

  it('lets a domain admin read, and says why nothing can be changed', async () => {
    const { user } = await renderAt('/resource-policies/user', { as: 'admin' });
    await table('user');
    expect(screen.getByText(/only superadmins change policies/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create policy' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();
    const menu = await openRowMenu(user, 'default');
    expect(menu.getByRole('menuitem', { name: /^Edit .*only superadmins/ })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.queryByRole('checkbox', { name: 'Select default' })).toBeNull();
  });
});

describe('creating', () => {
  it('puts wrong entries at their fields and sends nothing', async () => {
    const { user, requests } = await renderAt('/resource-policies/keypair');
    await table('keypair');
    await user.click(await button('Create policy'));
    const form = await screen.findByRole('dialog', { name: 'Create keypair resource policy' }, patience);
    await fill(user, await within(form).findByRole('textbox', { name: 'Name' }), 'default');
    await user.click(within(form).getAllByRole('checkbox', { name: 'CPU: Unlimited' })[0] as HTMLElement);
    await fill(user, within(form).getAllByRole('textbox', { name: /^CPU/ })[0] as HTMLElement, '513');
    await fill(user, within(form).getByRole('textbox', { name: /^Concurrent sessions/ }), '2,147,483,648');
    await fill(user, within(form).getByRole('textbox', { name: /^Idle timeout/ }), '15552001');
    await user.click(within(form).getByRole('button', { name: 'Create policy' }));
    expect((await within(form).findAllByText(/A policy of this name exists/)).length).toBeGreaterThan(0);
    expect(within(form).getAllByText(/At most 2,147,483,647/).length).toBeGreaterThan(0);
    expect(asked(requests, 'CreateKeypairPolicy')).toEqual([]);
    // More than is usual is asked about and kept.
    for (const most of ['512 Core', '15,552,000 s (180 days)'])
      expect(within(form).getByText(`More than the usual ${most}. Is that what you mean?`)).toBeVisible();
  });

  it('maps each kind of unlimited to the server’s own value', async () => {
    const { user, manager } = await renderAt('/resource-policies/user');
    await table('user');
    await user.click(await button('Create policy'));
    const form = await screen.findByRole('dialog', { name: 'Create user resource policy' }, patience);
    await fill(user, await within(form).findByRole('textbox', { name: 'Name' }), 'made');
    const warning = within(form).getByText(/High values can overload the scheduler/);
    expect(warning).not.toBeVisible();
    await user.click(within(form).getByText('Sessions per model service, Customized images'));
    expect(warning).toBeVisible();
    await user.click(within(form).getByRole('button', { name: 'Create policy' }));
    await waitFor(() => expect(manager.db.userPolicies.has('made')).toBe(true));
    expect(manager.db.userPolicies.get('made')).toMatchObject({ max_vfolder_count: 0, max_quota_scope_size: -1 });
  });

  it('takes sizes in either unit, and sends the limit of logins where the release has it', async () => {
    const { user, manager, requests } = await renderAt('/resource-policies/user');
    await table('user');
    await user.click(await button('Duplicate default'));
    const form = await screen.findByRole('dialog', { name: 'Create user resource policy' }, patience);
    expect(await within(form).findByRole('textbox', { name: 'Name' })).toHaveValue('default-copy');
    await user.click(within(form).getByRole('checkbox', { name: 'Quota: Unlimited' }));
    await fill(user, within(form).getByRole('textbox', { name: /^Quota/ }), '1.5 TiB');
    expect(within(form).getByText(/1\.65 TB = 1,649,267,441,664 bytes/)).toBeVisible();
    await user.click(within(form).getByRole('checkbox', { name: 'Concurrent sign-ins: Unlimited' }));
    await fill(user, within(form).getByRole('textbox', { name: /^Concurrent sign-ins/ }), '3');
    await user.click(within(form).getByRole('button', { name: 'Create policy' }));
    await waitFor(() =>
      expect(manager.db.userPolicies.get('default-copy')).toMatchObject({
        max_quota_scope_size: 1649267441664,
        max_concurrent_logins: 3,
      }),
    );
    expect(asked(requests, 'CreateUserPolicy')).toEqual([]);
  });
});

describe('changing', () => {
  const open = async (name: string) => {
    const rendered = await renderAt('/resource-policies/keypair');
    await table('keypair');
    await rendered.user.click(await button(`Edit ${name}`));
    const form = await screen.findByRole('dialog', { name: `Edit ${name}` }, patience);
    await within(form).findByRole('textbox', { name: /^Concurrent sessions/ });
    return { ...rendered, form };
  };
  const policyOf = (manager: Awaited<ReturnType<typeof renderAt>>['manager'], name: string) => {
    const policy = manager.db.keypairPolicies.get(name);
    if (!policy) throw new Error(`the embedded site has ${name}`);
    return policy;
  };

  it('shows the difference and who it touches, and sends only what changed', async () => {
    const { user, form, manager, requests } = await open('default');
    await fill(user, within(form).getByRole('textbox', { name: /^Concurrent sessions/ }), '3');
    await user.click(within(form).getByRole('button', { name: 'Review and save' }));
    const review = await screen.findByRole('region', { name: 'Change default' }, patience);
    const diff = await within(review).findByRole('table', { name: 'Changes' }, patience);
    expect(within(diff).getByRole('row', { name: /Concurrent sessions 5 3 stricter/ })).toBeVisible();
    const followers = [...manager.db.keypairs.values()].filter((key) => key.resource_policy === 'default').length;
    await within(review).findByText(`${followers} keypairs follow this policy`, {}, patience);
    expect(asked(requests, 'ModifyKeypairPolicy')).toEqual([]);
    await user.click(within(review).getByRole('button', { name: 'Save the change' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Edit default' })).toBeNull());
    expect(policyOf(manager, 'default').max_concurrent_sessions).toBe(3);
    expect(asked(requests, 'ModifyKeypairPolicy').map((one) => one.body)).toMatchObject([
      { variables: { name: 'default', props: { max_concurrent_sessions: 3 } } },
    ]);
  });

  it('goes back to the form with the entry kept, and writes nothing', async () => {
    const { user, form, manager } = await open('kp-policy-001');
    expect(within(form).getByText(/name of a policy is fixed/)).toBeVisible();
    expect(within(form).queryByRole('textbox', { name: 'Name' })).toBeNull();
    // The policy names accelerators, of which the cluster has none.
    expect((await within(form).findAllByText('(not offered by the cluster now)'))[0]).toBeVisible();
    expect(await within(form).findByText(/Twice the memory of the accelerators/)).toBeVisible();
    const field = within(form).getByRole('textbox', { name: /^Concurrent sessions/ });
    await fill(user, field, '2');
    await fill(user, within(form).getAllByRole('textbox', { name: /^CPU/ })[0] as HTMLElement, '500');
    expect(await within(form).findByText(/^All agents together have \d+ Core\.$/)).toBeVisible();
    await user.click(within(form).getByRole('button', { name: 'Review and save' }));
    const review = await screen.findByRole('region', { name: 'Change kp-policy-001' }, patience);
    await user.click(within(review).getByRole('button', { name: 'Back to the form' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Change kp-policy-001' })).toBeNull());
    expect(field).toHaveValue('2');
    expect(policyOf(manager, 'kp-policy-001').max_concurrent_sessions).toBe(6);
  });

  it('names who runs more than the new limit already', async () => {
    const { user, form, manager } = await open('default');
    const owner = manager.db.userByEmail('user@lablup.com');
    const key = owner?.main_access_key ?? '';
    manager.db.sessions.clear();
    for (const at of [1, 2, 3])
      manager.db.sessions.set(`00000000-0000-4000-8000-00000000000${at}`, {
        id: `00000000-0000-4000-8000-00000000000${at}`,
        name: `s${at}`,
        type: 'interactive',
        status: 'RUNNING',
        access_key: key,
        user: owner?.uuid ?? '',
        project: '',
        domain_name: 'default',
        resource_group: 'default',
        image: '',
        created_at: new Date().toISOString(),
        terminated_at: null,
        slots: { cpu: '2', mem: '1073741824' },
        priority: 10,
        cluster_size: 1,
      });
    await fill(user, within(form).getByRole('textbox', { name: /^Concurrent sessions/ }), '2');
    await user.click(within(form).getAllByRole('checkbox', { name: 'CPU: Unlimited' })[0] as HTMLElement);
    await fill(user, within(form).getAllByRole('textbox', { name: /^CPU/ })[0] as HTMLElement, '5');
    await user.click(within(form).getByRole('button', { name: 'Review and save' }));
    const review = await screen.findByRole('region', { name: 'Change default' }, patience);
    const over = await within(review).findByText(/1 is already above/, {}, patience);
    const item = within(over.closest('div') as HTMLElement).getByRole('listitem');
    expect(item).toHaveTextContent('Concurrent sessions: 3 in use, 2 allowed');
    expect(item).toHaveTextContent('CPU: 6 Core in use, 5 Core allowed');
    expect(within(item).getByRole('link', { name: key })).toBeVisible();
  });

  it('compares again when somebody saves while the review is open, and keeps their change', async () => {
    const { user, form, manager } = await open('kp-policy-001');
    await fill(user, within(form).getByRole('textbox', { name: /^Concurrent sessions/ }), '2');
    await user.click(within(form).getByRole('button', { name: 'Review and save' }));
    const review = await screen.findByRole('region', { name: 'Change kp-policy-001' }, patience);
    Object.assign(policyOf(manager, 'kp-policy-001'), { max_concurrent_sessions: 9, max_session_lifetime: 3600 });
    await user.click(within(review).getByRole('button', { name: 'Save the change' }));
    expect(await screen.findByText(/Somebody else saved this/, {}, patience)).toBeVisible();
    expect(policyOf(manager, 'kp-policy-001').max_concurrent_sessions).toBe(9);
    await user.click(await button('Save the change'));
    await waitFor(() => expect(policyOf(manager, 'kp-policy-001').max_concurrent_sessions).toBe(2));
    expect(policyOf(manager, 'kp-policy-001').max_session_lifetime).toBe(3600);
  });
});

describe('deleting', () => {
  it('moves what follows the policy, then deletes it', async () => {
    const { user, manager } = await renderAt('/resource-policies/keypair');
    await table('keypair');
    const [first, second] = [...manager.db.keypairs.values()];
    if (!first || !second) throw new Error('the embedded site has keypairs');
    for (const key of manager.db.keypairs.values())
      if (key.resource_policy === 'kp-policy-003') key.resource_policy = 'default';
    Object.assign(first, { resource_policy: 'kp-policy-003' });
    Object.assign(second, { resource_policy: 'kp-policy-003', is_active: false });
    await rowAct(user, 'kp-policy-003', 'Delete');
    const flow = await screen.findByRole('dialog', { name: 'Delete kp-policy-003' }, patience);
    expect(await within(flow).findByText(/1 of them inactive/, {}, patience)).toBeVisible();
    const move = await within(flow).findByRole('button', { name: 'Move 2 keypairs, then delete' });
    expect(move).toBeDisabled();
    await choose(user, flow, 'Move them to', 'kp-policy-004');
    await user.click(move);
    await fill(user, await screen.findByRole('textbox', { name: /Type this name/ }, patience), 'kp-policy-003');
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(manager.db.keypairPolicies.has('kp-policy-003')).toBe(false), patience);
    expect([first.resource_policy, second.resource_policy]).toEqual(['kp-policy-004', 'kp-policy-004']);
  });

  it('deletes the unused ones of a choice and says which stay', async () => {
    const { user, manager } = await renderAt('/resource-policies/project?q=policy-00');
    await table('project');
    const project = [...manager.db.projects.values()][0];
    if (!project) throw new Error('the embedded site has projects');
    project.resource_policy = 'project-policy-002';
    for (const name of ['project-policy-001', 'project-policy-002'])
      await user.click(await screen.findByRole('checkbox', { name: `Select ${name}` }));
    await user.click(await button(/Delete the unused/));
    const dialog = await screen.findByRole('dialog', { name: 'Delete 2 policies' }, patience);
    expect(await within(dialog).findByRole('row', { name: /project-policy-002 1 Stays/ }, patience)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Delete 1 unused policy' }));
    await waitFor(() => expect(manager.db.projectPolicies.has('project-policy-001')).toBe(false), patience);
    expect(manager.db.projectPolicies.has('project-policy-002')).toBe(true);
  });
});
