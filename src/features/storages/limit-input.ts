/** What is typed as the limit of a scope. Pure. */
import { parseBytes, sizeText, UNLIMITED } from '@/lib/units';
import { kept, limitOf, type Scope } from './scopes';

/** `limit`: a size as text, or `unlimited` for none of its own. */
export interface LimitValues {
  limit: string;
}

export const valuesOf = (scope: Scope): LimitValues => {
  const now = limitOf(scope);
  return { limit: now?.source === 'own' && now.bytes !== null ? sizeText(now.bytes) : UNLIMITED };
};

/** Typed values as the server will give them back: in whole KiB. */
export const asRead = ({ limit }: Partial<LimitValues>): Partial<LimitValues> => {
  const bytes = limit === undefined || limit === UNLIMITED ? null : parseBytes(limit);
  return limit === undefined ? {} : { limit: bytes === null ? limit : sizeText(kept(bytes)) };
};

export type LimitProblem = 'required' | 'shape' | 'small';

/** What is wrong with the text. Less than a KiB would be stored as 0, which is no limit. */
export function problemOf(text: string): LimitProblem | null {
  if (text.trim() === '') return 'required';
  if (text === UNLIMITED) return null;
  const bytes = parseBytes(text);
  if (bytes === null) return 'shape';
  return bytes < 1024n ? 'small' : null;
}

/** What is sent: null lifts the limit. */
export const bytesOf = ({ limit }: LimitValues): bigint | null => (limit === UNLIMITED ? null : parseBytes(limit));

export type LimitDoubt = 'below' | 'above';

/** An amount that is allowed but rarely meant: less than what is used, or more than there is. */
export function doubtOf(text: string, { figures, capacity }: Pick<Scope, 'figures' | 'capacity'>): LimitDoubt | null {
  const bytes = text === UNLIMITED ? null : parseBytes(text);
  if (bytes === null) return null;
  if (figures?.used && bytes < figures.used) return 'below';
  return capacity !== null && bytes >= capacity ? 'above' : null;
}
