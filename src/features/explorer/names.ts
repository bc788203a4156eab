/** What a file or folder may be called. The server takes nearly anything, and some of it leads astray. Pure. */
import { STAGING } from './entry';

/** Of most file systems (bytes of UTF-8). */
const LONGEST = 255;

export type NameProblem = 'empty' | 'dots' | 'slash' | 'control' | 'unpaired' | 'long' | 'staging';

/** Why a name cannot be used at a place; null: it can. Spaces, signs, letters of any script and leading dots are fine. */
export function nameProblem(name: string, dir = ''): NameProblem | null {
  if (name === '') return 'empty';
  if (name === '.' || name === '..') return 'dots';
  if (name.includes('/')) return 'slash';
  if (/\p{Cc}/u.test(name)) return 'control';
  if (!name.isWellFormed()) return 'unpaired';
  if (new TextEncoder().encode(name).length > LONGEST) return 'long';
  return dir === '' && name === STAGING ? 'staging' : null;
}

/** The first problem among the names of a path from the folder's root. */
export function pathProblem(path: string): NameProblem | null {
  const names = path.split('/');
  return (
    names.map((name, at) => nameProblem(name, at === 0 ? '' : 'inside')).find((problem) => problem !== null) ?? null
  );
}

/** Some systems hand out letters in pieces: `ㅎㅏㄴ` for `한`. Everybody else looks for them whole. */
export const asWritten = (path: string): string => path.normalize('NFC');
