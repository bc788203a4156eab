import { expect, it } from 'vitest';
import { applyList } from '@/kit/client-list';
import { defineFields } from '@/kit/fields';
import { rowSlots, slotColumns } from './slot-columns';

interface Row {
  name: string;
  slots: string;
}

const set = defineFields<Row>()('made-up', {
  name: { value: (row) => row.name, sort: true },
  ...slotColumns<Row>(({ slots }) => rowSlots(slots)),
});

const rows: Row[] = [
  { name: 'small', slots: '{"cpu":"0.5","mem":"1073741824","cuda.shares":"2.5"}' },
  { name: 'broken', slots: 'no JSON' },
  { name: 'open', slots: '{}' },
  { name: 'large', slots: '{"cpu":"64","mem":"1099511627776","cuda.shares":"10"}' },
];
const sorted = (name: string, desc = false) =>
  applyList(rows, set, [], { q: '', filters: {}, sort: { name, desc } }).map((row) => row.name);

it('sorts by amounts, not by their letters: unlimited above each number, what could not be read last', () => {
  expect(sorted('cpu')).toEqual(['small', 'large', 'open', 'broken']);
  expect(sorted('memory', true)).toEqual(['open', 'large', 'small', 'broken']);
  expect(sorted('accelerators').slice(0, 2)).toEqual(['small', 'large']);
});

it('filters by processors', () => {
  const found = applyList(rows, set, [], { q: '', filters: { cpu: { op: 'ge', value: '8' } }, sort: null });
  expect(found.map((row) => row.name)).toEqual(['open', 'large']);
});
