import { expect, it } from 'vitest';
import { needsOf } from './needs';

const ready = {
  active: true,
  public: true,
  sessionTypes: ['batch'],
  domains: 1,
  projects: 0,
  alive: 2,
  schedulable: 1,
};

it('says what a resource group lacks before anybody can use it', () => {
  expect(needsOf(ready)).toEqual([]);
  expect(needsOf({ ...ready, domains: 0, projects: 1 })).toEqual([]);
  expect(needsOf({ ...ready, domains: 0 })).toEqual(['owner']);
  expect(needsOf({ ...ready, schedulable: 0 })).toEqual(['schedulable']);
  expect(
    needsOf({ active: false, public: false, sessionTypes: [], domains: 0, projects: 0, alive: 0, schedulable: 0 }),
  ).toEqual(['active', 'owner', 'agent', 'types', 'public']);
});
