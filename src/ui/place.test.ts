import { expect, it } from 'vitest';
import { placed } from './place';

const screen = { width: 1000, height: 600 };
const box = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 30 });

it('stands below, with the start or the end of its anchor', () => {
  expect(placed(box(200, 100), { width: 240, height: 200 }, screen, 'start')).toEqual({
    left: 200,
    top: 134,
    height: 200,
  });
  expect(placed(box(500, 100), { width: 240, height: 200 }, screen, 'end').left).toBe(360);
  expect(placed(box(500, 100), { width: 240, height: 200 }, screen, 'center').left).toBe(430);
});

it('turns over where there is more room above, and stays on the screen', () => {
  expect(placed(box(200, 500), { width: 240, height: 200 }, screen, 'start').top).toBe(296);
  expect(placed(box(960, 100), { width: 240, height: 200 }, screen, 'start').left).toBe(752);
  expect(placed(box(0, 100), { width: 240, height: 200 }, screen, 'end').left).toBe(8);
});

it('scrolls within itself where neither side has room', () => {
  const tall = placed(box(200, 200), { width: 240, height: 2000 }, screen, 'start');
  expect(tall.top + tall.height).toBeLessThanOrEqual(600);
});
