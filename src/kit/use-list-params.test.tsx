// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderKit } from '@tests/form-rig';
import { forget } from '@/api/session-state';
import { rememberedSearch, useListParams } from './use-list-params';

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
