import * as v from 'valibot';
import { kept, listOf } from '@/lib/storage';
import type { Inverse } from './inverse';

const LINK = v.object({ to: v.pipe(v.string(), v.startsWith('/')), place: v.optional(v.string()) });
/** A change as it is stored: what, to which thing, when. Never a value. */
const CHANGE = v.object({
  did: v.picklist([
    'created',
    'changed',
    'activated',
    'deactivated',
    'added',
    'removed',
    'deleted',
    'deletedForGood',
    'done',
    'restored',
  ]),
  name: v.string(),
  at: v.number(),
  what: v.optional(v.string()),
  link: v.optional(LINK),
  state: v.picklist(['said', 'undone', 'theirs']),
});
type Change = v.InferOutput<typeof CHANGE>;
type Which = Pick<Change, 'at' | 'name'>;
const FIELDS = v.optional(v.record(v.string(), v.unknown()));
/** How one of them is taken back has values in it: it stays in the tab, and goes at the sign-out. */
const BACK = v.object({
  at: v.number(),
  name: v.string(),
  inverse: v.object({
    kind: v.string(),
    of: v.string(),
    was: FIELDS,
    sent: FIELDS,
    labels: v.optional(v.record(v.string(), v.string())),
  }),
});
const backs = kept('tab', 'inverses', listOf(BACK));
/** A change as the page has it. */
interface Made extends Omit<Change, 'state' | 'what' | 'link'> {
  state: Change['state'] | 'undoing';
  what?: string | undefined;
  link?: { to: string; place?: string } | undefined;
  inverse?: Inverse | undefined;
}

const store = kept('visit', 'changes', listOf(CHANGE));
/** Of a day's work. */
const MOST = 100;

const linkOf = ({ to, place }: { to: string; place?: string | undefined }) => ({
  to,
  ...(place !== undefined && { place }),
});

const sameChange = (a: Which, b: Which): boolean => a.at === b.at && a.name === b.name;

/** What this person changed in this browser since signing in, beside those that this page knows; ids are below zero. */
export const earlierChanges = (
  own: readonly Which[],
): (Omit<Made, 'state'> & Pick<Change, 'state'> & { id: number })[] => {
  const ways = backs.get();
  return (store.get() ?? [])
    .filter((one) => !own.some((other) => sameChange(one, other)))
    .map(({ link, ...one }, at) => {
      const inverse = ways?.find((other) => sameChange(one, other))?.inverse;
      return { ...one, ...(link && { link: linkOf(link) }), ...(inverse && { inverse }), id: -1 - at };
    });
};

/** Keeps them beside what other tabs have kept meanwhile. */
export function keepChanges(own: readonly Made[]): void {
  const mine = own.map(({ did, name, at, what, link, state }): Change => ({
    did,
    name,
    at,
    ...(what !== undefined && { what }),
    ...(link && { link: linkOf(link) }),
    // Whether it arrived, a page that is gone cannot tell.
    state: state === 'undoing' ? 'said' : state,
  }));
  const others = (store.get() ?? []).filter((one) => !mine.some((other) => sameChange(one, other)));
  store.set([...mine, ...others].toSorted((a, b) => b.at - a.at).slice(0, MOST));
  const ways = own.flatMap(({ at, name, state, inverse }) =>
    inverse && state !== 'undone' ? [{ at, name, inverse }] : [],
  );
  if (ways.length > 0 || backs.get()) backs.set(ways.length > 0 ? ways : undefined);
}
