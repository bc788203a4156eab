/** Uploads that a reload must not lose: where each goes on, until the server has all of it. */
import * as v from 'valibot';
import { kept, listOf } from '@/lib/storage';

const CUT_OFF = v.object({
  folder: v.string(),
  path: v.string(),
  size: v.number(),
  /** Of the file on this side (ms of the epoch): with size and path it tells the file from another one. */
  modified: v.number(),
  /** When it began, by the server's clock (ms of the epoch). */
  begun: v.number(),
  /** The storage proxy's address, with the token for this one file. */
  url: v.string(),
});
export type CutOff = v.InferOutput<typeof CUT_OFF>;

const store = kept('tab', 'uploads', listOf(CUT_OFF));
const MOST = 50;

export type Target = Pick<CutOff, 'folder' | 'path'>;
export type Marks = Omit<CutOff, 'url' | 'begun'>;

const isAt = (a: Target) => (b: Target) => a.folder === b.folder && a.path === b.path;

/** Whether a file is the one whose upload was cut off: same place, size and time of its last change. */
export const isSame = (a: Marks, b: Marks): boolean => isAt(a)(b) && a.size === b.size && a.modified === b.modified;

/** When a token is of no use any more (ms of the epoch); Infinity where it does not say. */
export function expiryOf(url: string): number {
  const payload = /[?&]token=[^.&]*\.([^.&]*)/.exec(url)?.[1] ?? '';
  try {
    const { exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : Infinity;
  } catch {
    return Infinity;
  }
}

/** Uploads that were cut off and that the server still knows. */
export const cutOffs = (now: number): CutOff[] => (store.get() ?? []).filter(({ url }) => expiryOf(url) > now);

export const rememberUpload = (one: CutOff): void =>
  void store.set([...(store.get() ?? []).filter((other) => !isAt(one)(other)), one].slice(-MOST));

export function forgetUpload(target: Target): void {
  const left = (store.get() ?? []).filter((other) => !isAt(target)(other));
  store.set(left.length > 0 ? left : undefined);
}

/** How that file's upload goes on; undefined where it begins. */
export const resumeOf = (file: Marks, now: number): CutOff | undefined => cutOffs(now).find((one) => isSame(one, file));
