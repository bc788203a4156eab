import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { makeKeypair } from '../manager/subjects/keypairs/rows.ts';
import { makeProject } from '../manager/subjects/projects/rows.ts';
import { renderAt } from '../render.tsx';
import { asked, button, choose, dialog, last, patience, pressIn, rowOf } from './users-ground.ts';

const PASSWORD = 'Corr3ct-horse';
const form = () => dialog(/^(Create user|Edit )/);
const input = async (name: string) => within(await form()).findByLabelText(name, { selector: 'input, textarea' });

async function fill(user: UserEvent, values: Record<string, string>) {
  for (const [name, text] of Object.entries(values)) {
    const box = await input(name);
    await user.clear(box);
    // Typed letter by letter the long form takes jsdom minutes.
    if (text) await user.paste(text);
  }
}

/** What few need; pressed once more it is folded again. */
const unfold = async (user: UserEvent) =>
  user.click(within(await form()).getByText('Sign-in limits and container ids'));

const COMPLETE = { 'E-mail': 'new@example.org', Name: 'new-user', Password: PASSWORD, 'Password again': PASSWORD };

describe('creating a user', () => {
  it('begins able to work: the usual project of the domain, a password that is to be changed; without a project it warns', async () => {
    const { user, requests } = await renderAt('/users');
    await user.click(await button('Create user'));
    const made = await input('Password');
    expect((made as HTMLInputElement).value).toHaveLength(16);
    expect(await input('Password again')).toHaveValue((made as HTMLInputElement).value);
    const open = within(await form());
    expect(open.getByRole('switch', { name: 'Must change password' })).toBeChecked();
    expect(open.getByRole('switch', { name: 'Sudo session' })).not.toBeChecked();
    expect(open.getByText(/not advised for everybody/)).toBeVisible();
    const projects = open.getByRole('combobox', { name: 'Projects' });
    const item = within(projects.closest<HTMLElement>('.ant-form-item') ?? document.body);
    expect(item.getByText('default')).toBeVisible();
    expect(asked(requests, 'PickProjects')).toHaveLength(1);
    expect(item.queryByText(/no session can be started/)).toBeNull();
    await user.type(projects, '{Backspace}');
    expect(await item.findByText(/no session can be started/)).toBeVisible();
    expect(open.getByText('Sign-in limits and container ids').closest('details')).not.toHaveAttribute('open');
    await user.clear(made);
    expect(await input('Password again')).toHaveValue('');
  });

  it('sends what was typed, and shows the new keypair this once', async () => {
    const { user, requests, manager, client } = await renderAt('/users');
    await user.click(await button('Create user'));
    await fill(user, { ...COMPLETE, 'Full name': 'New Person' });
    await pressIn(user, await form(), 'Create user');
    const shown = await dialog('User created');
    const made = manager.db.userByEmail('new@example.org');
    const key = manager.db.keysOf(made?.uuid ?? '')[0];
    expect(within(shown).getByText(key?.secret_key ?? 'none')).toBeVisible();
    expect(made).toMatchObject({ username: 'new-user', full_name: 'New Person', role: 'user', domain_name: 'default' });
    expect(manager.db.projectsOf(made?.uuid ?? '').map(({ name }) => name)).toContain('default');
    const { props } = (last(requests, 'CreateUser')?.variables ?? {}) as { props: object };
    expect(Object.keys(props).sort()).toEqual([
      'domain_name',
      'full_name',
      'group_ids',
      'need_password_change',
      'password',
      'resource_policy',
      'role',
      'status',
      'username',
    ]);
    await pressIn(user, shown, 'Done');
    expect(await rowOf('new@example.org')).toBeVisible();
    const cached = [...client.getQueryCache().getAll(), ...client.getMutationCache().getAll()].map(
      ({ state }) => state,
    );
    const everywhere =
      JSON.stringify(cached) +
      document.body.innerText +
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]);
    expect(everywhere).not.toContain(key?.secret_key);
    expect(everywhere).not.toContain(PASSWORD);
  });

  it('stands although the choices of one field cannot be read: said at the field, asked for again there', async () => {
    const { user, manager } = await renderAt('/users');
    const project = [...manager.db.projects.values()].find(({ domain_name }) => domain_name === 'default');
    if (project) project.allowed_vfolder_hosts = { 'local:volume1': ['no-such-permission'] };
    await user.click(await button('Create user'));
    const field = (await input('Name')).closest('form') as HTMLElement;
    const note = await within(field).findByText(/could not be read \(A record of the server cannot be read\)/);
    expect(note.closest('.ant-form-item')).toHaveTextContent('Projects');
    if (project) project.allowed_vfolder_hosts = {};
    await user.click(within(note).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(within(field).queryByText(/could not be read/)).toBeNull());
    await choose(user, await form(), 'Projects', 'default');
  });

  it('names every entry that is wrong before anything is sent', async () => {
    const { user, requests } = await renderAt('/users');
    await user.click(await button('Create user'));
    await fill(user, { 'E-mail': 'no-address', Password: 'short', 'Password again': 'other', 'Container UID': '-1' });
    await unfold(user);
    await user.click(within(await form()).getByRole('combobox', { name: 'Allowed addresses' }));
    await user.keyboard('10.0.0.1/8,');
    await unfold(user);
    await pressIn(user, await form(), 'Create user');
    const summary = within(await screen.findByRole('alert', {}, { timeout: 5000 }));
    const lines = summary.getAllByRole('button').map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'E-mail: Not an e-mail address.',
      'Name: Required.',
      'Password: The password does not meet every rule below.',
      'Password again: The two passwords differ.',
      'Allowed addresses: “10.0.0.1/8” is no network: it has bits behind its prefix.',
      'Container UID: A whole number from 0 to 2147483647.',
    ]);
    expect(asked(requests, 'CreateUser')).toEqual([]);
    // What is folded away opens to whom the summary leads there.
    await user.click(summary.getByRole('button', { name: /^Container UID/ }));
    expect(await input('Container UID')).toHaveFocus();
    expect((await input('Container UID')).closest('details')).toHaveAttribute('open');
  });

  it('ticks the rules off while a password is typed', async () => {
    const { user } = await renderAt('/users');
    await user.click(await button('Create user'));
    const rules = async () => within(await within(await form()).findByRole('list', { name: 'Rules for the password' }));
    const met = async () => (await rules()).getAllByRole('listitem').map((item) => item.dataset.ok);
    await user.clear(await input('Password'));
    expect(await met()).toEqual(['false', 'false', 'false', 'false']);
    await user.type(await input('Password'), 'abc1');
    expect(await met()).toEqual(['false', 'true', 'true', 'false']);
    await user.type(await input('Password'), '!xyz');
    expect(await met()).toEqual(['true', 'true', 'true', 'true']);
  });

  it.each(['26.4.16', '26.9.6'] as const)('says on %s which field is taken, and by whom', async (release) => {
    const { user, manager } = await renderAt('/users', { release });
    const somebody = manager.db.userByEmail('user2@lablup.com');
    if (somebody) somebody.status = 'deleted';
    await user.click(await button('Create user'));
    await fill(user, { ...COMPLETE, Name: 'user2' });
    await pressIn(user, await form(), 'Create user');
    expect(
      await screen.findByRole('button', { name: 'Name: Already taken by user2@lablup.com (Deleted)' }),
    ).toBeVisible();
    expect(await input('E-mail')).not.toHaveAttribute('aria-invalid', 'true');
    await fill(user, { Name: 'new-user' });
    await pressIn(user, await form(), 'Create user');
    await dialog('User created');
    expect(manager.db.userByEmail('new@example.org')?.username).toBe('new-user');
  });

  it('asks first about an account that differs only in case, width or blanks, and names it', async () => {
    const { user, requests, manager } = await renderAt('/users');
    await user.click(await button('Create user'));
    await fill(user, { ...COMPLETE, 'E-mail': 'USER@lablup.com', Name: 'ｕｓｅｒ２' });
    await pressIn(user, await form(), 'Create user');
    const says = async (text: RegExp) => (await within(await form()).findAllByText(text, {}, patience))[0];
    expect(await says(/^user@lablup.com \(Active\) differs from this only in letter case.*Sign-in/)).toBeVisible();
    expect(await says(/^user2 of user2@lablup.com \(Active\) differs/)).toBeVisible();
    expect(asked(requests, 'CreateUser')).toEqual([]);
    await pressIn(user, await form(), 'Create user');
    await dialog('User created');
    expect(manager.db.userByEmail('USER@lablup.com')).toMatchObject({ username: 'ｕｓｅｒ２' });
  });

  it('finds out what happened when the answer is lost', async () => {
    const { user, manager, requests } = await renderAt('/users');
    await user.click(await button('Create user'));
    await fill(user, COMPLETE);
    manager.fault({ id: 'D05', operation: 'CreateUser', times: 1 });
    await pressIn(user, await form(), 'Create user');
    await user.click(await button('Check now'));
    expect(await screen.findByText(/The change was applied/)).toBeVisible();
    await user.click(
      within(await form())
        .getAllByRole('button', { name: 'Close' })
        .at(-1) as HTMLElement,
    );
    expect(await screen.findByText(/The answer with the keypair was lost/)).toBeVisible();
    expect(asked(requests, 'CreateUser')).toHaveLength(1);
  });
});

describe('editing a user', () => {
  it('shows an inactive project of the user by its name, and as inactive', async () => {
    const { user, manager } = await renderAt('/users');
    const { db } = manager;
    const asleep = makeProject({ id: db.newId(), name: 'asleep', domain_name: 'default', is_active: false });
    db.projects.set(asleep.id, asleep);
    db.join(db.userByEmail('user2@lablup.com')?.uuid ?? '', asleep.id);
    await user.click(await button('Edit user2@lablup.com'));
    expect(await within(await form()).findByText('asleep (inactive)')).toBeVisible();
    expect(await form()).not.toHaveTextContent(asleep.id);
  });

  it('sends only what changed', async () => {
    const { user, requests, manager } = await renderAt('/users');
    await user.click(await button('Edit user2@lablup.com'));
    await fill(user, { 'Full name': 'Second User', Description: 'moved' });
    expect(await input('E-mail')).toHaveAttribute('readonly');
    await pressIn(user, await form(), 'Save');
    await waitFor(() => expect(manager.db.userByEmail('user2@lablup.com')?.full_name).toBe('Second User'));
    expect(asked(requests, 'ModifyUser').map(({ variables }) => variables)).toEqual([
      { email: 'user2@lablup.com', props: { full_name: 'Second User', description: 'moved' } },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Edit/ })).toBeNull());
  });

  it.each(['26.4.16', '26.9.6'] as const)(
    'keeps the model store of the domain when projects change on %s',
    async (release) => {
      const { user, requests, manager } = await renderAt('/users', { release });
      await user.click(await button('Edit user2@lablup.com'));
      const box = await within(await form()).findByRole('combobox', { name: 'Projects' }, patience);
      await user.click(box);
      await user.keyboard('{Backspace}{Escape}');
      await pressIn(user, await form(), 'Save');
      await waitFor(() => expect(asked(requests, 'ModifyUser')).toHaveLength(1));
      const stores = manager.db.projectsIn('default').filter(({ type }) => type === 'MODEL_STORE');
      expect(last(requests, 'ModifyUser')?.variables).toEqual({
        email: 'user2@lablup.com',
        props: { group_ids: stores.map(({ id }) => id) },
      });
      await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Edit/ })).toBeNull());
      const uuid = manager.db.userByEmail('user2@lablup.com')?.uuid ?? '';
      expect(manager.db.projectsOf(uuid).map(({ type }) => type)).not.toContain('GENERAL');
    },
  );

  it.each([
    ['26.4.16', false],
    ['26.9.6', true],
  ] as const)('on %s a keypair that is off is kept from becoming the main one: %s', async (release, kept) => {
    const { user, manager } = await renderAt('/users', { release });
    const owner = manager.db.userByEmail('user2@lablup.com');
    if (owner) manager.db.addKeypair(makeKeypair(owner, 'AKIASWITCHEDOFFEXAMP', 'x', { is_active: false }));
    await user.click(await button('Edit user2@lablup.com'));
    await input('Full name');
    await unfold(user);
    await user.click(await within(await form()).findByRole('combobox', { name: 'Main access key' }, patience));
    const option = await waitFor(() => {
      const found = [...document.querySelectorAll('.ant-select-item-option')].find((item) =>
        item.textContent?.includes('(inactive)'),
      );
      if (!found) throw new Error('no such option');
      return found;
    }, patience);
    expect(option.classList.contains('ant-select-item-option-disabled')).toBe(kept);
  });

  it('does not write over what somebody else changed meanwhile', async () => {
    const { user, manager, requests } = await renderAt('/users');
    await user.click(await button('Edit user2@lablup.com'));
    await fill(user, { 'Full name': 'Mine' });
    const row = manager.db.userByEmail('user2@lablup.com');
    if (row) Object.assign(row, { full_name: 'Theirs', sudo_session_enabled: true });
    await pressIn(user, await form(), 'Save');
    const question = await dialog('Changed by someone else');
    expect(asked(requests, 'ModifyUser')).toEqual([]);
    await user.click(within(question).getByRole('radio', { name: 'Full name: Their value' }));
    await pressIn(user, question, 'Save with these');
    expect(await screen.findByText(/Nothing to save/)).toBeVisible();
    expect(row?.full_name).toBe('Theirs');
  });

  it('keeps the membership that somebody else added a moment ago', async () => {
    const { user, manager } = await renderAt('/users');
    const uuid = manager.db.userByEmail('user2@lablup.com')?.uuid ?? '';
    const made = (name: string): string => {
      const like = manager.db.projectsIn('default').find(({ type }) => type === 'GENERAL');
      if (!like) throw new Error('the embedded site has projects');
      const id = manager.db.newId();
      manager.db.projects.set(id, { ...like, id, name });
      return id;
    };
    made('mine');
    await user.click(await button('Edit user2@lablup.com'));
    await choose(user, await form(), 'Projects', 'mine');
    manager.db.join(uuid, made('theirs'));
    await pressIn(user, await form(), 'Save');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Edit/ })).toBeNull(), patience);
    const names = manager.db.projectsOf(uuid).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['default', 'mine', 'theirs']));
  });

  it('leaves what was typed in sight when the user is deleted meanwhile', async () => {
    const { user, manager, client } = await renderAt('/users');
    await user.click(await button('Edit user2@lablup.com'));
    await fill(user, { 'Full name': 'Typed' });
    manager.db.removeUser(manager.db.userByEmail('user2@lablup.com')?.uuid ?? '');
    await client.invalidateQueries();
    await pressIn(user, await form(), 'Save');
    expect(await screen.findByText('It no longer exists', {}, patience)).toBeVisible();
    expect(await input('Full name')).toHaveValue('Typed');
  });

  it('opens without the projects where one of the domain is malformed, and leaves memberships alone', async () => {
    const { user, manager, requests } = await renderAt('/users');
    manager.fault({ id: 'A17', operation: 'DomainProjects' });
    await user.click(await button('Edit user2@lablup.com'));
    expect(await within(await form()).findByText(/Memberships stay as they are/, {}, patience)).toBeVisible();
    await fill(user, { 'Full name': 'Second' });
    await pressIn(user, await form(), 'Save');
    await waitFor(() => expect(last(requests, 'ModifyUser')?.variables?.props).toEqual({ full_name: 'Second' }));
  });

  it('warns about the own account; has no two-factor sign-in where the server has none', async () => {
    const { user, requests } = await renderAt('/users');
    await user.click(await button('Edit admin@lablup.com'));
    expect(await within(await form()).findByText('This is your own account')).toBeVisible();
    await waitFor(() => expect(requests.some(({ path }) => path.endsWith('/totp'))).toBe(true));
    expect(within(await form()).queryByRole('switch', { name: 'Two-factor' })).toBeNull();
  });

  it('switches the two-factor sign-in of somebody off, where the server has it', async () => {
    const { user, manager, requests } = await renderAt('/users');
    manager.fault({ id: 'A01', path: '/totp' });
    const row = manager.db.userByEmail('user2@lablup.com');
    if (row) row.totp_activated = true;
    await user.click(await button('Edit user2@lablup.com'));
    const two = await within(await form()).findByRole('switch', { name: 'Two-factor' }, patience);
    await unfold(user);
    await user.click(two);
    await pressIn(user, await form(), 'Save');
    await waitFor(() => expect(last(requests, 'ModifyUser')?.variables?.props).toEqual({ totp_activated: false }));
  });
});
