import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '@/api/errors';
import { shaped, type FreshRead } from '@/api/fresh';
import type { FormWork } from './form-spec';
import { readBackEdit } from './read-back';

/** A change of something that is there. */
export interface Edit<Row, V> {
  values: V;
  changed: Partial<V>;
  /** As the server had it a moment ago, and the same in the form's terms: what a write that replaces starts from. */
  now: Row;
  before: V;
}

interface Spec<Row, V extends object> {
  read: FreshRead<Row | null>;
  /** `first`: as the form began with it. Undefined while what it needs besides is still being read. */
  toValues: ((row: Row, first: Row) => V) | undefined;
  write: (edit: Edit<Row, V>) => Promise<unknown>;
  /** Fields that are never read. */
  unread?: readonly (keyof V & string)[];
  /** What was typed as the server will give it back: `16 GiB` for `16g`. */
  asRead?: (typed: Partial<V>) => Partial<V>;
  /** Where to look for what was written, if not where it was read: something that got another name. */
  readAfter?: (sent: V) => FreshRead<Row | null>;
}

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
  const { read, toValues, write, unread = [], asRead = (typed: Partial<V>) => typed, readAfter = () => read } = spec;
  const { row, error, retry } = useFirst(read);
  const latest = useRef(row);
  const seen = (one: Row): Partial<V> => {
    if (!toValues) throw new AppError('not-found');
    const all = Object.entries(toValues(one, row ?? one));
    return Object.fromEntries(all.filter(([name]) => !(unread as readonly string[]).includes(name))) as Partial<V>;
  };
  return {
    row,
    now: () => latest.current ?? row,
    initial: row && toValues?.(row, row),
    trouble: error ? { error, retry } : null,
    reread: shaped(read, (now) => {
      if (now === null) throw new AppError('not-found');
      latest.current = now;
      return seen(now);
    }),
    submit: async (values, changed, before) => {
      const now = latest.current;
      if (now !== undefined) await write({ values, changed, before, now });
    },
    readBack: (sent) =>
      shaped(readAfter(sent.values), (now) =>
        now === null ? 'unknown' : readBackEdit({ ...sent, changed: asRead(sent.changed) }, seen(now)),
      ),
  };
}
