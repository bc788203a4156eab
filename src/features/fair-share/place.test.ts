import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FairShareDomainsDocument, FairShareProjectsDocument, FairShareUsersDocument } from '@/api/gen/fair-share.v2';
import { paths } from '@/lib/paths';
import { above, below, levelAt, placeAt } from './place';

it('any name goes into an address and comes back; browsers swallow two of them', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^\.{1,2}$/.test(text));
  fc.assert(
    fc.property(name, name, (group, domain) => {
      const place = { group: group.toWellFormed(), domain: domain.toWellFormed(), project: 'a/b%2F ?#' };
      expect(placeAt(paths.fairShare(place))).toEqual(place);
    }),
  );
  expect(placeAt(paths.fairShare({ group: '..', domain: 'd' }))).toEqual({});
  expect(placeAt('/fair-share/%E0%A4%A/d/')).toEqual({ group: '%E0%A4%A', domain: 'd' });
});

it('a place lists what is below it', () => {
  const place = { group: 'g', domain: 'd', project: 'p' };
  expect([{}, { group: 'g' }, { group: 'g', domain: 'd' }, place].map(levelAt)).toEqual([
    'group',
    'domain',
    'project',
    'user',
  ]);
  expect([above('group', place), above('project', place)]).toEqual([{}, { group: 'g', domain: 'd' }]);
  expect([below({ group: 'g' }, 'a b'), below(place, 'u')]).toEqual(['/fair-share/g/a%20b', undefined]);
});

it('no document names the type of the filter, which was another one before 26.3', () => {
  for (const { text } of [FairShareDomainsDocument, FairShareProjectsDocument, FairShareUsersDocument])
    expect(text).not.toMatch(/FairShareFilter/);
});
