import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '@/api/errors';
import type { FreshRead } from '@/api/fresh';
import { editWork, type EditSpec } from './edit-work';
import type { FormWork } from './form-spec';

/** Reads something once for a form, which begins with it and does not follow it. */
function useFirst<Row>(read: FreshRead<Row | null>) {
  const [state, setState] = useState<{ row?: Row; error?: Error }>({});
  const latest = useRef(read);
  latest.current = read;
  const start = useCallback((signal?: AbortSignal) => {
    setState({});
    latest.current(signal).then(
      (row) => !signal?.aborted && setState(row === null ? { error: new AppError('not-found') } : { row }),
      (error: Error) => !signal?.aborted && setState({ error }),
    );
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    start(stop.signal);
    return () => stop.abort();
  }, [start]);
  return { ...state, retry: () => start() };
}

/** `toValues` is undefined while what it needs besides is still being read. */
type Spec<Row, V extends object> = Omit<EditSpec<Row, V>, 'toValues'> & {
  toValues: EditSpec<Row, V>['toValues'] | undefined;
};

/**
 * The work of a form on something that is there: what it is, read for the form alone; what it has become by the time of the
 * save; and, after a lost answer, whether the change is there. Mount the form anew for another thing.
 */
export function useEditForm<Row, V extends object>(
  spec: Spec<Row, V>,
): FormWork<V> & {
  /** As the form began with it. */
  row: Row | undefined;
  /** As the server had it when it was last asked: for words about what others did. */
  now: () => Row | undefined;
} {
  const { read, toValues } = spec;
  const { row, error, retry } = useFirst(read);
  const latest = useRef<Row | undefined>(undefined);
  return {
    row,
    now: () => latest.current ?? row,
    initial: row && toValues?.(row, row),
    trouble: error ? { error, retry } : null,
    ...editWork(spec, row, latest),
  };
}
