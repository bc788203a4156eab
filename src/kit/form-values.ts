import { sameValue } from '@/lib/rebase';
import type { FoundDraft, Values } from './drafts';
import type { Translate } from './error-text';

export interface FormStart {
  values: Values;
  base: Values;
  /** What to say about a draft that was taken up; null: there was nothing to restore. */
  restored: { secretsLost: boolean } | null;
}

/**
 * Where a form begins. What a draft changed is taken over together with what it was changed from, so that a change made by
 * somebody else in between is found at the save; the rest is what the server has now.
 */
export function startOf(initial: Values, draft: FoundDraft | undefined): FormStart {
  const start: FormStart = { values: { ...initial }, base: { ...initial }, restored: null };
  for (const [name, value] of Object.entries(draft?.values ?? {})) {
    const before = draft?.base[name];
    if (sameValue(value, before) || sameValue(value, initial[name])) continue;
    start.values[name] = value;
    if (name in initial || before !== undefined) start.base[name] = before;
    start.restored = { secretsLost: draft?.secretsLost === true };
  }
  return start;
}

/** Any plain value in words, for the comparison of two versions. */
export function valueText(t: Translate, value: unknown): string {
  if (value === undefined || value === null || value === '') return t('forms:nothing');
  if (typeof value === 'boolean') return t(value ? 'forms:yes' : 'forms:no');
  if (Array.isArray(value))
    return value.length === 0 ? t('forms:nothing') : value.map((one) => valueText(t, one)).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
