/** Keeps what `make` has made: making a format costs more than a hundred uses of it. */
export function memoise<Options, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    const known = made.get(key) ?? make(locale, options);
    made.set(key, known);
    return known;
  };
}

export const numberFormat = memoise(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** Writes numbers as a language does: `12,345`. */
export const countFormat = (locale: string): Intl.NumberFormat['format'] => numberFormat(locale, {}).format;
