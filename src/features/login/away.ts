import type { AppError, ErrorKind } from '@/api/errors';

const AWAY: ReadonlySet<ErrorKind> = new Set(['network', 'timeout', 'unavailable', 'offline']);

/** Nobody answered: trying again later may help, another input does not. */
export const isAway = ({ kind }: AppError): boolean => AWAY.has(kind);
