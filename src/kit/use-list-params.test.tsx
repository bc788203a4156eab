// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { forget } from '@/api/session-state';
import { rememberedSearch, useListParams, type UpdateList } from './use-list-params';

const SPEC = { filters: {}, sorts: ['name'] };

function List() {
  const [state, update] = useListParams(SPEC);
  return (
    <button type="button" onClick={() => update({ q: 'kim' })}>
      {state.q || 'all'}
    </button>
  );
}

it('remembers the address of a list for the way back by the menu, until the person signs out', async () => {
  const { user } = await renderKit(<List />);
  await user.click(screen.getByRole('button', { name: 'all' }));
  expect(rememberedSearch('/')).toBe('?q=kim');
  forget();
  expect(rememberedSearch('/')).toBe('');
});

it('has one update for all addresses: what waits to be sent is not dropped when one changes', async () => {
  const seen = new Set<UpdateList>();
  function Told() {
    const [state, update] = useListParams(SPEC);
    seen.add(update);
    return (
      <button type="button" onClick={() => update({ q: `${state.q}a` })}>
        {state.q || 'all'}
      </button>
    );
  }
  const { user } = await renderKit(<Told />);
  await user.click(screen.getByRole('button', { name: 'all' }));
  await user.click(screen.getByRole('button', { name: 'a' }));
  expect(screen.getByRole('button', { name: 'aa' })).toBeVisible();
  expect(seen.size).toBe(1);
});
