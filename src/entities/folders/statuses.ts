import { and, cond, type Expr } from '@/lib/minilang';
import type { Tone } from '@/ui/StatusTag';

const GONE = /^(?:delete-(?:ongoing|complete|error)|purge)/;

/** Deleted, or on the way: it counts towards no limit any more. One in the bin (`delete-pending`) still does. */
export const isGone = (status: string | null | undefined): boolean => GONE.test(status ?? '');

/** In the bin: it can be restored, or deleted permanently. */
export const isTrashed = (status: string | null | undefined): boolean => status === 'delete-pending';

/** Neither gone nor in the bin. */
export const isInUse = (status: string | null | undefined): boolean => !isTrashed(status) && !isGone(status);

export const FOLDER_TONES: Record<string, Tone> = {
  ready: 'good',
  performing: 'info',
  cloning: 'info',
  mounted: 'good',
  error: 'bad',
  'delete-pending': 'warn',
  'delete-ongoing': 'info',
  'delete-error': 'bad',
};

const not = (status: string) => cond('status', 'not', status, 'enum');

/** Folders in use, said by exclusion: the server refuses a whole list for a status that it does not know. */
export const IN_USE = and(...['delete-pending', 'delete-ongoing', 'delete-complete', 'delete-error'].map(not)) as Expr;

/** In the bin, or on the way from there. */
export const IN_TRASH = cond('status', 'in', 'delete-pending,delete-ongoing,delete-error', 'enum') as Expr;
