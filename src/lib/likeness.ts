/** What two texts have in common when a person reads them: letter case, width and blanks aside. Only ever compared. */

/** Two names that look alike have the same. What is invisible counts as a blank. */
export const likeness = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');

/** The text as an East Asian keyboard may have written it. */
export const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
