import { describe, expect, it } from 'vitest';
import { amountsOf, isCloneOf, serviceNameOf, suffix } from './run-input';

describe('running a model', () => {
  it('knows its clones by their names, and names services as the server takes them', () => {
    expect(isCloneOf('mini-a7x2', 'mini')).toBe(true);
    expect(['mini', 'mini-copy2', 'mini-x', 'other-a7x2'].filter((name) => isCloneOf(name, 'mini'))).toEqual([]);
    for (const folder of ['mini', '모델', 'a very long name of a folder', '-x-', 'x'])
      expect(serviceNameOf(folder, 'a7x2')).toMatch(/^\w[\w-]{2,22}\w$/);
    expect(suffix()).toMatch(/^[a-z2-9]{4}$/);
  });

  it('sends memory in bytes', () => {
    expect(amountsOf({ cpu: '4', mem: '2g', 'cuda.shares': '0.5' })).toEqual({
      cpu: '4',
      mem: '2147483648',
      'cuda.shares': '0.5',
    });
  });
});
