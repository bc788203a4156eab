import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../render.tsx';

const PROJECT = '2de2b969-1d04-48a6-af16-0bc8adb3c831';
const table = (name: string) => screen.findByRole('table', { name });

describe('fair share', () => {
  it('leads from a resource group to its users, each step named and leading back', async () => {
    const { user, address, requests } = await renderAt('/fair-share');
    const groups = await table('Fair share');
    expect(within(within(groups).getByRole('row', { name: /^default/ })).getAllByText('7 days')[0]).toBeVisible();
    await user.click(within(groups).getByRole('link', { name: 'default' }));
    await user.click(within(await table('Fair share of domains')).getByRole('link', { name: 'default' }));
    await user.click(within(await table('Fair share of projects')).getByRole('link', { name: 'default' }));
    const users = await table('Fair share of users');
    expect(address()).toBe(`/fair-share/default/default/${PROJECT}`);
    const steps = within(screen.getByRole('navigation', { name: 'Steps' }));
    expect((await steps.findAllByRole('link')).map((link) => link.textContent)).toEqual([
      'Resource group default',
      'Domain default',
      'Project default',
    ]);
    expect(steps.getByText('User').closest('li')).toHaveAttribute('aria-current', 'step');
    const own = within(within(users).getByRole('row', { name: /domain-admin@/ }));
    expect(own.getByText('2')).toBeVisible();
    expect(
      within(within(users).getByRole('row', { name: /^(?!.*domain).*admin@/ })).getByText('default'),
    ).toBeVisible();
    // Sorted, searched and filtered here: the server ignores names.
    const asked = requests.filter(({ operation }) => operation === 'FairShareUsers').length;
    await user.click(screen.getByRole('button', { name: /^Fair share factor/ }));
    expect(address()).toContain('sort=factor');
    await user.type(screen.getByRole('combobox', { name: /^Search/ }), 'monitor');
    await waitFor(() => expect(within(users).getAllByRole('row')).toHaveLength(2));
    expect(requests.filter(({ operation }) => operation === 'FairShareUsers')).toHaveLength(asked);
    await user.click(steps.getByRole('link', { name: /^Domain/ }));
    expect(address()).toBe('/fair-share/default');
  });

  it('says what is not there, and nothing to lesser roles', async () => {
    const first = await renderAt('/fair-share/nowhere');
    expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
    first.unmount();
    const { requests } = await renderAt('/fair-share', { as: 'admin' });
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(requests.filter(({ operation }) => operation?.startsWith('FairShare'))).toEqual([]);
  });
});
