/** FNV-1a over UTF-16 units, from a start of its own. */
function fnv(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A short name for a set of texts, whatever their order; equal only for equal sets. Guards against mix-ups, not against attacks. */
export function fingerprint(texts: readonly string[]): string {
  const all = JSON.stringify([...new Set(texts)].sort());
  return fnv(all, 0x811c9dc5) + fnv(all, 0x2b592653);
}
