import { mutate } from '@/api/client';
import { ModifySessionDocument } from '@/api/gen/modify-session.legacy';

/** The priorities that the server takes. */
export const PRIORITIES = { min: 0, max: 100 } as const;

/** Whether a text is a priority: a whole number from 0 to 100. */
export const isPriority = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= PRIORITIES.max;

/** Writes what is to change of a session. @param id its UUID */
export const modifySession = async (id: string, change: { name?: string; priority?: number }): Promise<void> =>
  void (await mutate(ModifySessionDocument, { input: { id, ...change } }));
