import { describe, expect, it } from 'vitest';
import { matching, type Named } from './matching';

const command = (title: string, words: string[] = []): Named => ({ title, words });
const commands = [
  command('Users', ['사용자', 'ユーザー']),
  command('Credentials', ['자격 증명', '認証情報']),
  command('Resource policies', ['자원 정책']),
  command('Export credentials'),
];
const titles = (typed: string) => matching(commands, typed).map(({ title }) => title);

describe('matching', () => {
  it('shows everything in its order for nothing typed', () => {
    expect(titles('  ')).toEqual(commands.map(({ title }) => title));
  });

  it('puts the beginning of a title before the beginning of a word, before the middle', () => {
    expect(titles('cre')).toEqual(['Credentials', 'Export credentials']);
    expect(titles('po')).toEqual(['Resource policies', 'Export credentials']);
  });

  it('finds a page by its name in another language', () => {
    expect(titles('사용')).toEqual(['Users']);
    expect(titles('認証')).toEqual(['Credentials']);
  });

  it('ignores case and accents, and takes letters in order from three on', () => {
    expect(titles('ÚSERS')).toEqual(['Users']);
    expect(titles('rpl')).toEqual(['Resource policies']);
    expect(titles('rp')).toEqual([]);
  });

  it('finds nothing for what is nowhere, whatever it is', () => {
    expect(titles('.*')).toEqual([]);
    expect(titles('zzz')).toEqual([]);
  });
});
