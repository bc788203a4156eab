import { expect, it } from 'vitest';
import { echoOf } from './echo';

it('knows its own values, those that come back late among them, from those of others', () => {
  const echo = echoOf('');
  expect(echo.hears('')).toBe(true);
  echo.ask('ro');
  echo.ask('');
  expect([echo.hears('ro'), echo.last]).toEqual([true, '']);
  expect([echo.hears(''), echo.last]).toEqual([true, '']);
  // Nothing is on the way any more.
  expect([echo.hears('ro'), echo.last]).toEqual([false, 'ro']);
});

it('takes what others made of it for the last one, and what was on the way before for theirs', () => {
  const echo = echoOf('a');
  echo.ask('b');
  expect([echo.hears('c'), echo.last]).toEqual([false, 'c']);
  expect([echo.hears('b'), echo.last]).toEqual([false, 'b']);
});
