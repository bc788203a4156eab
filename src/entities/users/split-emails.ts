/** Addresses out of pasted text, each once: lines, commas, semicolons and blanks separate. */
export const splitEmails = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
