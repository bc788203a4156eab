// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { beforeEach, expect, it } from 'vitest';
import { word } from '@tests/words';
import { startI18n } from '@/ui/i18n';
import { FactList } from './FactList';
import { defineFields } from './fields';

interface Ship {
  name: string;
  home: string;
  crew: readonly string[];
  launched: string;
  note: string | null;
}

const fields = defineFields<Ship>()('ships', {
  name: { value: (s) => s.name, format: 'code' },
  home: { value: (s) => s.home, part: 'rights', link: (_, name) => `/harbours/${name}` },
  crew: {
    value: (s) => s.crew,
    format: 'list',
    part: 'rights',
    link: (_, name) => (name === 'nobody' ? null : `/people/${name}`),
  },
  cargo: { value: () => null, cell: () => 'Unlimited', part: 'rights' },
  launched: { value: (s) => s.launched, format: 'time' },
  note: { value: (s) => s.note },
});
const ship = { name: 'Argo', home: 'Iolcus', crew: ['Jason', 'nobody'], launched: '2026-01-02T03:04:05Z', note: null };

beforeEach(() => startI18n(['kit', 'detail', 'ships'], 'en'));

it('groups facts by the reader’s questions, links what has a page, copies codes, and only names what is empty', () => {
  render(
    <MemoryRouter>
      <FactList set={fields} row={ship} />
    </MemoryRouter>,
  );
  const parts = screen.getAllByRole('region').map((part) => part.getAttribute('aria-label'));
  expect(parts).toEqual(['identity', 'rights', 'history'].map((part) => word('en', `detail:part.${part}`)));
  const rights = within(screen.getAllByRole('region')[1] as HTMLElement);
  expect(rights.getByRole('link', { name: 'Iolcus' })).toHaveAttribute('href', '/harbours/Iolcus');
  expect(rights.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Iolcus', 'Jason']);
  expect(rights.getByText('nobody')).toBeVisible();
  expect(rights.getByText('Unlimited')).toBeVisible();
  expect(screen.getByRole('button', { name: /^Copy/ })).toBeVisible();
  expect(screen.getByText(/note/)).toHaveClass('qd-facts-empty');
});
