/** Runs before each test file: fills the gaps of jsdom, and makes what the console reports a failure. */
import { afterAll, afterEach, expect, vi } from 'vitest';

const problems: string[] = [];
const report =
  (level: string) =>
  (...parts: unknown[]): void =>
    void problems.push(
      `${level}: ${parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(' ')}`,
    );

console.error = report('console.error');

/** A test that provokes a report takes it out again by this; anything left over fails the test. */
export function takeReports(): string[] {
  return problems.splice(0);
}

afterEach(() => {
  expect(takeReports(), 'the console was told of problems').toEqual([]);
});

// The next file of this worker finds the clock, the globals and the storages as they were.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (typeof window === 'undefined') return;
  localStorage.clear();
  sessionStorage.clear();
});

class NoObserver implements ResizeObserver, IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

function mediaList(query: string): MediaQueryList {
  const target = new EventTarget();
  const reduced = query.includes('prefers-reduced-motion');
  return Object.assign(target, {
    matches: reduced,
    media: query,
    onchange: null,
    addListener() {},
    removeListener() {},
  });
}

/**
 * React's development build keeps for each element the stack of the place that made it, a fifth of a page's time, for
 * messages that name components. It does so for ten thousand elements a second; here it is told that they are over.
 */
function withoutOwnerStacks(react: object): void {
  const internals: unknown = Reflect.get(react, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE');
  if (typeof internals !== 'object' || !internals || !('recentlyCreatedOwnerStacks' in internals))
    throw new Error('React counts its owner stacks elsewhere now: withoutOwnerStacks is without effect');
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
    configurable: true,
    get: () => Number.MAX_SAFE_INTEGER,
    set() {},
  });
}

async function fillGaps(): Promise<void> {
  const [{ cleanup, configure, prettyDOM }, react] = await Promise.all([
    import('@testing-library/react'),
    import('react'),
    import('@testing-library/jest-dom/vitest'),
  ]);
  withoutOwnerStacks(react.default);
  afterEach(cleanup);
  // A cold first render, or a machine with other work, needs more than the usual second; what never comes still fails.
  // A query that is repeated until it finds something prints the page only when somebody reads the message.
  configure({
    asyncUtilTimeout: 25_000,
    getElementError: (message, container) =>
      Object.defineProperty(new Error(message ?? ''), 'message', {
        configurable: true,
        get: () => [message, prettyDOM(container)].filter(Boolean).join('\n\n'),
      }),
  });
  window.matchMedia = mediaList;
  window.ResizeObserver = NoObserver;
  window.IntersectionObserver = NoObserver;
  window.scrollTo = () => undefined;
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  // jsdom lays nothing out: for it every element is without a size, and it complains about pseudo-elements.
  const plain = window.getComputedStyle;
  if (plain.name !== 'styleOf')
    window.getComputedStyle = function styleOf(element) {
      return plain.call(window, element);
    };
  window.URL.createObjectURL = () => 'blob:test';
  window.URL.revokeObjectURL = () => undefined;
  const dialog = window.HTMLDialogElement?.prototype;
  if (dialog && !dialog.showModal) {
    dialog.showModal = function showModal() {
      this.open = true;
    };
    dialog.show = dialog.showModal;
    dialog.close = function close(value?: string) {
      this.open = false;
      if (value !== undefined) this.returnValue = value;
      this.dispatchEvent(new Event('close'));
    };
  }
}

if (typeof window !== 'undefined') await fillGaps();
