import { describe, expect, it } from 'vitest';
import { asRead, inputOf, valuesOf } from './spec-input';
import { DEFAULT, daysProblem, isUneven, weightOf, weightProblem, weightText } from './weight-input';

it.each([
  ['1', null],
  ['2.5', null],
  ['1,000', null],
  ['２．５', null],
  [DEFAULT, null],
  ['', 'required'],
  ['x', 'shape'],
  ['-1', 'shape'],
  ['1e3', 'shape'],
  ['0.9', 'small'],
  ['0', 'small'],
  ['1.05', 'step'],
  ['2.50', null],
  ['1000000', 'large'],
])('weight %s: %s', (text, problem) => expect(weightProblem(text)).toBe(problem));

it.each([
  ['1', null],
  ['28', null],
  ['', 'required'],
  ['1.5', 'whole'],
  ['-3', 'whole'],
  ['0', 'few'],
  ['10001', 'many'],
])('days %s: %s', (text, problem) => expect(daysProblem(text)).toBe(problem));

it('advises multiples of sound numbers alone', () => {
  expect([isUneven('7', '2'), isUneven('8', '2'), isUneven('7', '0'), isUneven('', '2')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it('a weight goes there and back', () => {
  expect([weightText('2.5000', false), weightText('1.0', true), weightOf('2.50'), weightOf(DEFAULT)]).toEqual([
    '2.5',
    DEFAULT,
    '2.5',
    null,
  ]);
});

describe('settings of a group', () => {
  const spec = {
    halfLifeDays: 7,
    lookbackDays: 28,
    decayUnitDays: 1,
    defaultWeight: '1.0',
    resourceWeights: [
      { resourceType: 'cpu', weight: '1.0', usesDefault: true },
      { resourceType: 'mem', weight: '2.0', usesDefault: false },
    ],
  };

  it('are texts in the form', () =>
    expect(valuesOf({ fairShareSpec: spec })).toEqual({
      halfLife: '7',
      lookback: '28',
      decayUnit: '1',
      defaultWeight: '1',
      'weight:cpu': DEFAULT,
      'weight:mem': '2',
    }));

  it('are sent where they were changed', () => {
    expect(inputOf({})).toEqual({});
    expect(inputOf({ halfLife: '14', defaultWeight: '1.5', 'weight:mem': DEFAULT, 'weight:cpu': '3' })).toEqual({
      halfLifeDays: 14,
      defaultWeight: '1.5',
      resourceWeights: [
        { resourceType: 'mem', weight: null },
        { resourceType: 'cpu', weight: '3' },
      ],
    });
    expect(asRead({ halfLife: '１４', 'weight:cpu': '3.0', 'weight:mem': DEFAULT })).toEqual({
      halfLife: '14',
      'weight:cpu': '3',
      'weight:mem': DEFAULT,
    });
  });
});
