import type { AppError } from '@/api/errors';
import { safeDetail, type Translate } from './error-text';
import type { Values } from './drafts';

/** A message at a field of the form. */
export interface FieldProblem {
  name: string;
  message: string;
}

// The server writes `full_name` or `fullName` for the same thing.
const plainName = (name: string): string => name.replaceAll(/[_-]/g, '').toLowerCase();

/** The form's field that the server means by a name, or undefined. */
const fieldOf = (values: Values, name: string): string | undefined =>
  Object.keys(values).find((field) => plainName(field) === plainName(name));

/** The field that holds the value that clashes; undefined unless it is exactly one. */
function holderOf(values: Values, clash: string): string | undefined {
  const holders = Object.keys(values).filter((field) => values[field] === clash);
  return holders.length === 1 ? holders[0] : undefined;
}

/**
 * What of a server's refusal belongs to fields of this form. Empty: nothing does, so it is shown for the whole form.
 * `values` has every field of the form as a key.
 */
export function fieldProblems(t: Translate, error: AppError, values: Values): FieldProblem[] {
  if (error.kind !== 'conflict' && error.kind !== 'invalid') return [];
  const named = Object.entries(error.fields ?? {}).map(([name, text]) => ({ field: fieldOf(values, name), text }));
  // One that has no place in the form must not be hidden behind those that have.
  if (named.some(({ field }) => field === undefined)) return [];
  const found = named.map(({ field, text }) => ({ name: field ?? '', message: safeDetail(text) }));
  if (found.length > 0 || !error.name) return found;
  const field = fieldOf(values, error.name) ?? holderOf(values, error.name);
  return field === undefined ? [] : [{ name: field, message: t(`errors:kinds.${error.kind}.field`) }];
}
