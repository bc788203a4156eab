import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { resumeDrain, startDrain } from '@/features/agents/drain';
import { findTask } from '@/kit/tasks';
import { rowAct } from '../row-menu.ts';
import { renderAt } from '../render.tsx';

const nothing = () => Promise.resolve();

describe('draining an agent', () => {
  it('switches it off, watches its sessions, and is done when those were ended, each named first', async () => {
    const { user, manager, requests } = await renderAt('/agents');
    await screen.findByRole('table', { name: 'Agents' });
    await rowAct(user, 'i-embedded', 'Drain');
    const ask = await screen.findByRole('dialog', { name: 'Drain i-embedded?' });
    await user.click(within(ask).getByRole('button', { name: 'Drain' }));
    await waitFor(() => expect(manager.db.agents.get('i-embedded')?.schedulable).toBe(false));

    await user.click(await screen.findByRole('link', { name: 'i-embedded' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'i-embedded' }));
    await user.click(drawer.getByRole('tab', { name: 'Sessions' }));
    await user.click(await drawer.findByRole('button', { name: 'End these sessions' }));
    const end = within(await screen.findByRole('dialog', { name: 'End 2 sessions on i-embedded' }));
    expect(end.getByText('session-2 (user@lablup.com)')).toBeVisible();
    await user.type(end.getByRole('textbox'), 'i-embedded');
    await user.click(end.getByRole('button', { name: 'End sessions' }));
    await waitFor(() =>
      expect([...manager.db.sessions.values()].map(({ status }) => status)).toEqual(['TERMINATED', 'TERMINATED']),
    );
    const ended = requests.filter(({ method }) => method === 'DELETE');
    expect(ended.map(({ search }) => search.get('forced'))).toEqual(['false', 'false']);
  });

  it('goes on after a reload without switching anything, and gives way to whoever switches it on again', async () => {
    const { manager, requests } = await renderAt('/agents');
    const agent = manager.db.agents.get('i-embedded');
    const { id, ended } = startDrain({ id: 'i-embedded', refresh: nothing, every: 20 });
    await waitFor(() => expect(findTask(id)?.log.at(-1)).toMatch(/^2 sessions are left: session-1 \(admin@/));
    if (agent) agent.schedulable = true;
    expect(await ended).toMatchObject({ state: 'cancelled', lasting: { kind: 'drain', of: 'i-embedded' } });
    expect(findTask(id)?.log.at(-1)).toBe('Somebody made i-embedded schedulable again.');

    if (agent) agent.schedulable = false;
    for (const session of manager.db.sessions.values()) session.status = 'TERMINATED';
    const writes = () => requests.filter(({ operation }) => operation === 'ModifyAgent').length;
    const before = writes();
    await resumeDrain({ id, of: 'i-embedded', total: 2 }, nothing);
    await waitFor(() => expect(findTask(id)).toMatchObject({ state: 'done', done: 2, total: 2 }));
    expect(writes()).toBe(before);
  });
});
