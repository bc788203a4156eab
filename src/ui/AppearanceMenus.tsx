import globalSvg from '@ant-design/icons-svg/es/asn/GlobalOutlined';
import moonSvg from '@ant-design/icons-svg/es/asn/MoonOutlined';
import sunSvg from '@ant-design/icons-svg/es/asn/SunOutlined';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from './appearance';
import { icon } from './icons';
import { MenuButton } from './MenuButton';
import { themeStore } from './theme-mode';

const GlobalOutlined = icon(globalSvg);
const MoonOutlined = icon(moonSvg);
const SunOutlined = icon(sunSvg);

/** Language and theme for whoever has not signed in; afterwards they are in the account's menu. */
export function AppearanceMenus() {
  const { t, i18n } = useTranslation('common');
  const { languages, themes, choose } = useAppearance();
  const dark = useSyncExternalStore(themeStore.subscribe, themeStore.isDark);
  const theme = themes.find(({ checked }) => checked)?.label ?? '';
  return (
    <>
      <MenuButton
        className="qd-icon-button"
        label={`${t('language')}: ${t(`languages.${i18n.language}`)}`}
        items={languages}
        onChoose={choose}
      >
        <GlobalOutlined />
      </MenuButton>
      <MenuButton className="qd-icon-button" label={`${t('theme')}: ${theme}`} items={themes} onChoose={choose}>
        {dark ? <MoonOutlined /> : <SunOutlined />}
      </MenuButton>
    </>
  );
}
