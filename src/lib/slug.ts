/** Names of projects and domains, as the server's column takes them: what it refuses there comes back as raw SQL. */

export type SlugProblem = 'required' | 'too-long' | 'shape' | 'ends';

/** 1 to 64 letters (of any script), digits, `.`, `_`, `-`; marks neither doubled nor at the end, `_` and `-` not in front. */
export function slugProblem(text: string): SlugProblem | null {
  if (text.trim() === '') return 'required';
  if ([...text].length > 64) return 'too-long';
  if (!/^[\p{L}\p{N}._-]+$/u.test(text)) return 'shape';
  return /^[_-]|[._-]$|[._-]{2}/.test(text) ? 'ends' : null;
}
