/** What the log of a rescan says, in numbers and in kinds of trouble. Pure. The server's lines are English on every site. */

export interface Skipped {
  image: string;
  why: string;
}

/** Why nothing came, or not all: the words for it are the catalogue's. */
export type Trouble = 'unreachable' | 'signIn' | 'label' | 'unreadable';

export interface RescanLog {
  /** Tags that were read. */
  read: number;
  /** Images that were not known before. */
  stored: number;
  skipped: Skipped[];
  trouble: Trouble | null;
}

/** `Skipped REPO:TAG/ARCH (reason)`. */
const SKIPPED = /^Skipped (\S+) \(([\s\S]*)\)$/;

const TROUBLES: [RegExp, Trouble][] = [
  [
    /Client\w*Connect\w*Error|Cannot connect|Connect call failed|TimeoutError|getaddrinfo|Name or service/,
    'unreachable',
  ],
  [/authentication for .* failed|Unauthorized|\b401\b|\b403\b/i, 'signIn'],
  [/Unconvertible value/, 'label'],
  [/Failed to scan image|ScanTagError/, 'unreadable'],
];

export function readRescanLog(lines: readonly string[]): RescanLog {
  const found: RescanLog = { read: 0, stored: 0, skipped: [], trouble: null };
  for (const line of lines) {
    const skipped = SKIPPED.exec(line);
    if (skipped) found.skipped.push({ image: skipped[1] ?? '', why: skipped[2] ?? '' });
    else if (line.startsWith('Updated image')) found.stored += 1;
    else if (line.startsWith('Updated ')) found.read += 1;
    else found.trouble = TROUBLES.find(([sign]) => sign.test(line))?.[1] ?? found.trouble;
  }
  return found;
}
