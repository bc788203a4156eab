/** The priorities that the server takes. */
export const PRIORITIES = { min: 0, max: 100 } as const;

/** Whether a text is a priority: a whole number from 0 to 100. */
export const isPriority = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= PRIORITIES.max;
