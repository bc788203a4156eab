import type { FormWork } from './form-spec';
import type { Sent } from './read-back';
import type { Undo } from './said';

/**
 * Takes back what a form has changed: the fields get the values that they had, on top of what the server has now. Only where
 * the form reads the thing anew, and where nothing of it is secret: what was never read cannot be put back.
 */
export function undoOf<V extends object>(
  { reread, readBack, submit }: FormWork<V>,
  sent: Sent<V>,
  secret: readonly string[],
): Undo | undefined {
  const names = Object.keys(sent.changed) as (keyof V & string)[];
  if (!reread || !readBack || names.some((name) => secret.includes(name))) return undefined;
  const former = Object.fromEntries(names.map((name) => [name, sent.base[name]])) as Partial<V>;
  return {
    isOurs: async () => (await readBack(sent)()) === 'applied',
    run: async () => {
      const now = { ...sent.base, ...(await reread()) };
      await submit({ ...now, ...former }, former, now);
    },
  };
}
