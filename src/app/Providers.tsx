import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { ConfirmProvider } from '@/kit/confirm';
import { undoBy } from '@/kit/inverse';
import { Notices } from '@/ui/Notices';
import { keepFresh } from './keep-fresh';

/** What every component may rely on: data and confirmations. */
export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  useEffect(() => keepFresh(client), [client]);
  useEffect(() => undoBy(async (inverse) => (await import('./inverses')).undoFor(inverse, client)), [client]);
  return (
    <QueryClientProvider client={client}>
      <ConfirmProvider>{children}</ConfirmProvider>
      <Notices />
    </QueryClientProvider>
  );
}
