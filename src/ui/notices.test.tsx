// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
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
    notify.info('begun');
    notify.warning('careful');
    notify.error('broken');
    vi.advanceTimersByTime(4900);
    expect(texts()).toHaveLength(4);
    vi.advanceTimersByTime(200);
    expect(texts()).toEqual(['careful', 'broken']);
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
