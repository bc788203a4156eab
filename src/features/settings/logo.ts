/** A picture for the bar, chosen from a file. */

/** Bytes. It is 24 px high, and comes with the first page. */
export const LOGO_LIMIT = 65_536;
export const LOGO_ACCEPT = '.svg,.png,.webp,image/svg+xml,image/png,image/webp';

/** `script`: a picture that lies on this site must not be a program. */
export type LogoProblem = 'size' | 'type' | 'script';

const starts = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign);
const ACTIVE =
  /<(?:[\w.-]+:)?(?:script|foreignobject)\b|<!entity|<\?xml-stylesheet|=\s*["'][^"']*&#|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*["']?\s*(?:https?:|\/\/|data:text)/i;

/** What it is by its contents, whatever it is called. */
export function logoType(bytes: Uint8Array): { type: string } | { problem: LogoProblem } {
  if (bytes.length > LOGO_LIMIT) return { problem: 'size' };
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { type: 'image/png' };
  if (starts(bytes, 0x52, 0x49, 0x46, 0x46) && starts(bytes.subarray(8), 0x57, 0x45, 0x42, 0x50))
    return { type: 'image/webp' };
  const text = new TextDecoder().decode(bytes);
  if (
    !/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE\s+svg[^>[]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/i.test(
      text,
    )
  )
    return { problem: 'type' };
  return ACTIVE.test(text) ? { problem: 'script' } : { type: 'image/svg+xml' };
}

/** The picture as a `data:` address, which the policy lets pictures have. */
export async function readLogo(file: File): Promise<{ data: string } | { problem: LogoProblem }> {
  if (file.size > LOGO_LIMIT) return { problem: 'size' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = logoType(bytes);
  if ('problem' in found) return found;
  return { data: `data:${found.type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}` };
}

/** The file again. */
export function logoBlob(data: string): Blob {
  const [, type = '', text = ''] = /^data:([^;]+);base64,(.*)$/.exec(data) ?? [];
  return new Blob([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], { type });
}
