import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fill } from '../fill.ts';
import { renderAt } from '../render.tsx';

const card = (name: string) => screen.findByRole('region', { name });
const sent = (requests: { path: string; method: string }[], path: string) =>
  requests.filter((one) => one.method !== 'GET' && one.path.endsWith(path)).length;

it('freezes and frees the manager after saying what still passes, and everybody is told', async () => {
  const view = await renderAt('/maintenance');
  const state = await card('Manager');
  expect(await card('Retention rules')).toHaveTextContent(/no retention rules.*come with 26\.9\.0/);
  await view.user.click(await within(state).findByRole('button', { name: 'Freeze…' }));
  const ask = await screen.findByRole('dialog', { name: 'Freeze the manager?' });
  expect(within(ask).getByText(/still takes effect/)).toBeVisible();
  await view.user.click(within(ask).getByRole('button', { name: 'Freeze' }));
  await waitFor(() => expect(view.manager.db.status).toBe('frozen'));
  expect(await screen.findByText(/The manager is frozen for maintenance/)).toBeVisible();
  await view.user.click(await within(state).findByRole('button', { name: 'Unfreeze…' }));
  const free = await screen.findByRole('dialog', { name: 'Unfreeze the manager?' });
  await view.user.click(within(free).getByRole('button', { name: 'Unfreeze' }));
  await waitFor(() => expect(view.manager.db.status).toBe('running'));

  await view.user.click(within(await card('Recalculate usage')).getByRole('button', { name: 'Recalculate' }));
  const count = await screen.findByRole('dialog', { name: 'Recalculate usage' });
  await view.user.click(within(count).getByRole('button', { name: 'Recalculate' }));
  await waitFor(() => expect(sent(view.requests, '/resource/recalculate-usage')).toBe(1));

  const recalculation = await card('Recalculate usage');
  expect(await within(recalculation).findByText(/^Last run by you/)).toHaveTextContent(/20\d\d/);
  expect(recalculation).toHaveTextContent('Whether others ran it since, the server does not tell.');

  const rescan = await card('Rescan images');
  expect(rescan).toHaveTextContent('Not run by you in this browser yet.');
  await view.user.click(await within(rescan).findByRole('combobox'));
  const option = await screen.findByTitle('cr.backend.ai');
  await view.user.click(option);
  await view.user.click(within(rescan).getByRole('button', { name: 'Rescan' }));
  await waitFor(() => expect(view.requests.filter((one) => one.operation === 'RescanRegistry')).not.toHaveLength(0));
  for (const { variables } of view.requests.filter((one) => one.operation === 'RescanRegistry'))
    expect(variables).toMatchObject({ registry: 'cr.backend.ai' });
  expect(await within(rescan).findByRole('list', { name: 'Last rescans' })).toHaveTextContent('cr.backend.ai');
});

it('announces in markdown that brings neither pictures nor markup, and each person puts it away', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const view = await renderAt('/maintenance');
    const text = await screen.findByRole('textbox', { name: 'Text' });
    const form = text.closest('form') ?? document.body;
    const shown = within(form).getByRole('switch', { name: 'Shown' });
    expect(text).toBeDisabled();
    await view.user.click(shown);
    await view.user.click(within(form).getByRole('button', { name: 'Save' }));
    expect((await within(form).findAllByText('An announcement that is shown needs a text.')).length).toBeGreaterThan(0);
    await fill(
      view.user,
      text,
      'Down **tonight**. ![x](https://example.com/a.png) <b id="raw">no</b> [bad](javascript:x)',
    );
    await view.user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(view.manager.db.announcement.enabled).toBe(true));
    vi.advanceTimersByTime(5000);
    const away = await screen.findByRole('button', { name: 'Read, put away' });
    const banner = away.closest<HTMLElement>('.qd-banner');
    await waitFor(() => expect(banner?.querySelector('strong')).toHaveTextContent('tonight'));
    expect(banner?.querySelector('img, b, [href^="javascript"]')).toBeNull();
    await view.user.click(away);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Read, put away' })).toBeNull());
  } finally {
    vi.useRealTimers();
  }
});

it('is for superadmins', async () => {
  const view = await renderAt('/maintenance', { as: 'admin' });
  expect(await screen.findByText(/superadmin/i)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Manager' })).toBeNull();
  expect(sent(view.requests, '/manager/status')).toBe(0);
});

it('keeps rules of retention, and says before one is saved or deleted what its next run would delete', async () => {
  const view = await renderAt('/maintenance', { release: '26.9.6' });
  const rules = view.manager.db.retention;
  const region = await card('Retention rules');
  const logs = await within(region).findByRole('row', { name: /^Logs/ });
  expect(logs).toHaveTextContent('No rule: kept');
  await view.user.click(within(logs).getByRole('button', { name: 'Create rule: Logs' }));
  const form = await screen.findByRole('dialog', { name: 'Create rule: Logs' });
  const days = await within(form).findByRole('textbox', { name: /Days/ });
  await fill(view.user, days, '0');
  await view.user.click(within(form).getByRole('button', { name: 'What would go…' }));
  expect((await within(form).findAllByText('Enter whole days, between 1 and 36,500.')).length).toBeGreaterThan(0);
  await fill(view.user, days, '1');
  await view.user.click(within(form).getByRole('button', { name: 'What would go…' }));
  expect(await within(form).findByText(/^\d+ entr(y|ies) of the audit log$/)).toBeVisible();
  expect(within(form).getByText(/the error log, the server does not tell/)).toBeVisible();
  expect(rules.size).toBe(0);
  await view.user.click(within(form).getByRole('button', { name: 'Save rule' }));
  await waitFor(() => expect([...rules.values()]).toMatchObject([{ category: 'LOGS', days: 1, enabled: true }]));
  await waitFor(() => expect(logs).toHaveTextContent('1 day'));

  await view.user.click(within(logs).getByRole('button', { name: 'Delete rule: Logs' }));
  const ask = await screen.findByRole('dialog', { name: 'Delete the rule for “Logs”?' });
  expect(await within(ask).findByText(/entr(y|ies) of the audit log$/)).toBeVisible();
  await view.user.click(within(ask).getByRole('button', { name: 'Delete rule' }));
  await waitFor(() => expect(rules.size).toBe(0));
  await view.user.click((await screen.findAllByRole('button', { name: 'Undo' })).at(0) ?? document.body);
  await waitFor(() => expect([...rules.values()]).toMatchObject([{ category: 'LOGS', days: 1, enabled: true }]));
});
