const formats = new Map<string, Intl.NumberFormat>();

/** Writes numbers as a language does: `12,345`. Making a format costs more than a hundred uses of it. */
export function countFormat(locale: string): Intl.NumberFormat['format'] {
  const known = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, known);
  return known.format;
}
