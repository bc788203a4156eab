import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addFinished } from '../manager/subjects/sessions/seed.ts';
import { renderAt, type Rendered } from '../render.tsx';

/** A site with sessions that have ended, beside the two that run. */
async function openSessions(path: string, options: Parameters<typeof renderAt>[1] = {}): Promise<Rendered> {
  const first = await renderAt('/access', options);
  first.unmount();
  const { manager } = first;
  addFinished(manager.db, [...manager.db.users.values()].slice(0, 3), 30);
  return renderAt(path, { ...options, manager });
}

const lists = ({ requests }: Pick<Rendered, 'requests'>) =>
  requests.filter(({ operation }) => operation === 'SessionList').map(({ variables }) => variables);

describe('sessions', () => {
  it('shows what has not ended first, with owner, state and what it asked for', async () => {
    const view = await openSessions('/sessions');
    const table = await screen.findByRole('table', { name: 'Sessions' });
    const rows = await within(table).findAllByRole('row');
    expect(rows).toHaveLength(3);
    const own = within(table).getByRole('row', { name: /session-2/ });
    expect(within(own).getByText('user@lablup.com')).toBeVisible();
    expect(within(own).getByText('Running')).toBeVisible();
    expect(within(own).getByText('1 GiB')).toBeVisible();
    expect(lists(view)[0]).toMatchObject({
      filter: '((!(status == "TERMINATED")) & (!(status == "CANCELLED")))',
      order: '-created_at,id',
      idle: false,
      live: false,
    });
    await view.user.click(screen.getByRole('button', { name: 'Finished' }));
    await waitFor(() => expect(view.address()).toContain('tab=finished'));
    expect(await within(table).findByText('training-1')).toBeVisible();
    expect(lists(view).at(-1)).toMatchObject({ filter: 'status in ["TERMINATED", "CANCELLED"]' });
    const failed = within(table).getByRole('row', { name: /evaluation-3/ });
    expect(within(failed).getByText('Failed')).toBeVisible();
  });

  it('narrows by type, result and reason as the address says, and finds one by its id', async () => {
    const view = await openSessions('/sessions?tab=finished&type=batch&result=FAILURE&info=task-failed&sort=owner');
    expect(await screen.findByText('evaluation-3')).toBeVisible();
    expect(lists(view).at(-1)).toMatchObject({
      filter: expect.stringContaining('type == "batch"') as string,
      order: 'user_email,id',
    });
    const id = [...view.manager.db.sessions.keys()][0] ?? '';
    await view.go(`/sessions?q=${id.toUpperCase()}`);
    expect(await screen.findByText('session-1')).toBeVisible();
    expect(lists(view).at(-1)?.['filter']).toContain(`id == "${id}"`);
  });
});
