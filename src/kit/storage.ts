/** Preferences in the browser's storage. A blocked, full or corrupt storage means defaults, never a crash. */
export function loadPreference<T>(key: string, fallback: T, valid: (value: unknown) => value is T): T {
  try {
    const text = localStorage.getItem(`qd.${key}`);
    if (text === null) return fallback;
    const value: unknown = JSON.parse(text);
    return valid(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

export function savePreference(key: string, value: unknown): void {
  try {
    localStorage.setItem(`qd.${key}`, JSON.stringify(value));
  } catch {
    // Preferences are a comfort: without storage they last as long as the page.
  }
}

export const isStringArray = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
