import { useEffect, useMemo, useRef, useState } from 'react';
import {
  nextFactors,
  shiftsUnder,
  type Factors,
  type GroupFactors,
  type Proposal,
  type Shift,
  type Steps,
  type UsageByKey,
} from '@/lib/fair-share-group';

/** Goes on step by step, each in a turn of its own, until it is done or no longer wanted. */
function inTurns<T>(steps: Steps<T>, signal: AbortSignal, then: (result: T) => void): void {
  if (signal.aborted) return;
  const { done, value } = steps.next();
  if (done) then(value);
  else setTimeout(() => inTurns(steps, signal, then));
}

/** Who gains and who loses by a proposal; of the last one that was computed while the next one still is. */
export function useShifts(
  group: GroupFactors,
  usage: UsageByKey,
  proposal: Proposal,
): { shifts: readonly Shift[] | undefined; of: Proposal; isStale: boolean } {
  const [made, setMade] = useState<{ shifts: readonly Shift[]; of: Proposal; from: object }>();
  const from = useMemo(() => ({ group, usage }), [group, usage]);
  /** What is without any change does not change with the proposal. */
  const plain = useRef<{ from: object; factors: Factors }>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    function* work(): Steps<Shift[]> {
      if (plain.current?.from !== from) plain.current = { from, factors: yield* nextFactors(from.group, from.usage) };
      return yield* shiftsUnder(from.group, from.usage, proposal, plain.current.factors);
    }
    inTurns(work(), stop.signal, (shifts) => setMade({ shifts, of: proposal, from }));
    return () => stop.abort();
  }, [from, proposal]);
  const isStale = made?.of !== proposal || made.from !== from;
  // Of another reading of the group nothing is shown: its members may be others.
  return { shifts: made?.from === from ? made.shifts : undefined, of: made?.of ?? proposal, isStale };
}
