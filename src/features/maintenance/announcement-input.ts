/** The code of what is wrong with the text of an announcement that is on. */
export const requiredText = (text: unknown): 'missing' | null =>
  typeof text === 'string' && text.trim() !== '' ? null : 'missing';
