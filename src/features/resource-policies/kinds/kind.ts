import { AppError } from '@/api/errors';
import type { Ask } from '@/api/fresh';
import type { Policy } from '../policy';
import type { Draft } from '../values';

/** How one kind of policy is read. `logins`: whether the limit that only v2 has is asked for: it is for superadmins. */
export interface PolicyReads {
  list: (logins: boolean, signal?: AbortSignal) => Promise<Policy[]>;
  /** Null where there is none of that name (any more). */
  one: (ask: Ask, name: string) => Promise<Policy | null>;
}

/** What is written about one kind of policy. */
export interface PolicyWrites {
  create: (name: string, draft: Draft) => Promise<unknown>;
  modify: (name: string, draft: Draft) => Promise<unknown>;
  remove: (name: string) => Promise<unknown>;
}

/** What a new policy cannot be without; the form has it. */
export function required<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new AppError('invalid');
  return value;
}
