import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { GlobalOutlined, MoonOutlined, SunOutlined } from './icons';
import { LANGUAGES, setLanguage, type Language } from './i18n';
import { MenuButton } from './MenuButton';
import { THEME_MODES, themeStore, type ThemeMode } from './theme-mode';

/** Language and theme, before and after signing in. */
export function AppearanceMenus() {
  const { t, i18n } = useTranslation('common');
  const mode = useSyncExternalStore(themeStore.subscribe, themeStore.mode);
  const dark = useSyncExternalStore(themeStore.subscribe, themeStore.isDark);
  const languages = LANGUAGES.map((key) => ({
    key,
    label: t(`languages.${key}`),
    lang: key,
    checked: key === i18n.language,
  }));
  const modes = THEME_MODES.map((key) => ({ key, label: t(`themes.${key}`), checked: key === mode }));
  return (
    <>
      <MenuButton
        className="qd-icon-button"
        label={`${t('language')}: ${t(`languages.${i18n.language}`)}`}
        items={languages}
        onChoose={(key) => void setLanguage(key as Language)}
      >
        <GlobalOutlined />
      </MenuButton>
      <MenuButton
        className="qd-icon-button"
        label={`${t('theme')}: ${t(`themes.${mode}`)}`}
        items={modes}
        onChoose={(key) => themeStore.set(key as ThemeMode)}
      >
        {dark ? <MoonOutlined /> : <SunOutlined />}
      </MenuButton>
    </>
  );
}
