import { expect, it } from 'vitest';
import { netOf, placed, sideOf, type Linked } from './ties';

const node = (id: string, more: Pick<Linked, 'dependees' | 'dependents'> = {}): Linked => ({
  row_id: id,
  name: id,
  status: 'PENDING',
  result: 'UNDEFINED',
  ...more,
});
const of = (...nodes: Linked[]) => ({ edges: nodes.map((one) => ({ node: one })) });

// a → b → own → c, and a → own as well.
const own = node('own', {
  dependees: of(node('a'), node('b', { dependees: of(node('a')) })),
  dependents: of(node('c')),
});

it('has each session once, as far away as the longest way to it, and each tie once', () => {
  const net = netOf(own);
  expect(net.knots.map(({ id, level }) => `${id} ${level}`).toSorted()).toEqual(['a -2', 'b -1', 'c 1', 'own 0']);
  expect(net.ties.map((tie) => tie.join('>')).toSorted()).toEqual(['a>b', 'a>own', 'b>own', 'own>c']);
  expect(sideOf(net, -1).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(sideOf(net, 1).map(({ id }) => id)).toEqual(['c']);
});

it('draws what is waited for at the left of what waits, each column in the middle', () => {
  const net = netOf(node('own', { dependees: of(node('a'), node('b')) }));
  const { knots, columns, rows } = placed(net);
  expect([columns, rows]).toEqual([2, 2]);
  expect(knots.map(({ id, x, y }) => [id, x, y])).toEqual([
    ['a', 0, 0],
    ['b', 0, 1],
    ['own', 1, 0.5],
  ]);
});
