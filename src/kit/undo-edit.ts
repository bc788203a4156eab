import { rebase } from '@/lib/rebase';
import type { FormWork } from './form-spec';
import type { Sent } from './read-back';
import type { Undo } from './inverse';

interface About {
  /** The name of a field for people. */
  labels: (name: string) => string;
  secret?: readonly string[];
}

/**
 * Takes back what a form has changed, on top of what the server has now: a field gets the value that it had; of a list goes
 * what was added, and comes back what was taken, whatever others have added beside it. Only where the form reads the thing
 * anew, and where nothing of it is secret: what was never read cannot be put back.
 */
export function undoOf<V extends object>(
  { reread, readBack, submit, asRead = (typed) => typed }: FormWork<V>,
  sent: Sent<V>,
  { labels, secret = [] }: About,
): Undo | undefined {
  const names = Object.keys(sent.changed) as (keyof V & string)[];
  if (!reread || !readBack || names.some((name) => secret.includes(name))) return undefined;
  const look = (changed: Partial<V>) => readBack({ ...sent, changed })();
  return {
    isOurs: async () => (await look(sent.changed)) === 'applied',
    differing: async () => {
      const found = await Promise.all(
        names.map(async (name) =>
          (await look({ [name]: sent.changed[name] } as Partial<V>)) === 'applied' ? [] : [name],
        ),
      );
      return found.flat().map(labels);
    },
    run: async () => {
      const now = { ...sent.base, ...(await reread()) };
      const mine = asRead(sent.changed);
      const former = Object.fromEntries(
        names.map((name) => [name, rebase<unknown>(now[name], mine[name], sent.base[name])]),
      ) as Partial<V>;
      await submit({ ...now, ...former }, former, now);
    },
  };
}
