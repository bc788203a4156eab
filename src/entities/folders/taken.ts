import { AppError, toAppError } from '@/api/errors';

const TAKEN = /already exists|already has the name/i;

/** A refusal for a folder's name that is taken, at its field. */
export function atName(thrown: unknown, field: string, words: string): AppError {
  const failure = toAppError(thrown);
  return TAKEN.test(failure.detail ?? '') ? new AppError('conflict', { fields: { [field]: words } }) : failure;
}
