import { readPref, writePref } from './prefs';

export const THEME_MODES = ['light', 'dark', 'system'] as const;
export type ThemeMode = (typeof THEME_MODES)[number];

const prefersDark = () => window.matchMedia?.('(prefers-color-scheme: dark)');
const isMode = (value: unknown): value is ThemeMode => THEME_MODES.includes(value as ThemeMode);
const listeners = new Set<() => void>();
let mode: ThemeMode = 'system';

function apply(): void {
  document.documentElement.dataset.theme = themeStore.isDark() ? 'dark' : 'light';
  listeners.forEach((tell) => tell());
}

/** The chosen theme, kept in this browser; `system` follows the system while the page lives. */
export const themeStore = {
  mode: (): ThemeMode => mode,
  isDark: (): boolean => mode === 'dark' || (mode === 'system' && prefersDark()?.matches === true),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  set(next: ThemeMode): void {
    mode = next;
    writePref('theme', next);
    apply();
  },
  /** Read the kept choice and follow the system; once, before the first paint. */
  start(): void {
    const kept = readPref('theme');
    if (isMode(kept)) mode = kept;
    prefersDark()?.addEventListener('change', apply);
    apply();
  },
};
