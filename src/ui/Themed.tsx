import { ConfigProvider } from 'antd';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { antdLocale, loadAntdLocale } from './antd-locale';
import { cspNonce } from './csp-nonce';
import { antdTheme } from './theme';
import { themeStore } from './theme-mode';

/** Styles made at run time are of no use to tests, which are five times faster without. */
const unstyled = import.meta.env.MODE === 'test';
const reducedMotion = () => window.matchMedia?.('(prefers-reduced-motion: reduce)')?.matches ?? false;

/**
 * Around everything made of antd's components: their colours, words and nonce. It stands in drawers, forms and the
 * sign-in page instead of around the whole console, because the lists do without antd and come up sooner for it.
 */
export function Themed({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const dark = useSyncExternalStore(themeStore.subscribe, themeStore.isDark);
  const theme = useMemo(() => ({ ...antdTheme(dark, unstyled || reducedMotion()), zeroRuntime: unstyled }), [dark]);
  const csp = useMemo(() => ({ nonce: cspNonce() }), []);
  const [, showWords] = useState('');
  useEffect(() => void loadAntdLocale(language).then(() => showWords(language)), [language]);
  return (
    <ConfigProvider
      theme={theme}
      csp={csp}
      locale={antdLocale(language)}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
