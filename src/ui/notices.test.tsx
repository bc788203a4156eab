// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startI18n } from './i18n';
import { Notices } from './Notices';
import { notices, notify } from './notify';

const texts = () => notices.get().map(({ text }) => text);

beforeEach(() => startI18n([], 'en'));
afterEach(() => {
  vi.useRealTimers();
  notices.clear();
});

describe('notices', () => {
  it('go by themselves when all is well, and stay when it is not', () => {
    vi.useFakeTimers();
    notify.success('saved');
    notify.warning('careful');
    notify.error('broken');
    vi.advanceTimersByTime(5900);
    expect(texts()).toHaveLength(3);
    vi.advanceTimersByTime(200);
    expect(texts()).toEqual(['broken']);
    vi.advanceTimersByTime(600_000);
    expect(texts()).toEqual(['broken']);
  });

  it('wait while somebody is at them, and then as long as ever', () => {
    vi.useFakeTimers();
    const { container } = render(<Notices />);
    act(() => void notify.success('saved'));
    const box = container.querySelector('.qd-notices') as HTMLElement;
    vi.advanceTimersByTime(5000);
    fireEvent.pointerEnter(box);
    act(() => void notify.info('begun'));
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual(['saved', 'begun']);
    fireEvent.pointerLeave(box);
    vi.advanceTimersByTime(5900);
    expect(texts()).toHaveLength(2);
    act(() => void vi.advanceTimersByTime(200));
    expect(texts()).toEqual([]);
  });

  it('are five at the most, the newest ones', () => {
    for (let n = 1; n <= 7; n += 1) notify.error(`no. ${n}`);
    expect(texts()).toEqual(['no. 3', 'no. 4', 'no. 5', 'no. 6', 'no. 7']);
  });

  it('are read out as they come, an error at once, and can be closed one by one', async () => {
    const user = userEvent.setup();
    const { container } = render(<Notices />);
    act(() => {
      notify.warning('careful');
      notify.error('broken');
    });
    expect(container.querySelector('[aria-live=polite]')).toHaveTextContent('careful');
    expect(screen.getByRole('alert')).toHaveTextContent('broken');
    await user.click(screen.getAllByRole('button', { name: 'Close' })[1] as HTMLElement);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(texts()).toEqual(['careful']);
  });
});
