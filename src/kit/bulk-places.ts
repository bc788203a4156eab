/** What can be done to all rows that are chosen. */
export interface BulkAct {
  key: string;
  label: string;
  /** Likes of it stand together under this name. */
  group?: string;
  /** Ends or takes something away: it stands last and apart. */
  danger?: boolean;
  loading?: boolean;
  /** While something else is under way. */
  waits?: boolean;
  onAct: () => void;
}

export interface BulkPlaces {
  /** With words of their own in the bar; likes of each other together. */
  first: BulkAct[][];
  /** In the menu of all others. */
  more: BulkAct[];
  /** At the far end. */
  last: BulkAct | undefined;
}

/** So many have a place in the bar beside the menu. */
const FIRST = 2;

/** Where each action of the bulk bar stands. A menu with one entry is none: that one stands in the bar. */
export function bulkPlaces(acts: readonly BulkAct[]): BulkPlaces {
  const groups = [
    ...Map.groupBy(
      acts.filter(({ danger }) => !danger),
      ({ group, key }) => group ?? key,
    ).values(),
  ];
  const [last, ...dangers] = acts.filter(({ danger }) => danger);
  const fits = groups.length <= FIRST || (groups.length === FIRST + 1 && dangers.length === 0);
  const first = fits ? groups : groups.slice(0, FIRST);
  return { first, more: [...(fits ? [] : groups.slice(FIRST).flat()), ...dangers], last };
}
