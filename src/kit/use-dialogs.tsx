import { Suspense, useCallback, useMemo, useState, type ComponentType, type ReactNode } from 'react';

/** What every form or dialog of a page takes. */
interface Closable {
  onClose: () => void;
}

type Given<P> = Omit<P, 'onClose'>;

export interface Dialogs<P> {
  /** Opens one in place of whatever is open: `open('edit', { id })`. */
  open: <K extends keyof P>(kind: K, ...props: object extends Given<P[K]> ? [Given<P[K]>?] : [Given<P[K]>]) => void;
  close: () => void;
  /** Something is open that a refresh of the list should not disturb. */
  busy: boolean;
  /** The one that is open, to be put on the page. */
  node: ReactNode;
}

/** The forms and dialogs of a page, of which one is open at most: `useDialogs({ edit: lazyNamed(…) })`, a constant of the module. */
export function useDialogs<P extends Record<string, Closable>>(parts: {
  [K in keyof P]: ComponentType<P[K]>;
}): Dialogs<P> {
  const [shown, setShown] = useState<{ kind: keyof P; props: object } | null>(null);
  const close = useCallback(() => setShown(null), []);
  const open = useCallback<Dialogs<P>['open']>((kind, ...[props]) => setShown({ kind, props: props ?? {} }), []);
  const node = useMemo(() => {
    if (!shown) return null;
    const Part = parts[shown.kind] as unknown as ComponentType<Closable>;
    return (
      <Suspense fallback={null}>
        <Part {...shown.props} onClose={close} />
      </Suspense>
    );
  }, [parts, shown, close]);
  return { open, close, busy: shown !== null, node };
}
