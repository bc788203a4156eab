import { parse } from 'smol-toml';
import { expect, it } from 'vitest';
import { parseLenient } from './lenient-toml';

const read = (text: string) => parseLenient(text, parse);

it('takes the later of a key that stands twice, and names the line that is lost', () => {
  const text = '[general]\ndebug = false\nconnectionMode = "API"\ndebug = true\n[menu]\nblocklist = "a"\n';
  expect(read(text)).toEqual({
    value: { general: { connectionMode: 'API', debug: true }, menu: { blocklist: 'a' } },
    lost: ['2 (debug)'],
  });
});

it('loses of a file only the line that cannot be read', () => {
  const text = '[general]\nconnectionMode = "API"\nsiteName = "un closed\nforce2FA = true\nnonsense here\n';
  expect(read(text)).toEqual({
    value: { general: { connectionMode: 'API', force2FA: true } },
    lost: ['3 (siteName)', '5'],
  });
});

it('changes nothing in what is right, and gives up on what is no such file', () => {
  expect(read('a = 1\n')).toEqual({ value: { a: 1 }, lost: [] });
  expect(() => read(Array.from({ length: 40 }, () => '= =').join('\n'))).toThrow();
});
