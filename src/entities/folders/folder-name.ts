/** What a folder may be called. The server takes more, such as an empty name, than sessions can mount. */

export type FolderNameProblem =
  'required' | 'too-long' | 'control' | 'slash' | 'dots' | 'reserved' | 'shell' | 'hidden-project';

const MOST = 64;
/** What sessions keep in the home directory for themselves. */
const RESERVED: ReadonlySet<string> = new Set(['.ssh', '.jupyter', '.tmux.conf', '.terminfo']);
/** Files that shells and programs read when they start. */
const SHELL = /^\.(?:[a-z0-9]+rc|.*_profile)$/;

/** Names that begin with a dot are mounted into every session of their owner, so a project folder has none. */
export function folderNameProblem(text: string, ofProject: boolean): FolderNameProblem | null {
  const name = text.trim();
  if (name === '') return 'required';
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) return 'control';
  if ([...name].length > MOST) return 'too-long';
  if (name.includes('/')) return 'slash';
  if (name === '.' || name === '..') return 'dots';
  if (RESERVED.has(name)) return 'reserved';
  if (SHELL.test(name)) return 'shell';
  return ofProject && name.startsWith('.') ? 'hidden-project' : null;
}
