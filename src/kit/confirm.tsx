import {
  createContext,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { ConfirmChoice, ConfirmDialogProps, ConfirmRequest } from './ConfirmDialog';
import { shownResults } from './tasks';
import { useSession } from './use-session';

export interface Confirm {
  /** Resolves to true after success, to false when the person cancels (then nothing more is sent). */
  (request: ConfirmRequest): Promise<boolean>;
  /** A question with something to choose: resolves to what was chosen, null when the person cancels. */
  <T>(request: ConfirmChoice<T>): Promise<T | null>;
}

/** The types of what is asked are those of whoever asks; between the two nobody looks at the value. */
type Ask = (request: ConfirmChoice<unknown>) => Promise<unknown>;

interface Open {
  request: ConfirmChoice<unknown>;
  resolve: (chosen: unknown) => void;
  Dialog: ComponentType<ConfirmDialogProps<unknown>>;
}

const ConfirmContext = createContext<Confirm>(() => Promise.resolve(null as never));

/** Asks before something is done; see `ConfirmRequest`. */
export const useConfirm = (): Confirm => useContext(ConfirmContext);

/** Dialogs that do not belong to one page: confirmations, and the results of bulk runs. Their code comes when needed. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Open | null>(null);
  const busy = useRef(false);
  const ask = useCallback<Ask>(async (request) => {
    // A second question on top of the first would be answered by reflex.
    if (busy.current) return null;
    busy.current = true;
    try {
      const { ConfirmDialog } = await import('./ConfirmDialog');
      return await new Promise<unknown>((resolve) => setOpen({ request, resolve, Dialog: ConfirmDialog }));
    } catch {
      // The code cannot be had (a new version, say; the page tells so): nothing was confirmed.
      return null;
    } finally {
      busy.current = false;
      setOpen(null);
    }
  }, []);
  const confirm = useMemo(
    () =>
      (async (request: ConfirmRequest | ConfirmChoice<unknown>) => {
        if ('initial' in request) return ask(request);
        return (await ask({ ...request, initial: true } as ConfirmChoice<unknown>)) !== null;
      }) as Confirm,
    [ask],
  );
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
