import * as v from 'valibot';
import { kept } from '@/lib/storage';

export const THEME_MODES = ['light', 'dark', 'system'] as const;
export type ThemeMode = (typeof THEME_MODES)[number];

const prefersDark = () => window.matchMedia?.('(prefers-color-scheme: dark)');
const choice = kept('device', 'theme', v.picklist(THEME_MODES));
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
    choice.set(next);
    apply();
  },
  /** Read the kept choice and follow the system; once, before the first paint. */
  start(): void {
    mode = choice.get() ?? mode;
    prefersDark()?.addEventListener('change', apply);
    apply();
  },
};
