import type { ReactNode } from 'react';

export interface MenuItem {
  key: string;
  label: string;
  /** Set for entries of which one is in force. */
  checked?: boolean;
  lang?: string;
  /** Heading over the entries that follow each other with the same one. */
  section?: string;
  icon?: ReactNode;
  danger?: boolean;
  /** Why it cannot be chosen now: its second line. */
  disabled?: string | false | undefined;
  /** The key that does the same. */
  keys?: string | undefined;
}

/** Entries that follow each other with the same heading, together. */
export function inSections(items: readonly MenuItem[]): { section: string | undefined; entries: MenuItem[] }[] {
  const sections: { section: string | undefined; entries: MenuItem[] }[] = [];
  for (const item of items) {
    const last = sections.at(-1);
    if (last && last.section === item.section) last.entries.push(item);
    else sections.push({ section: item.section, entries: [item] });
  }
  return sections;
}

/** Moves the focus among the entries; false when the key means nothing here. */
export function move(entries: HTMLElement[], key: string): boolean {
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const last = entries.length - 1;
  const rest = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowDown: entries[at >= last ? 0 : at + 1],
    ArrowUp: entries[at <= 0 ? last : at - 1],
    Home: entries[0],
    End: entries[last],
  };
  const byLetter =
    key.length === 1 && key !== ' '
      ? rest.find((entry) => entry.textContent.toLowerCase().startsWith(key.toLowerCase()))
      : undefined;
  const target = targets[key] ?? byLetter;
  target?.focus();
  return target !== undefined;
}
