import {
  createContext,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { ConfirmDialogProps, ConfirmRequest } from './ConfirmDialog';
import { shownResults } from './tasks';
import { useSession } from './use-session';

/** Resolves to true after success, to false when the person cancels (then nothing more is sent). */
export type Confirm = (request: ConfirmRequest) => Promise<boolean>;

interface Open {
  request: ConfirmRequest;
  resolve: (done: boolean) => void;
  Dialog: ComponentType<ConfirmDialogProps>;
}

const ConfirmContext = createContext<Confirm>(() => Promise.resolve(false));

/** Asks before something is done; see `ConfirmRequest`. */
export const useConfirm = (): Confirm => useContext(ConfirmContext);

/** Dialogs that do not belong to one page: confirmations, and the results of bulk runs. Their code comes when needed. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Open | null>(null);
  const busy = useRef(false);
  const confirm = useCallback<Confirm>(async (request) => {
    // A second question on top of the first would be answered by reflex.
    if (busy.current) return false;
    busy.current = true;
    try {
      const { ConfirmDialog } = await import('./ConfirmDialog');
      return await new Promise<boolean>((resolve) => setOpen({ request, resolve, Dialog: ConfirmDialog }));
    } catch {
      // The code cannot be had (a new version, say; the page tells so): nothing was confirmed.
      return false;
    } finally {
      busy.current = false;
      setOpen(null);
    }
  }, []);
  return (
    <ConfirmContext value={confirm}>
      {children}
      <Suspense>
        {open ? <open.Dialog request={open.request} onEnd={open.resolve} /> : null}
        <Results />
      </Suspense>
    </ConfirmContext>
  );
}

function Results() {
  const id = useSyncExternalStore(shownResults.subscribe, shownResults.get);
  // Not above the sign-in overlay: without a session there is nothing to run again.
  const lost = useSession().phase === 'lost';
  const [loaded, setLoaded] = useState<{ Table: ComponentType<{ id: string; onClose: () => void }> } | null>(null);
  useEffect(() => {
    if (id === undefined) return;
    import('./BulkResults').then(
      (module) => setLoaded({ Table: module.BulkResults }),
      () => shownResults.set(undefined),
    );
  }, [id]);
  return id !== undefined && loaded && !lost ? (
    <loaded.Table key={id} id={id} onClose={() => shownResults.set(undefined)} />
  ) : null;
}
