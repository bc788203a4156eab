import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../render.tsx';

type Page = Awaited<ReturnType<typeof renderAt>>;
const NEWER = { release: '26.9.6' } as const;
const asked = ({ requests }: Page, operation: string) =>
  requests.filter((one) => one.operation === operation).map(({ variables }) => variables);
const roleOf = ({ manager }: Page, preset: string) =>
  [...manager.db.roles.values()].find((one) => one.preset === preset) as NonNullable<
    ReturnType<typeof manager.db.roles.get>
  >;

describe('roles', () => {
  it('says which release brings them, where there are none', async () => {
    await renderAt('/roles');
    expect((await screen.findAllByText(/26\.9\.0/)).length).toBeGreaterThan(0);
  });

  it('lists by scope and source, shows what a role allows, and assigns and revokes', async () => {
    const page = await renderAt('/roles?scopeType=in:project&source=in:SYSTEM', NEWER);
    const { manager, user } = page;
    await screen.findByRole('table', { name: 'Roles' });
    const all = {
      scopes: true,
      filter: { AND: expect.arrayContaining([{ mappedScope: { scopeType: { in: ['project'] } } }]) },
    };
    expect(asked(page, 'RoleList').at(-1)).toMatchObject(all);
    const role = roleOf(page, 'project_admin');
    await page.go(`/roles?open=${role.id}&part=permissions`);
    const matrix = await screen.findByRole('table', { name: `Permissions of ${role.name}` });
    const cells = within(within(matrix).getByRole('row', { name: /^Projects/ })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '✓allowed',
      'not allowed',
      '✓allowed',
      'not allowed',
      'not allowed',
    ]);

    await user.click(screen.getByRole('tab', { name: 'People' }));
    await screen.findByText('Nobody has this role.');
    await user.click(await screen.findByRole('button', { name: 'Assign' }));
    const form = await screen.findByRole('dialog', { name: `Assign ${role.name}` });
    await user.click(within(form).getByRole('textbox', { name: 'E-mail addresses' }));
    await user.paste('u000001@example.org nobody@example.org');
    await user.click(within(form).getByRole('button', { name: 'Assign' }));
    await within(form).findByText('Not known: nobody@example.org');
    await user.clear(within(form).getByRole('textbox', { name: 'E-mail addresses' }));
    await user.paste('u000001@example.org');
    await user.click(within(form).getByRole('button', { name: 'Assign' }));
    const revoke = await screen.findByRole('button', { name: 'Revoke from u000001@example.org' });
    const holders = () => [...manager.db.assignments.values()].filter((one) => one.role === role.id);
    expect(holders()).toHaveLength(1);

    await user.click(revoke);
    const ask = await screen.findByRole('dialog', { name: `Revoke ${role.name} from u000001@example.org?` });
    await user.click(within(ask).getByRole('button', { name: 'Revoke' }));
    await waitFor(() => expect(holders()).toHaveLength(0));
    // Taken back, it is there again.
    const [undo] = (await screen.findAllByRole('button', { name: 'Undo' })).slice(-1);
    await user.click(undo as HTMLElement);
    await waitFor(() => expect(holders()).toHaveLength(1));
  });
});
