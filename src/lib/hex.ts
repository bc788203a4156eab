/** A colour as the console writes it. Apart from what is worked out with colours: the first page needs this alone. */
export const HEX = /^#[0-9a-f]{6}$/i;
