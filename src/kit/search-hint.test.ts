import { expect, it } from 'vitest';
import { hintOf } from './search-hint';

const say = (names: string) => `Search ${names}`;

it('names all that is searched where there is room for it', () => {
  expect(hintOf(['Name', 'Description', 'App proxy address'], say)).toBe('Search Name, Description, App proxy address');
  expect(hintOf(['Name'], say)).toBe('Search Name');
});

it('names the first of many, and says that there are more', () => {
  expect(hintOf(['Reference', 'Architecture', 'Tags', 'Installed on', 'Supported accelerators', 'Type'], say)).toBe(
    'Search Reference, Architecture, Tags, …',
  );
  expect(hintOf(['ストレージホスト', 'バックエンドの種類', 'マウントパス'], (names) => `${names} を検索`)).toBe(
    'ストレージホスト, バックエンドの種類, … を検索',
  );
});

it('names one, however long it is', () => {
  expect(hintOf(['x'.repeat(80), 'Name'], say)).toBe(`Search ${'x'.repeat(80)}, …`);
});
