import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { folderFilesPath } from '@/lib/paths';
import { fill } from '../fill.ts';
import { createManager, type Manager } from '../manager/manager.ts';
import { renderAt } from '../render.tsx';
import { openRowMenu, rowAct } from '../row-menu';

/** The folder with files of the embedded site is its first. */
async function open(path = '', options: Parameters<typeof renderAt>[1] = {}) {
  const manager = options.manager ?? createManager({ users: 40, role: 'superadmin' });
  const [folder] = manager.db.folders.values();
  const id = folder?.id ?? '';
  const [place = '', query = ''] = path.split('?');
  const at = folderFilesPath(id, place) + (query && `?${query}`);
  return { id, folder, ...(await renderAt(at, { ...options, manager })) };
}

const namesIn = (manager: Manager, id: string, path: string) =>
  [...manager.db.files.values()]
    .filter((row) => row.folder === id && row.path.startsWith(path === '' ? '' : `${path}/`))
    .map((row) => row.path);

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('files of a folder', () => {
  it('are listed with folders first; names lead into folders, the path out again, and the menu has no such page', async () => {
    const { user, address, id } = await open();
    await screen.findByRole('table', { name: 'folder-1' });
    expect(names()).toEqual(['data', 'binary.bin', 'notes.txt', 'README.md', 'windows.txt']);
    expect(within(screen.getByRole('navigation', { name: 'Pages' })).queryByRole('link', { name: 'Files' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'data' }));
    await user.click(await screen.findByRole('link', { name: '2026' }));
    await screen.findByText('한글 #1?%.txt');
    expect(address()).toBe(folderFilesPath(id, 'data/2026'));
    const path = screen.getByRole('navigation', { name: 'Path' });
    expect(within(path).getAllByRole('listitem')).toHaveLength(4);
    await user.click(within(path).getByRole('link', { name: 'data' }));
    expect(await screen.findByText('values.csv')).toBeVisible();
  });

  it('are made, renamed, moved and deleted; nothing is replaced unasked', async () => {
    const { user, manager, id, requests } = await open();
    await user.click(await screen.findByRole('button', { name: 'New folder' }));
    const made = await screen.findByRole('dialog', { name: 'New folder' });
    const name = await within(made).findByRole('textbox', { name: /Name/ });
    await fill(user, name, 'data');
    await user.click(within(made).getByRole('button', { name: 'Create' }));
    expect(await within(made).findByText('“data” is already here')).toBeVisible();
    expect(requests.some(({ path }) => path.endsWith('/mkdir'))).toBe(false);
    await fill(user, name, '100%25 #?');
    await user.click(within(made).getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(namesIn(manager, id, '')).toContain('100%25 #?'));

    await rowAct(user, 'notes.txt', 'Rename');
    const renamed = await screen.findByRole('dialog', { name: 'Rename notes.txt' });
    const next = await within(renamed).findByRole('textbox', { name: /Name/ });
    await fill(user, next, 'README.md');
    await user.click(within(renamed).getByRole('button', { name: 'Rename' }));
    expect(await within(renamed).findByText('“README.md” is already here')).toBeVisible();
    await fill(user, next, 'メモ.txt');
    await user.click(within(renamed).getByRole('button', { name: 'Rename' }));
    await waitFor(() => expect(namesIn(manager, id, '')).toContain('メモ.txt'));

    await screen.findByText('メモ.txt');
    await rowAct(user, 'メモ.txt', 'Move');
    const move = await screen.findByRole('dialog', { name: 'Move メモ.txt' });
    await user.click(await within(move).findByRole('button', { name: '100%25 #?' }));
    await user.click(within(move).getByRole('button', { name: 'Move here' }));
    await waitFor(() => expect(namesIn(manager, id, '100%25 #?')).toEqual(['100%25 #?/メモ.txt']));

    await rowAct(user, '100%25 #?', 'Delete');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(namesIn(manager, id, '100%25 #?')).toEqual([]));
    await waitFor(() => expect(screen.queryByText('100%25 #?')).toBeNull());
  });

  it('are taken in with the site’s largest size said; what is there is replaced only if so chosen, what cannot go is named', async () => {
    const { user, manager, id } = await open('', {});
    const input = await screen.findByLabelText('Files…');
    const file = (text: string, name: string) => new File([text], name, { lastModified: 1_700_000_000_000 });
    await user.upload(input, [
      file('other', 'notes.txt'),
      file('', 'empty.txt'),
      file('x', `${'長'.repeat(90)}.txt`),
      file('y', 'data'),
    ]);
    const question = await screen.findByRole('dialog', { name: 'Upload 2 files' });
    expect(within(question).getByText(/Already here: notes.txt/)).toBeVisible();
    expect(within(question).getByText(/longer than 255 bytes/)).toBeVisible();
    expect(within(question).getByText(/a folder has this name: data/)).toBeVisible();
    await user.click(within(question).getByRole('button', { name: 'Upload' }));
    await waitFor(() => expect(namesIn(manager, id, '')).toContain('empty.txt'));
    const textOf = (path: string) => new TextDecoder().decode(manager.db.files.get(`${id}/${path}`)?.bytes);
    expect(textOf('notes.txt')).toBe('first line\nsecond line\n');

    await user.upload(input, [file('other', 'notes.txt')]);
    const again = await screen.findByRole('dialog', { name: 'Upload one file' });
    await user.click(within(again).getByRole('checkbox', { name: /Replace/ }));
    await user.click(within(again).getByRole('button', { name: 'Upload' }));
    await waitFor(() => expect(textOf('notes.txt')).toBe('other'));
    expect(await screen.findByText('Upload notes.txt')).toBeVisible();
  });

  it('go on after a pause; what is cancelled is not sent, and can be tried again', async () => {
    const { user, manager, id, requests } = await open();
    const sent = () => requests.filter(({ method, path }) => method === 'PATCH' && path === UPLOAD).length;
    const upload = async (name: string) =>
      user.upload(await screen.findByLabelText('Files…'), [new File(['text'], name)]);
    const UPLOAD = '/storage-proxy/upload';
    manager.fault({ id: 'C06', path: UPLOAD });
    await upload('paused.txt');
    await waitFor(() => expect(sent()).toBe(1));
    await user.click(await screen.findByRole('button', { name: 'Pause: Upload paused.txt' }));
    expect(await screen.findByText(/paused$/)).toBeVisible();
    manager.fault(null);
    expect(namesIn(manager, id, '')).not.toContain('paused.txt');
    await user.click(screen.getByRole('button', { name: 'Resume: Upload paused.txt' }));
    await waitFor(() => expect(namesIn(manager, id, '')).toContain('paused.txt'));

    manager.fault({ id: 'C06', path: UPLOAD });
    const before = sent();
    await upload('cancelled.txt');
    await waitFor(() => expect(sent()).toBe(before + 1));
    await user.click(await screen.findByRole('button', { name: 'Cancel: Upload cancelled.txt' }));
    manager.fault(null);
    const again = await screen.findByRole('button', { name: 'Try again: Upload cancelled.txt' });
    expect(sent()).toBe(before + 1);
    expect(namesIn(manager, id, '')).not.toContain('cancelled.txt');
    await user.click(again);
    await waitFor(() => expect(namesIn(manager, id, '')).toContain('cancelled.txt'));
  });

  it('are looked into, and a text is changed without undoing what somebody else has put there meanwhile', async () => {
    const { user, manager, id } = await open('?open=windows.txt');
    const drawer = await screen.findByRole('dialog', { name: 'windows.txt' });
    expect(await within(drawer).findByText(/first\s+second/)).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: 'Edit' }));
    const form = await screen.findByRole('dialog', { name: 'Edit windows.txt' });
    const text = await within(form).findByRole('textbox', { name: 'Text' });
    expect(text).toHaveValue('first\nsecond\n');
    await fill(user, text, 'mine\nsecond\n');
    const theirs = Uint8Array.from(new TextEncoder().encode('theirs\r\n'));
    const row = manager.db.files.get(`${id}/windows.txt`);
    if (row) Object.assign(row, { bytes: theirs });
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('radio', { name: 'Text: Your value' }));
    expect(manager.db.files.get(`${id}/windows.txt`)?.bytes).toBe(theirs);
    await user.click(screen.getByRole('button', { name: 'Save with these' }));
    await waitFor(() =>
      expect(new TextDecoder().decode(manager.db.files.get(`${id}/windows.txt`)?.bytes)).toBe('mine\r\nsecond\r\n'),
    );
  });

  it('are shown safely: markdown without markup, values as a table, what is no text not at all', async () => {
    const { go, id } = await open('?open=README.md');
    const readme = await screen.findByRole('dialog', { name: 'README.md' });
    expect(await within(readme).findByRole('heading', { name: 'Results' })).toBeVisible();
    expect(within(readme).getByText(/<b>all<\/b>/)).toBeVisible();
    await go(`${folderFilesPath(id, 'data')}?open=values.csv`);
    const values = await screen.findByRole('table', { name: 'values.csv' });
    expect(within(values).getByRole('cell', { name: 'be,ta' })).toBeVisible();
    await go(`${folderFilesPath(id)}?open=binary.bin`);
    expect(await screen.findByText(/No text: download it/)).toBeVisible();
  });

  it('of a read-only folder are only read, and it says why', async () => {
    const manager = createManager({ users: 40, role: 'superadmin' });
    const [folder] = manager.db.folders.values();
    if (folder) folder.permission = 'ro';
    const { user } = await open('', { manager });
    expect(await screen.findByText(/the folder is read only/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'New folder' })).toBeDisabled();
    await openRowMenu(user, 'notes.txt');
    expect(screen.getByRole('menuitem', { name: /Delete/ })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('menuitem', { name: 'Download' })).not.toHaveAttribute('aria-disabled', 'true');
  });
});
