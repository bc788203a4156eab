/** Numbers as people type them and as the console itself writes them: "3,600", "１２８". */

/** Full-width signs, letters and digits as plain ones, every blank as one space: what an East Asian keyboard gives. */
export const halfWidth = (text: string): string =>
  text
    .replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** For a pattern: digits, in groups of three or not, perhaps with a fraction. A comma never is a decimal point. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;

export const ungrouped = (number: string): string => number.replaceAll(',', '');

/** For a field: plain digits as soon as they are a number, else what was typed. */
export const tidyInteger = (text: string): string => readInteger(text) ?? text.trim();

/** A whole number in plain digits; null for everything else. */
export function readInteger(text: string): string | null {
  const typed = halfWidth(text);
  const whole = new RegExp(`^-?${NUMBER}$`).test(typed) && !typed.includes('.');
  return whole ? ungrouped(typed).replace(/^(-?)0+(?=\d)/, '$1') : null;
}
