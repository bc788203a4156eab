// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { defineFields, type Words } from './fields';
import { TableRow } from './TableRow';
import { useRowKeys } from './use-row-keys';

interface Row {
  id: string;
}

/** A cell that remembers something. */
function Counter() {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {count}
    </button>
  );
}

const set = defineFields<Row>()('x', {
  name: { value: (row) => row.id, always: true },
  counter: { value: () => '', cell: () => <Counter /> },
});
const words: Words = { t: ((key: string) => key) as Words['t'], language: 'en' };
const idOf = ({ id }: Row) => id;

function List({ ids }: { ids: readonly string[] }) {
  const rows = ids.map((id) => ({ id }));
  const keys = useRowKeys(rows, idOf);
  return (
    <table>
      <tbody>
        {rows.map((row, at) => (
          <TableRow
            key={keys[at]}
            row={row}
            id={row.id}
            name={row.id}
            set={set}
            columns={['name', 'counter']}
            words={words}
            isOpen={false}
          />
        ))}
      </tbody>
    </table>
  );
}

it('gives its place to another row, but not what a cell remembers', () => {
  const { rerender } = render(<List ids={['a']} />);
  const place = screen.getByRole('row');
  fireEvent.click(screen.getByRole('button'));
  expect(screen.getByRole('button')).toHaveTextContent('1');
  rerender(<List ids={['b']} />);
  expect(screen.getByRole('row')).toBe(place);
  expect(screen.getByRole('button')).toHaveTextContent('0');
});

it('has no link where rows do not open', () => {
  render(<List ids={['a']} />);
  expect(screen.queryByRole('link')).toBeNull();
});
