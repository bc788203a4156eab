import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import { rowAct } from '../row-menu.ts';
import { MODEL_STORE } from '../manager/db/site.ts';
import { createManager, type ManagerOptions } from '../manager/manager.ts';
import { renderAt, type Rendered } from '../render.tsx';

const says = (name: string, text: string | RegExp) =>
  waitFor(async () => expect(await rowOf(name)).toHaveTextContent(text));

type Db = Rendered['manager']['db'];

const table = () => screen.findByRole('table', { name: 'Pending sessions' });
const rowOf = async (name: string) => within(await table()).findByRole('row', { name: new RegExp(`^\\S+ ${name} `) });

/** A session like the one that runs, waiting. */
function waits(db: Db, name: string, more: Partial<ReturnType<typeof sessionIn>> = {}) {
  const like = sessionIn(db);
  const { agent: _agent, ...rest } = like;
  const id = `0000000${db.sessions.size}-aaaa-4000-8000-000000000000`;
  db.sessions.set(id, { ...rest, id, name, status: 'PENDING', created_at: new Date().toISOString(), ...more });
  return id;
}
function sessionIn(db: Db) {
  const found = [...db.sessions.values()].find(({ status }) => status === 'RUNNING');
  if (!found) throw new Error('no session runs');
  return found;
}
const site = (more: ManagerOptions = {}) => createManager({ users: 40, role: 'superadmin', ...more });
const PAGE = '/sessions/pending';
const HUGE = { cpu: '900', mem: '1073741824' };

describe('pending sessions', () => {
  it('stand in the order of the scheduler, each with what keeps it', async () => {
    const manager = site();
    const { db } = manager;
    const first = sessionIn(db).id;
    waits(db, 'much-too-big', { slots: HUGE, project: MODEL_STORE });
    waits(db, 'depends', { priority: 30, depends_on: [first] });
    waits(db, 'over-limit', { slots: { cpu: '2', mem: '1073741824' }, priority: 20 });
    waits(db, 'nowhere', { resource_group: 'rg-empty' });
    const project = db.projects.get(sessionIn(db).project);
    if (project) project.total_resource_slots = { cpu: '3' };
    const { requests, user, address } = await renderAt(PAGE, { manager });
    await says('depends', /^1depends.*Waits for session-1 to succeed/);
    await says('over-limit', /^2over-limit.*Limit of the project: CPU 3 Core/);
    await says('much-too-big', /^3much-too-big.*Never starts.*CPU \d+ Core short on i-embedded/);
    await says('nowhere', 'No agent of rg-empty is alive');
    // One request each for the sessions, what was tried and the agents, one for each queue.
    expect(requests.filter((one) => one.operation === 'SchedulingAttempts')).toHaveLength(1);
    expect(requests.filter((one) => one.operation === 'QueueOrder')).toHaveLength(2);

    await user.click(screen.getByRole('button', { name: /^All resource groups/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'rg-empty (1)' }));
    await waitFor(async () => expect(within(await table()).getAllByRole('rowheader')).toHaveLength(1));
    expect(address()).toBe('/sessions/pending?group=is%3Arg-empty');

    await user.click(screen.getByRole('button', { name: /^rg-empty/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: /^All/ }));
    await user.click(await screen.findByRole('link', { name: 'much-too-big' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'much-too-big' }));
    const fits = within(await drawer.findByRole('table', { name: /^Agents now/ }));
    expect(fits.getByRole('row', { name: /i-embedded/ })).toHaveTextContent(/short \(\d+ Core free\) · too small/);
    await user.click(drawer.getByRole('tab', { name: 'Attempts' }));
    expect(await drawer.findByText(/Scheduling: to be tried again \(3 attempts\)/)).toBeVisible();
  });

  it('on 26.9 tell which one stops the queue, and what is counted under a limit', async () => {
    const manager = site({ release: '26.9.6' });
    const { db } = manager;
    waits(db, 'blocks', { slots: HUGE, priority: 40 });
    waits(db, 'small');
    const { user } = await renderAt(PAGE, { manager });
    await says('small', 'Behind blocks, which has no room');
    await says('blocks', /CPU \d+ Core short on the nearest agent/);
    await user.click(screen.getByRole('button', { name: 'Check a request' }));
    const form = within(await screen.findByRole('dialog', { name: 'Check a request' }));
    expect(await form.findByText(/^The scheduler's own trial finds room/)).toHaveTextContent(
      /Asked with the image \S+/,
    );
    await fill(user, form.getByRole('textbox', { name: /^CPU/ }), '900');
    expect(await form.findByText(/own trial finds no room. Less needed: CPU 8\d\d Core/)).toBeVisible();
  });

  it('get another priority from 0 to 100, and are cancelled for their owner', async () => {
    const manager = site();
    const id = waits(manager.db, 'to-change', { slots: HUGE });
    const { user } = await renderAt(PAGE, { manager });
    await rowOf('to-change');
    await rowAct(user, 'to-change', 'Change priority');
    const form = within(await screen.findByRole('dialog', { name: 'Change priority of to-change' }));
    const field = await form.findByRole('textbox', { name: 'Priority' });
    for (const wrong of ['101', '-1', '1.5']) {
      await fill(user, field, wrong);
      await user.click(form.getByRole('button', { name: 'Save' }));
      expect(await form.findAllByText('A whole number from 0 to 100')).not.toHaveLength(0);
    }
    await fill(user, field, '90');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(manager.db.sessions.get(id)?.priority).toBe(90));
    await says('to-change', '90');
    await rowAct(user, 'to-change', 'Cancel session');
    const ask = within(await screen.findByRole('dialog', { name: 'Cancel to-change' }));
    await user.click(ask.getByRole('button', { name: 'Cancel session' }));
    await waitFor(() => expect(manager.db.sessions.get(id)?.status).toBe('CANCELLED'));
  });

  it('are cancelled together, each named before', async () => {
    const manager = site();
    const ids = ['one', 'two', 'three'].map((name) => waits(manager.db, name, { slots: HUGE }));
    const { user } = await renderAt(`${PAGE}?q=t`, { manager });
    await rowOf('two');
    for (const name of ['two', 'three']) await user.click(within(await rowOf(name)).getByRole('checkbox'));
    await user.click(await screen.findByRole('button', { name: 'Cancel session' }));
    const ask = within(await screen.findByRole('dialog', { name: 'Cancel 2 sessions' }));
    expect(ask.getByText(/^two \(/)).toBeVisible();
    await user.click(ask.getByRole('button', { name: 'Cancel 2 sessions' }));
    expect(await screen.findByText('Cancelled 2 sessions')).toBeVisible();
    expect(ids.map((id) => manager.db.sessions.get(id)?.status)).toEqual(['PENDING', 'CANCELLED', 'CANCELLED']);
  });

  it('are spared by a look at what would have room, without asking for it', async () => {
    const { user } = await renderAt(PAGE, { manager: site() });
    expect(await screen.findByText('No session is waiting')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Check a request' }));
    const form = within(await screen.findByRole('dialog', { name: 'Check a request' }));
    expect(await form.findByText('Room on 1 agent now')).toBeVisible();
    expect(form.getByText(/asked itself from release 26\.9\.0 on/)).toBeVisible();
    await fill(user, form.getByRole('textbox', { name: /^CPU/ }), '900');
    expect(await form.findByText(/no agent is large enough/)).toBeVisible();
    expect(form.getByRole('row', { name: /i-embedded/ })).toHaveTextContent(/8\d\d Core short/);
  });

  it('say what could not be read instead of guessing', async () => {
    const manager = site();
    manager.fault({ id: 'B05', operation: 'SchedulingAttempts' });
    waits(manager.db, 'unread', { slots: HUGE });
    await renderAt(PAGE, { manager });
    await says('unread', 'The reason could not be read');
  });
});
