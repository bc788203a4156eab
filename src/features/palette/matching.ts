import { plain } from '@/lib/plain';

/** What can be matched: what is shown, and other words that find it. */
export interface Named {
  title: string;
  words?: readonly string[] | undefined;
}

export interface Command extends Named {
  id: string;
  /** Named `shell:palette.sections.<section>`; the heading over those that follow each other. */
  section: string;
  /** Shown at the end of the line. */
  hint?: string | undefined;
  run: () => void;
  /** What else can be done with it. */
  verbs?: readonly Command[] | undefined;
}

/** 0 no match; more is better: a title that begins so, a word in it that does, somewhere inside, letters in order. */
function score(text: string, typed: string): number {
  const at = text.indexOf(typed);
  if (at === 0) return 4;
  if (at > 0) return /[\s/.@-]/.test(text[at - 1] ?? '') ? 3 : 2;
  let from = 0;
  for (const letter of typed) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return 0;
  }
  return typed.length > 2 ? 1 : 0;
}

/** The commands that fit what was typed, best first; all of them when nothing was typed. Stable. */
export function matching<T extends Named>(commands: readonly T[], typed: string): T[] {
  const wanted = plain(typed);
  if (wanted === '') return [...commands];
  return commands
    .map((command) => ({
      command,
      rank: Math.max(...[command.title, ...(command.words ?? [])].map((text) => score(plain(text), wanted))),
    }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ command }) => command);
}
