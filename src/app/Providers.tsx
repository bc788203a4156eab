import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmProvider } from '@/kit/confirm';
import { antdLocale } from '@/ui/antd-locale';
import { cspNonce } from '@/ui/csp-nonce';
import { Notices } from '@/ui/Notices';
import { antdTheme } from '@/ui/theme';
import { themeStore } from '@/ui/theme-mode';
import { keepFresh } from './keep-fresh';

const reducedMotion = () => window.matchMedia?.('(prefers-reduced-motion: reduce)')?.matches ?? false;

interface Props {
  client: QueryClient;
  children: ReactNode;
  /** Leave antd's run-time styles out: tests have no use for them and are five times faster. */
  unstyled?: boolean;
}

/** What every component may rely on: data, words, look, confirmations. */
export function Providers({ client, children, unstyled = false }: Props) {
  const { i18n } = useTranslation();
  const dark = useSyncExternalStore(themeStore.subscribe, themeStore.isDark);
  const theme = useMemo(
    () => ({ ...antdTheme(dark, unstyled || reducedMotion()), zeroRuntime: unstyled }),
    [dark, unstyled],
  );
  const csp = useMemo(() => ({ nonce: cspNonce() }), []);
  useEffect(() => keepFresh(client), [client]);
  return (
    <QueryClientProvider client={client}>
      <ConfigProvider
        theme={theme}
        csp={csp}
        locale={antdLocale(i18n.language)}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <ConfirmProvider>{children}</ConfirmProvider>
        <Notices />
      </ConfigProvider>
    </QueryClientProvider>
  );
}
