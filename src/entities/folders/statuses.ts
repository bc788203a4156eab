const GONE = /^(?:delete-(?:ongoing|complete|error)|purge)/;

/** Deleted, or on the way: it counts towards no limit any more. One in the bin (`delete-pending`) still does. */
export const isGone = (status: string | null | undefined): boolean => GONE.test(status ?? '');

/** Neither gone nor in the bin. */
export const isInUse = (status: string | null | undefined): boolean => status !== 'delete-pending' && !isGone(status);
