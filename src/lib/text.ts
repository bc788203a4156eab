/** Text from a server or a user, made safe to show and to send. Nothing here normalises: two different names stay different. */

/** What is dear to make is made when it is first needed: this file is read before the first frame. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

// A joiner inside a known emoji hides nothing. (As a text: the flag is newer than the compiler's target.)
const tokens = lazily(
  () => new RegExp('\\p{RGI_Emoji}|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]', 'gv'),
);
const emoji = lazily(() => new RegExp('^\\p{RGI_Emoji}$', 'v'));
const graphemes = lazily(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

const codePoint = (char: string): string =>
  `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/**
 * Text for a confirmation: control, bidi, zero-width and other invisible characters are written as `⟨U+202E⟩`, and
 * spaces at both ends (and every space that is not U+0020) as such, so that a name cannot pose as another one.
 */
export function visible(text: string): string {
  const shown = text.replace(tokens(), (token) => (emoji().test(token) ? token : codePoint(token)));
  const spaces = shown.replace(/[^\S ]/gu, codePoint);
  return spaces.replace(/^ +| +$/g, (run) => '␣'.repeat(run.length));
}

const suspect = lazily(() => new RegExp('[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]', 'u'));

/**
 * Text of the server for reading: characters that hide or that turn others around are written as `⟨U+202E⟩`, so that no
 * address reads as another. Spaces, tabs and line breaks stay. Nearly every text is found to be harmless at once.
 */
export function marked(text: string): string {
  if (!suspect().test(text)) return text;
  return text.replace(tokens(), (token) =>
    token === '\n' || token === '\t' || emoji().test(token) ? token : codePoint(token),
  );
}

/** A name or an e-mail address with all but its first letters hidden, and not even its length told; domains stay. */
export function masked(text: string): string {
  const at = text.lastIndexOf('@');
  const name = [...graphemes().segment(at > 0 ? text.slice(0, at) : text)].map(({ segment }) => segment);
  if (name.length === 0) return text;
  return `${name.slice(0, name.length > 3 ? 2 : 1).join('')}***${at > 0 ? text.slice(at) : ''}`;
}

/**
 * The longest run of whole graphemes from the start of `text` that, with `end`, takes at most `max` UTF-16 units.
 * A text that fits is returned unchanged, without `end`.
 */
export function truncateGraphemes(text: string, max: number, end = '…'): string {
  if (text.length <= max) return text;
  const room = max - end.length;
  if (room < 0) return '';
  let cut = 0;
  // A grapheme may be long without limit (stacked marks), so segmentation starts from a bounded piece.
  for (const { index, segment } of graphemes().segment(text.slice(0, room + 64))) {
    if (index + segment.length > room) break;
    cut = index + segment.length;
  }
  return text.slice(0, cut) + end;
}

/** Same code points in the same order: no trimming, no case folding, no normalisation. For typed confirmations. */
export const codePointEqual = (a: string, b: string): boolean => a === b;
