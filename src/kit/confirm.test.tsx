// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { AppError } from '@/api/errors';
import { Drawer } from '@/ui/Drawer';
import { useConfirm } from './confirm';
import type { ConfirmRequest } from './ConfirmDialog';
import type { Outcome } from './lost-answer';

const HOSTILE = 'gpu\u202Etxt\u200B';

interface Asked extends Partial<Omit<ConfirmRequest, 'run' | 'readBack'>> {
  run?: () => Promise<void>;
  readBack?: () => Promise<Outcome>;
}

async function ask(
  { run, readBack = () => Promise.resolve('unknown'), ...request }: Asked,
  onDrawerClose?: () => void,
) {
  const ended = vi.fn();
  function Page() {
    const confirm = useConfirm();
    const question = { level: 1, title: 'Purge it?', okLabel: 'Purge', ...request } as const;
    const open = () => void confirm(run ? { ...question, run, readBack } : question).then(ended);
    const button = (
      <button type="button" onClick={open}>
        Ask
      </button>
    );
    return onDrawerClose ? (
      <Drawer onClose={onDrawerClose} title="Detail">
        {button}
      </Drawer>
    ) : (
      button
    );
  }
  const view = await renderKit(<Page />);
  await view.user.click(await screen.findByRole('button', { name: 'Ask' }));
  await screen.findByRole('heading', { name: 'Purge it?' });
  return { ...view, ended };
}
const ok = () => screen.getByRole('button', { name: /Purge|Try again|Check now/ });
const cancel = () => screen.getByRole('button', { name: /Cancel|Close/ });
const closed = () => waitFor(() => expect(screen.queryByRole('heading', { name: 'Purge it?' })).toBeNull());
const gate = () => {
  let open: (() => void) | undefined;
  let fail: ((error: unknown) => void) | undefined;
  const promise = new Promise<void>((resolve, reject) => ([open, fail] = [resolve, reject]));
  return { promise, open: () => open?.(), fail: (error: unknown) => fail?.(error) };
};

describe('levels', () => {
  it('1 has the focus on the action, and Enter does it', async () => {
    const run = vi.fn(() => Promise.resolve());
    const { user, ended } = await ask({ run });
    expect(ok()).toHaveFocus();
    await user.keyboard('{Enter}');
    await closed();
    expect(run).toHaveBeenCalledOnce();
    expect(ended).toHaveBeenCalledExactlyOnceWith(true);
    expect(screen.getByRole('button', { name: 'Ask' })).toHaveFocus();
  });

  it('2 lists what follows and has the focus on Cancel', async () => {
    const run = vi.fn(() => Promise.resolve());
    const { user, ended } = await ask({ level: 2, consequences: ['3 keypairs go', '2 sessions end'], run });
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '3 keypairs go',
      '2 sessions end',
    ]);
    expect(cancel()).toHaveFocus();
    await user.keyboard('{Enter}');
    await closed();
    expect(ended).toHaveBeenCalledExactlyOnceWith(false);
    expect(run).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Ask' })).toHaveFocus();
  });

  it('3 wants the name to the code point, by keyboard alone', async () => {
    const run = vi.fn(() => Promise.resolve());
    const { user, ended } = await ask({ level: 3, typed: 'Gpu 1', run });
    expect(cancel()).toHaveFocus();
    await user.tab({ shift: true });
    const input = screen.getByLabelText('Type this name to confirm:');
    expect(input).toHaveFocus();
    for (const wrong of ['gpu 1', 'Gpu 1 ', ' Gpu 1', 'Gpu\u00A01']) {
      await user.clear(input);
      await user.type(input, `${wrong}{Enter}`);
      expect(ok()).toBeDisabled();
    }
    expect(run).not.toHaveBeenCalled();
    await user.clear(input);
    await user.type(input, 'Gpu 1{Enter}');
    await closed();
    expect(run).toHaveBeenCalledOnce();
    expect(ended).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('3 makes hidden characters visible, isolated, and lets such a name be copied', async () => {
    const { user } = await ask({ level: 3, typed: HOSTILE });
    const shown = document.querySelector('.qd-confirm-typed bdi');
    expect(shown).toHaveTextContent('gpu⟨U+202E⟩txt⟨U+200B⟩');
    expect(screen.getByLabelText('Type this name to confirm:')).toHaveAccessibleDescription(/gpu⟨U\+202E⟩txt/);
    await user.click(screen.getByRole('button', { name: 'Copy the name' }));
    await user.click(screen.getByLabelText('Type this name to confirm:'));
    await user.paste();
    expect(ok()).toBeEnabled();
  });
});

describe('the action', () => {
  it('runs once inside the dialog, which stays until it has succeeded', async () => {
    const { promise, open } = gate();
    const run = vi.fn(() => promise);
    const { user, ended } = await ask({ level: 1, run });
    await user.dblClick(ok());
    fireEvent.submit(ok().closest('form') as HTMLFormElement);
    expect(run).toHaveBeenCalledOnce();
    expect(cancel()).toBeDisabled();
    await user.keyboard('{Escape}');
    expect(ended).not.toHaveBeenCalled();
    open();
    await closed();
    expect(ended).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('shows its failure there and can be tried again', async () => {
    const run = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(new AppError('in-use'));
    const { user, ended } = await ask({ level: 2, run });
    await user.click(ok());
    expect(await screen.findByRole('alert')).toHaveTextContent('It is still in use');
    expect(ended).not.toHaveBeenCalled();
    await waitFor(() => expect(ok()).not.toHaveClass('ant-btn-loading'));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await closed();
    expect(run).toHaveBeenCalledTimes(2);
    expect(ended).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('looks what became of it when the answer is lost, instead of sending it again', async () => {
    const run = vi.fn(() => Promise.reject(new AppError('unknown-outcome')));
    const readBack = vi.fn((): Promise<Outcome> => Promise.resolve('unknown'));
    const { user, ended } = await ask({ level: 2, run, readBack });
    await user.click(ok());
    expect(await screen.findByRole('alert')).toHaveTextContent('We do not know whether the change was applied');
    readBack.mockImplementation(() => Promise.resolve('applied'));
    await user.click(await screen.findByRole('button', { name: 'Check now' }));
    await closed();
    expect(run).toHaveBeenCalledOnce();
    expect(ended).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('can be left to itself when it takes long, and its failure is told all the same', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const { promise, fail } = gate();
    const { user, ended } = await ask({ run: () => promise });
    await user.click(ok());
    await act(() => vi.advanceTimersByTimeAsync(10_500));
    expect(await screen.findByText(/Still waiting/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close, let it go on' }));
    await closed();
    expect(ended).toHaveBeenCalledExactlyOnceWith(false);
    fail(new AppError('frozen'));
    expect(await screen.findByText('Purge it?: The cluster is frozen')).toBeInTheDocument();
    vi.useRealTimers();
  });
});

describe('a choice', () => {
  async function choose(run: (chosen: string) => Promise<void>, readBack: (chosen: string) => Promise<Outcome>) {
    const ended = vi.fn();
    function Page() {
      const confirm = useConfirm();
      const open = () =>
        void confirm<string>({
          level: 2,
          title: 'Purge it?',
          okLabel: 'Purge',
          initial: 'keep',
          body: (now, set) => (
            <button type="button" onClick={() => set('give away')}>
              {`Folders: ${now}`}
            </button>
          ),
          run,
          readBack,
        }).then(ended);
      return (
        <button type="button" onClick={open}>
          Ask
        </button>
      );
    }
    const { user } = await renderKit(<Page />);
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    return { user, ended, folders: await screen.findByRole('button', { name: 'Folders: keep' }) };
  }

  it('is what the action gets, and what the question resolves to', async () => {
    const run = vi.fn(() => Promise.resolve());
    const { user, ended, folders } = await choose(run, () => Promise.resolve('unknown'));
    await user.click(folders);
    expect(folders).toHaveTextContent('Folders: give away');
    await user.click(ok());
    await closed();
    expect(run).toHaveBeenCalledExactlyOnceWith('give away');
    expect(ended).toHaveBeenCalledExactlyOnceWith('give away');
  });

  it('is looked for after a lost answer as it was sent, whatever is chosen by then', async () => {
    const run = vi.fn(() => Promise.reject(new AppError('unknown-outcome')));
    const readBack = vi.fn((): Promise<Outcome> => Promise.resolve('unknown'));
    const { user, ended, folders } = await choose(run, readBack);
    await user.click(ok());
    await screen.findByRole('button', { name: 'Check now' });
    await user.click(folders);
    readBack.mockResolvedValue('applied');
    await user.click(ok());
    await closed();
    expect(run).toHaveBeenCalledOnce();
    expect(readBack).toHaveBeenLastCalledWith('keep');
    expect(ended).toHaveBeenCalledExactlyOnceWith('keep');
  });

  it('that is left is none', async () => {
    const run = vi.fn(() => Promise.resolve());
    const { user, ended } = await choose(run, () => Promise.resolve('unknown'));
    await user.click(cancel());
    await closed();
    expect(run).not.toHaveBeenCalled();
    expect(ended).toHaveBeenCalledExactlyOnceWith(null);
  });
});

it('keeps Escape from a drawer beneath it', async () => {
  const onDrawerClose = vi.fn();
  const { user, ended } = await ask({ level: 2 }, onDrawerClose);
  await user.keyboard('{Escape}');
  await closed();
  expect(ended).toHaveBeenCalledExactlyOnceWith(false);
  expect(onDrawerClose).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onDrawerClose).toHaveBeenCalledOnce();
});
