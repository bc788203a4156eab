import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fill } from '../fill.ts';
import type { Db } from '../manager/db/db.ts';
import { putFile } from '../manager/subjects/files/rows.ts';
import { renderAt } from '../render.tsx';
import { rowAct } from '../row-menu';

const rows = async () => (await screen.findAllByRole('row')).slice(1);
const names = async () => (await rows()).map((row) => within(row).getByRole('link').textContent);

/** One that the site has. */
function imageIn({ images }: Db): string {
  const image = [...images.values()].find(({ architecture }) => architecture === 'x86_64');
  return image ? `${image.registry}/${image.project}/${image.base}:${image.tag}` : '';
}

describe('the model store', () => {
  it('searches and filters in the browser; cards show the same rows', async () => {
    const { user, address, requests } = await renderAt('/model-store');
    expect(await names()).toEqual(['<b>Pixel</b> Sort 픽셀', 'empty-shelf', 'Llama Mini 3B', 'sketch', 'Whisper Note']);
    await user.click(screen.getByRole('button', { name: 'Filter by Task' }));
    const facet = within(await screen.findByRole('dialog', { name: 'Filter by Task' }));
    await user.click(await facet.findByRole('radio', { name: /text-generation/ }));
    await waitFor(async () => expect(await names()).toEqual(['Llama Mini 3B']));
    expect(address()).toContain('task=');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Cards' }));
    expect(address()).toBe('/model-store?view=cards');
    const cards = await screen.findByRole('list', { name: 'Model store' });
    expect(within(cards).getAllByRole('heading')).toHaveLength(5);
    expect(within(cards).getByText('A small model for text-generation.')).toBeVisible();
    await user.click(within(cards).getByRole('link', { name: 'Whisper Note' }));
    expect(await screen.findByRole('dialog', { name: 'Whisper Note' })).toBeVisible();
    expect(address()).toContain('view=cards');
    expect(requests.filter((one) => one.operation === 'ModelCards')).toHaveLength(1);
  });

  it('says what is wrong with a definition, and where; a README is markdown without markup', async () => {
    const { manager, user } = await renderAt('/model-store?q=sketch');
    await user.click(await screen.findByRole('link', { name: 'sketch' }));
    const broken = await screen.findByRole('dialog', { name: 'sketch' });
    const alert = within(await within(broken).findByRole('alert'));
    expect(alert.getByText(/^Line 3, column 4: this is not valid YAML/)).toBeVisible();
    const id = [...manager.db.modelFolders.values()].find(({ name }) => name === 'Llama Mini 3B')?.id ?? '';
    await user.keyboard('{Escape}');
    await renderAt(`/model-store?open=${id}&part=readme`, { manager });
    const drawer = await screen.findByRole('dialog', { name: 'Llama Mini 3B' });
    expect(await within(drawer).findByRole('heading', { name: 'Llama Mini 3B', level: 3 })).toBeVisible();
    expect(within(drawer).getByText(/<script>alert\(1\)<\/script>/)).toBeVisible();
  });

  it('tells a domain admin what is theirs to see, and asks for no cards', async () => {
    const { requests } = await renderAt('/model-store', { as: 'admin' });
    expect(await rows()).toHaveLength(5);
    expect(screen.getByText(/Read only/)).toBeVisible();
    expect(requests.filter((one) => one.operation === 'RegisteredCards')).toHaveLength(0);
  });

  it('shows the folders where the cards cannot be read, and says so', async () => {
    const first = await renderAt('/login');
    first.unmount();
    const { manager } = first;
    manager.fault({ id: 'A15', operation: 'RegisteredCards' });
    await renderAt('/model-store', { manager });
    expect(await rows()).toHaveLength(5);
    expect(await screen.findByText(/Some of this could not be read/)).toBeVisible();
  });

  it('makes cards of the folders, edits one with all that it says, and deletes it', async () => {
    const { user, manager, requests } = await renderAt('/model-store');
    await rows();
    await user.click(screen.getByRole('button', { name: 'Read folders into cards' }));
    const ask = await screen.findByRole('dialog', { name: /Read the folders/ });
    await user.click(within(ask).getByRole('button', { name: 'Read folders' }));
    expect(await screen.findByText('Cards made: 4, renewed: 0, folders that could not be read: 1')).toBeVisible();
    expect(manager.db.modelCards.size).toBe(4);
    await rowAct(user, 'Whisper Note', 'Edit card');
    const form = await screen.findByRole('dialog', { name: 'Edit the card Whisper Note' });
    await fill(user, await within(form).findByRole('textbox', { name: 'Task' }), 'transcription');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    const card = () => [...manager.db.modelCards.values()].find(({ name }) => name === 'Whisper Note');
    await waitFor(() => expect(card()?.task).toBe('transcription'));
    // One that is left out would be emptied.
    const sent = requests.find((one) => one.operation === 'UpdateModelCard')?.variables?.input;
    expect(sent).toMatchObject({ author: 'Example Lab', license: 'mit', framework: ['pytorch'] });
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Edit the card/ })).toBeNull());
    await rowAct(user, 'Whisper Note', 'Delete card');
    const sure = await screen.findByRole('dialog', { name: 'Delete the card Whisper Note' });
    await user.click(within(sure).getByRole('button', { name: 'Delete card' }));
    await waitFor(() => expect(card()).toBeUndefined());
    expect(
      await within(await screen.findByRole('row', { name: /Whisper Note/ })).findByText('Not registered'),
    ).toBeVisible();
  });

  it('runs a model from a clone of its folder, once both files are there', async () => {
    const { user, manager } = await renderAt('/model-store');
    await rows();
    const { db } = manager;
    const folder = [...db.modelFolders.values()].find(({ name }) => name === 'Llama Mini 3B')?.id ?? '';
    await rowAct(user, 'Whisper Note', 'Run');
    const lacking = await screen.findByRole('dialog', { name: 'Run Whisper Note' });
    expect(await within(lacking).findByText('The folder lacks service-definition.toml.')).toBeVisible();
    await user.click(within(lacking).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Run Whisper Note' })).toBeNull());
    const put = (name: string, text: string) =>
      putFile(db, folder, name, Uint8Array.from(new TextEncoder().encode(text)), new Date());
    put(
      'model-definition.yaml',
      'models:\n  - name: mini\n    model_path: /models\n    service:\n      start_command: run\n      port: 8000\n',
    );
    put(
      'service-definition.toml',
      `[custom.environment]\nimage = "${imageIn(db)}"\narchitecture = "x86_64"\n[custom.resource_slots]\ncpu = 1\nmem = "1g"\n`,
    );
    await rowAct(user, 'Llama Mini 3B', 'Run');
    const form = await screen.findByRole('dialog', { name: 'Run Llama Mini 3B' });
    expect(await within(form).findByText(/Both files are right/)).toBeVisible();
    await user.click(within(form).getByRole('button', { name: 'Run' }));
    await waitFor(() =>
      expect([...db.endpoints.values()].some(({ name }) => name.startsWith('llama-mini-'))).toBe(true),
    );
    expect([...db.folders.values()].some(({ name, user: owner }) => /^llama-mini-\w{4}$/.test(name) && owner)).toBe(
      true,
    );
    // What stands in the way at the server is said with its remedy.
    const group = db.resourceGroups.get('default');
    if (group) group.wsproxy_addr = null;
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Run Llama Mini 3B' })).toBeNull());
    // By its definition it is called otherwise now.
    await rowAct(user, 'mini', 'Run');
    const again = await screen.findByRole('dialog', { name: 'Run mini' });
    await within(again).findByText(/Both files are right/);
    await user.click(within(again).getByRole('button', { name: 'Run' }));
    await user.click(await screen.findByRole('button', { name: /^Tasks/ }));
    expect(await screen.findByText(/Enter the address of an app proxy in the resource group/)).toBeVisible();
  });

  it('leads a new model into the store: folder, definition checked while it is typed, card', async () => {
    const { user, manager } = await renderAt('/model-store');
    await rows();
    const { db } = manager;
    await user.click(screen.getByRole('button', { name: 'Add a model' }));
    const guide = await screen.findByRole('dialog', { name: 'Add a model' });
    const step = async (name: string) => (await within(guide).findByRole('heading', { name, level: 3 })).textContent;
    expect(await step('Model store project Done')).toBeTruthy();
    await user.click(within(guide).getByRole('button', { name: 'Create folder' }));
    const form = await screen.findByRole('dialog', { name: 'Create a folder for a model' });
    await fill(user, await within(form).findByRole('textbox', { name: /Name/ }), 'guided');
    await user.click(within(form).getByRole('button', { name: 'Create folder' }));
    expect(await step('Writable and cloneable Done')).toBeTruthy();
    const folder = [...db.folders.values()].find(({ name }) => name === 'guided');
    expect(folder).toMatchObject({ usage_mode: 'model', permission: 'rw', cloneable: true });
    await user.click(within(guide).getByRole('button', { name: 'Edit model-definition.yaml' }));
    const editor = await screen.findByRole('dialog', { name: 'model-definition.yaml of guided' });
    await user.click(await within(editor).findByRole('button', { name: 'Begin with an example' }));
    expect(await within(editor).findByText(/No mistakes: the server/)).toBeVisible();
    const text = within(editor).getByRole('textbox');
    await fill(user, text, 'models:\n  - name: seen\n    model_path: /m\n    service:\n      port: x\n');
    await user.click(await within(editor).findByRole('button', { name: /^line 5: models\[0\].service.port must be/ }));
    expect((text as HTMLTextAreaElement).selectionStart).toBe(55);
    await fill(user, text, `# ${'x'.repeat(256 * 1024)}`);
    await user.click(within(editor).getByRole('button', { name: 'Save' }));
    expect(await within(editor).findByText('A definition can have 256 KiB at most.')).toBeVisible();
    await fill(user, text, 'models:\n  - name: seen\n    model_path: /m\n    metadata:\n      task: some\n');
    await user.click(within(editor).getByRole('button', { name: 'Save' }));
    expect(await step('Model definition Done')).toBeTruthy();
    await user.click(within(guide).getByRole('button', { name: 'Register card' }));
    const card = await screen.findByRole('dialog', { name: 'Register seen as a card' });
    await user.click(await within(card).findByRole('button', { name: 'Register card' }));
    expect(await step('Card Done')).toBeTruthy();
    expect([...db.modelCards.values()]).toMatchObject([{ name: 'seen', task: 'some', vfolderId: folder?.id }]);
  });

  it('goes on with a folder that was made: its rights refused, its name taken at first, its answer lost', async () => {
    const { user, manager } = await renderAt('/model-store');
    await rows();
    const make = async (name: string) => {
      const form = await screen.findByRole('dialog', { name: 'Create a folder for a model' });
      await fill(user, await within(form).findByRole('textbox', { name: /Name/ }), name);
      await user.click(within(form).getByRole('button', { name: 'Create folder' }));
      return form;
    };
    const begin = async () => {
      await user.click(screen.getByRole('button', { name: 'Add a model' }));
      const guide = await screen.findByRole('dialog', { name: 'Add a model' });
      await user.click(await within(guide).findByRole('button', { name: 'Create folder' }));
      return guide;
    };
    manager.fault({ id: 'A14-422', path: '/update-options' });
    const guide = await begin();
    await make('shelf-a');
    expect(await within(guide).findByRole('heading', { name: 'Writable and cloneable To do' })).toBeVisible();
    expect(await within(guide).findByRole('link', { name: 'shelf-a' })).toBeVisible();
    await user.click(within(guide).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Add a model' })).toBeNull());

    const next = await begin();
    expect(await within(await make('shelf-a')).findByText('A folder of this name exists.')).toBeVisible();
    manager.fault(null);
    manager.fault({ id: 'D05', path: '/folders', only: 'write' });
    const lost = await make('shelf-b');
    await user.click(await within(lost).findByRole('button', { name: 'Check now' }));
    expect(await within(lost).findByText(/The change was applied/)).toBeVisible();
    await user.click(lost.querySelector('button[type=submit]') as Element);
    expect(await within(next).findByRole('link', { name: 'shelf-b' })).toBeVisible();
    expect([...manager.db.folders.values()].filter(({ name }) => name.startsWith('shelf-'))).toHaveLength(2);
  });

  it('lets members of a model’s folder clone it, and takes nothing from them', async () => {
    const { user, manager } = await renderAt('/model-store');
    await rows();
    const { id } = [...manager.db.modelFolders.values()].find(({ name }) => name === 'Whisper Note') ?? { id: '' };
    const folder = manager.db.folders.get(id);
    if (!folder) throw new Error('no folder');
    Object.assign(folder, { permission: 'wd', cloneable: false });
    await rowAct(user, 'Whisper Note', 'Check the steps');
    await user.click(await screen.findByRole('button', { name: 'Allow writing and cloning' }));
    await waitFor(() => expect(manager.db.folders.get(id)).toMatchObject({ permission: 'wd', cloneable: true }));
  });

  it('clones a model from its card, under a name with a suffix', async () => {
    const { user, manager } = await renderAt('/model-store');
    await rows();
    await rowAct(user, 'Whisper Note', 'Clone');
    const form = await screen.findByRole('dialog', { name: 'Clone Whisper Note' });
    const name = await within(form).findByRole<HTMLInputElement>('textbox', { name: /Name/ });
    expect(name.value).toMatch(/^whisper-note-\w{4}$/);
    await user.click(within(form).getByRole('button', { name: 'Clone' }));
    await waitFor(() =>
      expect([...manager.db.folders.values()].find(({ name }) => /^whisper-note-\w{4}$/.test(name))).toMatchObject({
        usage_mode: 'model',
        permission: 'rw',
        ownership: 'user',
      }),
    );
  });
});
