/** Small values kept in the browser. Storage may be blocked, full or hold anything: then the value lives in memory. */
const memory = new Map<string, string>();
const name = (key: string) => `qd.${key}`;

/** The kept text, or null. Never throws. */
export function readPref(key: string): string | null {
  try {
    return localStorage.getItem(name(key)) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Keep a text for this browser, or forget it with null. Never throws. */
export function writePref(key: string, value: string | null): void {
  if (value === null) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === null) localStorage.removeItem(name(key));
    else localStorage.setItem(name(key), value);
  } catch {
    // Blocked or full: memory keeps it until the tab closes.
  }
}
