import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt, type Rendered } from '../render.tsx';

type Bucket = ReturnType<Rendered['manager']['db']['usage']['get']>;

const HOUR = 3600;

/** What was held in November 2026: by whom, in seconds. */
function hold({ manager: { db } }: Pick<Rendered, 'manager'>): void {
  const user = db.userByEmail('user@lablup.com')?.uuid ?? '';
  const admin = db.userByEmail('admin@lablup.com')?.uuid ?? '';
  const project = [...db.projects.values()].find(({ name }) => name === 'default')?.id ?? '';
  const rows: Partial<NonNullable<Bucket>>[] = [
    { day: '2026-11-03', user, usage: { cpu: 7200, mem: HOUR * 2 ** 30 } },
    { day: '2026-11-04', user: admin, usage: { cpu: 10 * HOUR, 'cuda.device': 2 * HOUR }, group: 'other' },
    { day: '2026-10-31', user: admin, usage: { cpu: 100 * HOUR } },
  ];
  for (const [at, row] of rows.entries())
    db.usage.set(String(at), {
      id: String(at),
      day: '',
      group: 'default',
      domain: 'default',
      project,
      user: null,
      usage: {},
      ...row,
    });
}

async function open(address: string) {
  const first = await renderAt('/presets');
  first.unmount();
  hold(first);
  return renderAt(address, { manager: first.manager });
}

const NOVEMBER = 'day=between%3A2026-11-01..2026-11-30';
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('usage', () => {
  it('sums what projects held on the days of the address, and draws accelerators first', async () => {
    const { user, requests, address } = await open(`/usage?${NOVEMBER}`);
    const row = await screen.findByRole('row', { name: /^default/ });
    // GPU, core and GiB hours.
    expect(cells(row).slice(0, 3)).toEqual(['2', '12', '1']);
    const chart = await screen.findByRole('listbox', { name: 'GPU hours by project' });
    expect(within(chart).getAllByRole('option')).toHaveLength(30);
    expect(within(chart).getByRole('option', { name: /November 4, 2026: 2, default 2/ })).toBeVisible();
    const asked = requests.find((one) => one.operation === 'ProjectUsage');
    expect(asked?.variables).toMatchObject({
      filter: { AND: [{ periodStart: { after: '2026-10-31' } }, { periodStart: { before: '2026-12-01' } }] },
    });
    // Who held nothing is there too, and can be asked for.
    expect(screen.getAllByRole('row').length).toBeGreaterThan(2);

    await user.click(
      within(screen.getByRole('group', { name: 'Resource' })).getByRole('button', { name: 'CPU hours' }),
    );
    expect(address()).toContain('slot=cpu');
    expect(await screen.findByRole('option', { name: /November 3, 2026: 2, default 2/ })).toBeVisible();

    // Into the project: its users.
    await user.click(within(row).getByRole('button', { name: 'Users of default' }));
    await waitFor(() => expect(address()).toContain('tab=user'));
    expect(address()).toContain('project=default');
    expect(address()).toContain(NOVEMBER);
    const theirs = await screen.findByRole('row', { name: /^admin@lablup.com/ });
    expect(cells(theirs).slice(0, 2)).toEqual(['2', '10']);
    expect(screen.getByRole('link', { name: 'user@lablup.com' })).toHaveAttribute(
      'href',
      expect.stringContaining('/users?open='),
    );

    // Another group, asked of the server; another time.
    await user.click(screen.getByRole('button', { name: '7 days' }));
    await waitFor(() => expect(address()).toContain('day=last%3A7'));
  });

  it('asks the server for resource groups and domains, and leaves out what they leave out', async () => {
    const { requests } = await open(`/usage?tab=user&group=not%3Aother&${NOVEMBER}`);
    const row = await screen.findByRole('row', { name: /^user@lablup.com/ });
    expect(cells(row).slice(0, 2)).toEqual(['0', '2']);
    expect(screen.queryByRole('row', { name: /^admin@lablup.com/ })).toBeNull();
    expect(requests.find((one) => one.operation === 'UserUsage')?.variables).toMatchObject({
      filter: { AND: expect.arrayContaining([{ resourceGroup: { notIn: ['other'] } }]) as unknown },
    });
  });

  it('tells projects apart where some of them alone count', async () => {
    const { requests } = await open(`/usage?tab=domain&project=default&${NOVEMBER}`);
    const row = await screen.findByRole('row', { name: /^default/ });
    expect(cells(row).slice(0, 2)).toEqual(['2', '12']);
    expect(requests.some((one) => one.operation === 'DomainUsage')).toBe(false);
  });

  it('says why it is empty when the server does not answer', async () => {
    const first = await renderAt('/presets');
    first.unmount();
    first.manager.fault({ id: 'A15', operation: 'ProjectUsage' });
    await renderAt('/usage', { manager: first.manager });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
    expect(screen.queryByText('Nothing was held on these days.')).toBeNull();
  });
});

describe('what is held without use', () => {
  it('lists running sessions with their owners, and never takes what is not measured for idle', async () => {
    const first = await renderAt('/presets');
    first.unmount();
    const measured = [...first.manager.db.sessions.values()].find(({ name }) => name === 'session-2');
    if (measured) Object.assign(measured, { agent: 'i-cpu-02', slots: { cpu: '100', mem: '1073741824' } });
    const { user, address } = await renderAt('/usage?view=idle', { manager: first.manager });
    const row = await screen.findByRole('row', { name: /^session-1/ });
    expect(within(row).getByRole('link', { name: 'session-1' })).toHaveAttribute(
      'href',
      expect.stringContaining('/sessions?open='),
    );
    expect(within(row).getAllByText('Not measured').length).toBeGreaterThan(1);
    expect(screen.getByText('Of 1 session nothing is measured: it may be busy.')).toBeVisible();
    const owners = await screen.findByRole('list', { name: 'Cores held and used, by owner' });
    expect(owners).toHaveTextContent(/^user@lablup.com0(\.\d+)? of 100$/);
    await user.click(screen.getByRole('button', { name: 'Up to 10 %' }));
    await waitFor(() => expect(address()).toContain('busy=le%3A10'));
    await waitFor(() => expect(screen.queryByRole('row', { name: /^session-1/ })).toBeNull());
    expect(screen.getByRole('row', { name: /^session-2/ })).toBeVisible();
  });

  it('is all that a domain admin is shown: nothing is asked that the server would refuse', async () => {
    // From 26.9 on the server keeps to itself what their kernels are busy with.
    const { requests } = await renderAt('/usage', { as: 'admin', release: '26.9.6' });
    expect(await screen.findByText(/Running sessions of the domain default/)).toBeVisible();
    const row = await screen.findByRole('row', { name: /^session-1/ });
    expect(within(row).getAllByText('Not measured').length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Held over time' })).toBeNull();
    expect(requests.filter(({ operation }) => operation?.endsWith('Usage'))).toEqual([]);
  });
});
