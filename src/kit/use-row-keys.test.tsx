// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRowKeys } from './use-row-keys';

function List({ ids }: { ids: readonly string[] }) {
  const rows = ids.map((id) => ({ id }));
  const keys = useRowKeys(rows, (row) => row.id);
  return (
    <table>
      <tbody>
        {rows.map((row, at) => (
          <tr key={keys[at]}>
            <td>
              <button type="button">{row.id}</button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const places = () => screen.queryAllByRole('button');

it('gives another page the places of the one before', () => {
  const { rerender } = render(<List ids={['a', 'b', 'c']} />);
  const before = places();
  rerender(<List ids={['d', 'e', 'f', 'g']} />);
  expect(places().slice(0, 3)).toEqual(before);
  expect(places().map((one) => one.textContent)).toEqual(['d', 'e', 'f', 'g']);
});

it('leaves a row that stays its own place, and gives those of the others away; none while one has the focus', () => {
  const { rerender } = render(<List ids={['a', 'b', 'c']} />);
  const [a, b, c] = places();
  rerender(<List ids={['b', 'd', 'e']} />);
  expect(places()).toEqual([b, a, c]);
  b?.focus();
  rerender(<List ids={['f', 'g', 'h']} />);
  expect(places()).not.toContain(b);
});

it('keeps a row visible that the server names twice', () => {
  const { rerender } = render(<List ids={['a', 'a', 'b']} />);
  expect(places()).toHaveLength(3);
  rerender(<List ids={['c', 'c', 'c']} />);
  expect(places().map((one) => one.textContent)).toEqual(['c', 'c', 'c']);
});
