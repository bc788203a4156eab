/** What is searched, in the room that the search box has. */

/** Hangul and whatever comes after it. */
const WIDE = '\u1100';
/** How wide a text is drawn in the size of a box, told by its letters (px), rather too much than too little. */
const drawn = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum + (letter >= WIDE ? 13.1 : /[A-Zmw]/.test(letter) ? 9.6 : /[ijlftr,. ]/.test(letter) ? 4.9 : 7.5),
    0,
  );

/** Room for the text in a search box that need not shrink (px): `.qd-search` without padding and border. */
const ROOM = 302;

/** The names of as many of these as there is room for with the other words of the hint; an ellipsis stands for the rest. */
export function hintOf(names: readonly string[], say: (names: string) => string): string {
  for (let shown = names.length; shown > 1; shown -= 1) {
    const hint = say([...names.slice(0, shown), ...(shown < names.length ? ['…'] : [])].join(', '));
    if (drawn(hint) <= ROOM) return hint;
  }
  return say(names.length > 1 ? `${names[0]}, …` : names.join());
}
