import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import {
  createContext,
  Suspense,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { antdLocale, loadAntdLocale } from './antd-locale';
import sheet from './antd.css?url';
import { antdTheme } from './theme';
import { themeStore } from './theme-mode';

/** jsdom lays nothing out, and loads no styles that one could wait for. */
const unstyled = import.meta.env.MODE === 'test';
/** antd writes its variables into the page whatever one says; where nothing is shown they need no nonce. */
const nowhere = document.createElement('div');
const reducedMotion = () => window.matchMedia?.('(prefers-reduced-motion: reduce)')?.matches ?? false;

/** The rest of the page is behind a dialog that is open. */
const popupsOf = (trigger?: HTMLElement): HTMLElement => trigger?.closest('dialog') ?? document.body;

const Inside = createContext(false);

/** What is made of antd's components and may stand anywhere: it has its styles within a form and without one. */
export const Themed = ({ children }: { children: ReactNode }) => (use(Inside) ? children : <Theme>{children}</Theme>);

/**
 * Around everything made of antd's components: their styles, colours and words. It stands in drawers, forms and the
 * sign-in page instead of around the whole console, because the lists do without antd and come up sooner for it.
 */
function Theme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const dark = useSyncExternalStore(themeStore.subscribe, themeStore.isDark);
  const theme = useMemo(() => ({ ...antdTheme(dark, unstyled || reducedMotion()), zeroRuntime: true }), [dark]);
  const [, showWords] = useState('');
  useEffect(() => void loadAntdLocale(language).then(() => showWords(language)), [language]);
  return (
    <Suspense>
      {unstyled ? null : <link rel="stylesheet" href={sheet} precedence="antd" />}
      <StyleProvider container={nowhere}>
        <ConfigProvider
          theme={theme}
          locale={antdLocale(language)}
          wave={{ disabled: true }}
          getPopupContainer={popupsOf}
          button={{ autoInsertSpace: false }}
        >
          <Inside value>{children}</Inside>
        </ConfigProvider>
      </StyleProvider>
    </Suspense>
  );
}
