/** Where the words are, for one language: with the words that every page needs, so that nobody fetches another language's places. */
export const catalogues = import.meta.glob<{ default: Record<string, unknown> }>('../../../locales/ko/*.json');
