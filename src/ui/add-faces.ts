/** The part of a font that a file holds, by the file's name: `noto-sans-kr-12-wght-normal.woff2` → `[12]`. */
export function partOf(path: string): string {
  const part = /-(\d+|[a-z]+(?:-ext)?)-wght-normal[^/]*\.woff2/.exec(path)?.[1] ?? '';
  return /^\d+$/.test(part) ? `[${part}]` : part;
}

/** Makes a variable font known to the page, each of its files for the letters that it has. */
export function addFaces(family: string, ranges: Record<string, string>, files: Record<string, string>): void {
  for (const [path, url] of Object.entries(files)) {
    const unicodeRange = ranges[partOf(path)];
    if (!unicodeRange) continue;
    const face = new FontFace(family, `url("${url}")`, { weight: '100 900', display: 'swap', unicodeRange });
    document.fonts.add(face);
  }
}
