import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, setLanguage, type Language } from './i18n';
import type { MenuItem } from './menu-entries';
import { THEME_MODES, themeStore, type ThemeMode } from './theme-mode';

/** Language and theme as entries of menus; `choose` takes the key of either. */
export function useAppearance(): { languages: MenuItem[]; themes: MenuItem[]; choose: (key: string) => void } {
  const { t, i18n } = useTranslation('common');
  const mode = useSyncExternalStore(themeStore.subscribe, themeStore.mode);
  return {
    languages: LANGUAGES.map((key) => ({
      key,
      label: t(`languages.${key}`),
      lang: key,
      checked: key === i18n.language,
    })),
    themes: THEME_MODES.map((key) => ({ key, label: t(`themes.${key}`), checked: key === mode })),
    choose: (key) => {
      if (LANGUAGES.includes(key as Language)) void setLanguage(key as Language);
      else if (THEME_MODES.includes(key as ThemeMode)) themeStore.set(key as ThemeMode);
    },
  };
}
