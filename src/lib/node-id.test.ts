import { expect, it } from 'vitest';
import { idOfNode } from './node-id';

it('takes the id out of its kind', () => {
  expect(idOfNode(btoa('ImageNode:0f3c'))).toBe('0f3c');
  expect(idOfNode(btoa('0f3c'))).toBe(btoa('0f3c'));
});
