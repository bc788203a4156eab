/** A text as people type when they look for it: case, width and accents do not count. Never for telling two things apart. */
export const plain = (text: string): string => text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
