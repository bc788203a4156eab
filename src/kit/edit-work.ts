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

/** How one thing is edited, whatever it is edited in. Knows neither hooks nor the cache, so that it can be done after a reload. */
export interface EditSpec<Row, V extends object> {
  read: FreshRead<Row | null>;
  /** `first`: as the form began with it. */
  toValues: (row: Row, first: Row) => V;
  write: (edit: Edit<Row, V>) => Promise<unknown>;
  /** Fields that are never read. */
  unread?: readonly (keyof V & string)[];
  /** What was typed as the server will give it back: `16 GiB` for `16g`. */
  asRead?: (typed: Partial<V>) => Partial<V>;
  /** Where to look for what was written, if not where it was read: something that got another name. */
  readAfter?: (sent: V) => FreshRead<Row | null>;
}

type Work<V extends object> = Required<Pick<FormWork<V>, 'submit' | 'reread' | 'readBack' | 'asRead'>>;

/** What an edit does with the server. `first`: as the form began with it; `latest` holds the last that was read. */
export function editWork<Row, V extends object>(
  spec: Omit<EditSpec<Row, V>, 'toValues'> & { toValues: EditSpec<Row, V>['toValues'] | undefined },
  first?: Row,
  latest: { current: Row | undefined } = { current: first },
): Work<V> {
  const { read, toValues, write, unread = [], asRead = (typed: Partial<V>) => typed, readAfter = () => read } = spec;
  const seen = (one: Row): Partial<V> => {
    if (!toValues) throw new AppError('not-found');
    const all = Object.entries(toValues(one, first ?? one));
    return Object.fromEntries(all.filter(([name]) => !(unread as readonly string[]).includes(name))) as Partial<V>;
  };
  return {
    asRead,
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
