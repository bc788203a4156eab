/** What was changed here and may not be in the factors yet. The server does not tell: only the time of its last calculation. */
import * as v from 'valibot';
import { serverClock } from '@/lib/clock';
import { kept } from '@/lib/storage';
import type { Place } from './place';
import type { Share } from './share';

/** How often the scheduler computes factors (ms), where sessions have used something since. */
export const EVERY = 300_000;
/** A change is forgotten after this, whatever became of it (ms). */
const OLD = 86_400_000;

/** When each was changed, by the server's clock (ms since the epoch). */
export const changesMade = kept('person', 'fair-share.changes', v.record(v.string(), v.number()));

/** Of a share by its id, or of the settings of a group. */
const keyOf = (place: Place, id?: string): string =>
  JSON.stringify([place.group, place.domain, place.project, id].filter((part) => part !== undefined));

/** Notes that a share, or the settings of a group, were changed now. */
export function noteChange(place: Place, id?: string): void {
  const now = serverClock();
  const young = Object.entries(changesMade.get() ?? {}).filter(([, at]) => now - at < OLD);
  changesMade.set({ ...Object.fromEntries(young), [keyOf(place, id)]: now });
}

/** What is known of the calculations of a group. */
export interface Calculated {
  /** When factors of the group were last computed (ms); undefined: never, or not known. */
  last: number | undefined;
}

/**
 * Whether something that was changed is not in the factors yet.
 * @param calculatedAt when the factor itself was computed (ISO 8601); null: none has been, and that of the group tells
 */
export function isOpen(
  changes: Record<string, number> | undefined,
  { last }: Calculated,
  place: Place,
  id?: string,
  calculatedAt: string | null = null,
): boolean {
  const at = Math.max(
    changes?.[keyOf(place, id)] ?? 0,
    changes?.[keyOf({ ...(place.group && { group: place.group }) })] ?? 0,
  );
  if (at === 0) return false;
  const computed = calculatedAt === null ? (last ?? 0) : Date.parse(calculatedAt);
  return computed < at;
}

/** When factors will be computed next (ms); undefined where that cannot be known: it is overdue, and waits for use. */
export function nextAfter({ last }: Calculated, now: number): number | undefined {
  if (last === undefined) return undefined;
  const next = last + EVERY;
  return next + EVERY / 5 < now ? undefined : next;
}

/** The newest calculation among shares. */
export function calculatedOf(shares: readonly Pick<Share, 'isCalculated' | 'calculatedAt'>[]): Calculated {
  const times = shares.filter(({ isCalculated }) => isCalculated).map(({ calculatedAt }) => Date.parse(calculatedAt));
  return { last: times.length > 0 ? Math.max(...times) : undefined };
}

/** Whether a change of a share, or of its group, is not in its factor yet. */
export const isOpenShare = (
  changes: Record<string, number> | undefined,
  calculated: Calculated,
  place: Place,
  share: Pick<Share, 'id' | 'isCalculated' | 'calculatedAt'>,
): boolean => isOpen(changes, calculated, place, share.id, share.isCalculated ? share.calculatedAt : null);
