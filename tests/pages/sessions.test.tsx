import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { addFinished } from '../manager/subjects/sessions/seed.ts';
import { fill } from '../fill.ts';
import { renderAt, type Rendered } from '../render.tsx';
import { rowAct } from '../row-menu.ts';

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
    const filters = lists(view).map((asked) => asked?.['filter']);
    expect(filters.at(-1)).toBe('status in ["TERMINATED", "CANCELLED"]');
    // Of very many the server needs seconds: the newest are there before.
    expect(filters).toContainEqual(expect.stringMatching(/^\(\(created_at >= "[^"]+"\) & \(status in .*\)\)$/));
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

    // By project there is no filter, but the list can be asked for one; another's has none of these.
    const project = [...view.manager.db.sessions.values()][0]?.project ?? '';
    await view.go(`/sessions?tab=all&projectId=${project}`);
    await waitFor(() => expect(lists(view).at(-1)).toMatchObject({ project, filter: null }));
    expect(await screen.findByText('session-1')).toBeVisible();
    await view.go(`/sessions?tab=all&projectId=${id}`);
    await waitFor(() => expect(screen.queryByText('session-1')).toBeNull());
    await view.go('/sessions?tab=all&projectId=none');
    await waitFor(() => expect(lists(view).at(-1)).toMatchObject({ project: null }));
  });
});

describe('the details of a session', () => {
  it('tell why it failed, when it was in which status, what its kernels wrote and what it waits for', async () => {
    const view = await openSessions('/sessions?tab=finished&q=evaluation-3');
    const row = [...view.manager.db.sessions.values()].find(({ name }) => name === 'evaluation-3');
    const other = [...view.manager.db.sessions.values()].find(({ name }) => name === 'notebook-2');
    if (row && other) Object.assign(row, { logs: 'one\r\n\u001B[31mTraceback\u001B[0m\r\n', depends_on: [other.id] });
    await view.user.click(await screen.findByRole('link', { name: 'evaluation-3' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'evaluation-3' }));
    expect(await drawer.findByText(/Its startup command ended with an error/)).toBeVisible();
    expect(drawer.getByText('python evaluate.py --all')).toBeVisible();

    await view.user.click(drawer.getByRole('tab', { name: 'Logs' }));
    expect(await drawer.findByText('Traceback')).toBeVisible();
    const log = view.requests.find(({ path }) => path.endsWith('/logs'));
    expect(log?.search.get('owner_access_key')).toBe(row?.access_key);

    await view.user.click(drawer.getByRole('tab', { name: 'History' }));
    const steps = within(await drawer.findByRole('list', { name: 'Statuses over time' })).getAllByRole('listitem');
    expect(steps.map((step) => /Pending|Scheduled|Running|Terminating|Failed/.exec(step.textContent)?.[0])).toEqual([
      'Pending',
      'Scheduled',
      'Running',
      'Terminating',
      'Failed',
    ]);
    expect(await drawer.findByText('Looked for an agent')).toBeVisible();

    await view.user.click(drawer.getByRole('tab', { name: 'Dependencies' }));
    const before = within(await drawer.findByRole('region', { name: 'Waits for' }));
    expect(before.getByRole('link', { name: 'notebook-2' })).toBeVisible();
    const picture = await drawer.findByRole('img', { name: /^2 sessions that wait for each other/ });
    expect([...picture.querySelectorAll('text')].map((one) => one.textContent)).toEqual(['notebook-2', 'evaluation-3']);
  });

  it('show the end of a log of fifty megabytes, search it, and give all of it as a file in small parts', async () => {
    const view = await openSessions('/sessions?tab=finished&q=evaluation-3');
    const row = [...view.manager.db.sessions.values()].find(({ name }) => name === 'evaluation-3');
    const line = `${'x'.repeat(99)}\n`;
    if (row) row.logs = `${line.repeat(524_288)}the needle\n`;
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => (saved.push(file as Blob), 'blob:log'));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    await view.user.click(await screen.findByRole('link', { name: 'evaluation-3' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'evaluation-3' }));
    await view.user.click(drawer.getByRole('tab', { name: 'Logs' }));
    expect(await drawer.findByText('519,289 earlier lines are only in the file.', { selector: 'p' })).toBeVisible();
    expect(document.querySelectorAll('[data-line]')).toHaveLength(5000);
    await fill(view.user, drawer.getByPlaceholderText('Search in the log'), 'needle');
    expect(await drawer.findByText('1 of 1 lines', { selector: 'output' })).toBeVisible();
    await view.user.click(drawer.getByText('Download', { selector: '.qd-log-tools *' }));
    await waitFor(() => expect(saved.at(-1)?.size).toBe(row?.logs?.length));
    vi.restoreAllMocks();
  }, 120_000);

  it('are changed by name and priority; a name that is taken and a wrong priority are said at their fields', async () => {
    const { user, manager } = await renderAt('/sessions');
    await user.click(await screen.findByRole('button', { name: 'Edit session-1' }));
    const form = within(await screen.findByRole('dialog', { name: 'Edit session-1' }));
    await fill(user, await form.findByRole('textbox', { name: /^Priority/ }), '101');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByText('A whole number from 0 to 100.')).toBeVisible();
    await fill(user, form.getByRole('textbox', { name: /^Priority/ }), '90');
    const [one] = [...manager.db.sessions.values()];
    if (one) manager.db.sessions.set('x', { ...one, id: 'x', name: 'taken-name' });
    await fill(user, form.getByRole('textbox', { name: /^Name/ }), 'taken-name');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByText(/already|taken|in use/i)).toBeVisible();
    await fill(user, form.getByRole('textbox', { name: /^Name/ }), 'new-name');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(one).toMatchObject({ name: 'new-name', priority: 90 }));
  });
});

it('get another name alone where the release fails to change a priority, which is said', async () => {
  const { user, manager } = await renderAt('/sessions', { release: '26.9.6' });
  await user.click(await screen.findByRole('button', { name: 'Edit session-1' }));
  const form = within(await screen.findByRole('dialog', { name: 'Edit session-1' }));
  expect(await form.findByRole('textbox', { name: /^Priority/ })).toBeDisabled();
  expect(form.getByText(/fails to change a priority/)).toBeVisible();
  await fill(user, form.getByRole('textbox', { name: /^Name/ }), 'new-name');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect([...manager.db.sessions.values()][0]).toMatchObject({ name: 'new-name', priority: 10 }));
});

describe('ending sessions', () => {
  it('names each with its state and what is lost, leaves out what is over, and tells what became of each', async () => {
    const view = await openSessions('/sessions?tab=all&size=10');
    const { user, manager, requests } = view;
    const rows = [...manager.db.sessions.values()];
    if (rows[0]) rows[0].status = 'PENDING';
    await view.go('/sessions?tab=all&size=20');
    await user.click(await screen.findByRole('checkbox', { name: /Select session-1/ }));
    await user.click(screen.getByRole('checkbox', { name: /Select session-2/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Select training-1' }));
    const bar = within(await screen.findByRole('toolbar', { name: 'Actions for the chosen rows' }));
    await user.click(await bar.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'End by force' }));
    const ask = within(await screen.findByRole('dialog', { name: 'End 2 sessions by force' }));
    expect(ask.getByText('session-2 (user@lablup.com)')).toBeVisible();
    expect(ask.getByText(/cancelled and loses its place/)).toBeVisible();
    expect(ask.getByText(/no chance to save/)).toBeVisible();
    await user.click(ask.getByRole('button', { name: 'End 2 by force' }));
    await waitFor(() => expect(rows.slice(0, 2).map(({ status }) => status)).toEqual(['CANCELLED', 'TERMINATED']));
    const sent = requests.filter(({ method }) => method === 'DELETE');
    expect(sent.map(({ search }) => search.get('forced'))).toEqual(['true', 'true']);
  });

  it('is there for a domain admin, in whose list are the sessions of the domain alone', async () => {
    const { manager, user } = await renderAt('/sessions', { as: 'admin' });
    const [first, second] = [...manager.db.sessions.values()];
    if (second) second.domain_name = 'elsewhere';
    await user.click(await screen.findByRole('button', { name: /Refresh/ }));
    await waitFor(() => expect(screen.queryByText('session-2')).toBeNull());
    expect(first?.name).toBe('session-1');
    await rowAct(user, 'session-1', 'End');
    expect(await screen.findByRole('dialog', { name: /^End .*session-1/ })).toBeVisible();
  });
});

describe('the export by the server', () => {
  it('says how many rows and which conditions and columns it leaves, asks for the rest, and saves what comes', async () => {
    const { user, requests } = await openSessions('/sessions?tab=finished&type=batch&result=FAILURE');
    await screen.findByText('evaluation-3');
    await user.click(screen.getByRole('button', { name: 'Export by the server' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Export by the server' }));
    expect(dialog.getByText(/the file has more rows than the list: Result\./)).toBeVisible();
    const name = dialog.getByRole('textbox');
    await fill(user, name, 'x'.repeat(256));
    expect(dialog.getByRole('button', { name: 'Export' })).toBeDisabled();
    await fill(user, name, 'batch-work');
    const written: Uint8Array[] = [];
    const end = vi.fn(() => Promise.resolve());
    const close = vi.fn(() => Promise.resolve());
    close.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    const write = (part: Uint8Array) => Promise.resolve(void written.push(part));
    const taken = { write, close, abort: end };
    const place = {
      name: 'batch-work.csv',
      getFile: () => Promise.resolve(new File(['old'], 'batch-work.csv')),
      createWritable: () => Promise.resolve(taken),
    };
    vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(place));
    await user.click(dialog.getByRole('button', { name: 'Export' }));
    expect(await dialog.findByText('The file could not be written')).toBeVisible();
    expect(end).toHaveBeenCalledOnce();
    written.length = 0;
    await user.click(dialog.getByRole('button', { name: 'Export' }));
    await waitFor(() => expect(requests.at(-1)?.path).toBe('/func/export/sessions/csv'));
    expect(requests.at(-1)?.body).toMatchObject({
      filter: { session_type: ['batch'], status: ['TERMINATED', 'CANCELLED'] },
      order: [{ field: 'created_at', direction: 'DESC' }],
    });
    expect(await screen.findByText('Downloaded batch-work.csv')).toBeVisible();
    // The parts went to the disk as they came.
    const lines = new TextDecoder().decode(Buffer.concat(written)).trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toContain('Status');
  });
});
