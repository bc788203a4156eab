import { GlobalOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceMenu } from './ChoiceMenu';
import { LANGUAGES, setLanguage, type Language } from './i18n';
import { THEME_MODES, themeStore } from './theme';

/** Language and theme, before and after signing in. */
export function AppearanceMenus({ withTheme = true }: { withTheme?: boolean }) {
  const { t, i18n } = useTranslation('common');
  const mode = useSyncExternalStore(themeStore.subscribe, themeStore.mode);
  const dark = useSyncExternalStore(themeStore.subscribe, themeStore.isDark);
  return (
    <>
      <ChoiceMenu
        label={t('language')}
        icon={<GlobalOutlined />}
        value={i18n.language as Language}
        options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`), lang: value }))}
        onChange={(value) => void setLanguage(value)}
      />
      {withTheme ? (
        <ChoiceMenu
          label={t('theme')}
          icon={dark ? <MoonOutlined /> : <SunOutlined />}
          value={mode}
          options={THEME_MODES.map((value) => ({ value, label: t(`themes.${value}`) }))}
          onChange={themeStore.set}
        />
      ) : null}
    </>
  );
}
