/** Checks of what is typed. They return codes; the words are the forms'. Lengths are code points, as in the database. */
import { readInteger } from './numerals';

const length = (text: string): number => [...text].length;
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

export type TextProblem = 'required' | 'too-long' | 'control' | 'shape';

function nameProblem(text: string, max: number): 'required' | 'too-long' | 'control' | null {
  if (text.trim() === '') return 'required';
  if (HIDDEN.test(text)) return 'control';
  return length(text) > max ? 'too-long' : null;
}

/** At most 64; one `@` between a local part and a host name. The server takes anything, so the console must not. */
export function emailProblem(text: string): TextProblem | null {
  if (text.trim() === '') return 'required';
  if (length(text) > 64) return 'too-long';
  const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?';
  return new RegExp(`^[^\\s@<>()\\[\\]\\\\,;:"\\p{C}]+@${label}(?:\\.${label})*$`, 'u').test(text) ? null : 'shape';
}

/** At most 64, not blank, no control characters. */
export const usernameProblem = (text: string): TextProblem | null => nameProblem(text, 64);
/** Policies, presets, resource groups: at most 256, not blank, no control characters. */
export const resourceNameProblem = (text: string): TextProblem | null => nameProblem(text, 256);

export type PasswordRule = 'length' | 'letter' | 'digit' | 'special';

/** The checklist of a new password. Blanks and emoji may be in it; a blank is not a special character. */
export const passwordChecks = (text: string): { rule: PasswordRule; ok: boolean }[] => [
  { rule: 'length', ok: length(text) >= 8 },
  { rule: 'letter', ok: /\p{L}/u.test(text) },
  { rule: 'digit', ok: /\p{Nd}/u.test(text) },
  { rule: 'special', ok: /[\p{P}\p{S}]/u.test(text) },
];

type Bits = { value: bigint; size: 32 | 128 };

function ipv4(text: string): Bits | null {
  const octets = text.split('.');
  const fit = octets.length === 4 && octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256);
  return fit ? { value: octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n), size: 32 } : null;
}

/** The browser's own reading; its canonical form has at most one `::`, and hexadecimal groups alone. */
function ipv6(text: string): Bits | null {
  if (!/^[\da-f:.]+$/i.test(text) || !URL.canParse(`http://[${text}]`)) return null;
  const sides = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const [left = [], right = []] = sides.map((side) => side.split(':').filter(Boolean));
  const all = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return { value: BigInt(`0x${all.map((group) => group.padStart(4, '0')).join('')}`), size: 128 };
}

export type AddressProblem = 'required' | 'shape' | 'prefix' | 'host-bits';

/**
 * An IPv4 or IPv6 address or network. The server refuses a network whose address has bits behind its prefix
 * (`host-bits`), and reads `192.168.*.*` as `192.168.0.0/16`.
 */
export function ipOrCidrProblem(text: string): AddressProblem | null {
  const trimmed = text.trim();
  if (trimmed === '') return 'required';
  if (/^(\d{1,3}\.){1,3}\*(\.\*)*$/.test(trimmed)) return ipv4(trimmed.replaceAll('*', '0')) ? null : 'shape';
  const [host = '', prefix, ...more] = trimmed.split('/');
  const address = ipv4(host) ?? ipv6(host);
  if (!address || more.length > 0) return 'shape';
  if (prefix === undefined) return null;
  if (!/^(0|[1-9]\d{0,2})$/.test(prefix) || Number(prefix) > address.size) return 'prefix';
  const rest = BigInt(address.size - Number(prefix));
  return (address.value >> rest) << rest === address.value ? null : 'host-bits';
}

export type IntegerProblem = 'required' | 'shape' | 'too-small' | 'too-large';

/** A whole number as a field holds it, both ends allowed. Compared as bigint, so any length of digits is safe. */
export function integerProblem(
  value: string | number | bigint | null | undefined,
  min: number | bigint = Number.MIN_SAFE_INTEGER,
  max: number | bigint = Number.MAX_SAFE_INTEGER,
): IntegerProblem | null {
  const text = String(value ?? '').trim();
  if (text === '') return 'required';
  const whole = readInteger(text);
  if (whole === null) return 'shape';
  if (BigInt(whole) < BigInt(min)) return 'too-small';
  return BigInt(whole) > BigInt(max) ? 'too-large' : null;
}
