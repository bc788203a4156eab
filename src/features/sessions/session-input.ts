/** What may be typed about a session. */
import { isPriority } from '@/entities/sessions/priority';
import type { Session } from './api';

export interface SessionValues {
  name: string;
  priority: string;
}

export const valuesOf = ({ name, priority }: Pick<Session, 'name' | 'priority'>): SessionValues => ({
  name: name ?? '',
  priority: String(priority ?? ''),
});

export type NameProblem = 'required' | 'length' | 'shape';

/** 4 to 64 letters, digits, hyphens, dots and underscores. The server takes an empty one, which nobody could press. */
export function nameProblem(text: string): NameProblem | null {
  if (text.trim() === '') return 'required';
  if (!/^\w[\w.-]*\w$/.test(text)) return 'shape';
  return text.length < 4 || text.length > 64 ? 'length' : null;
}

/** 0 to 100, whole. */
export const priorityProblem = (text: string): 'range' | null => (isPriority(text) ? null : 'range');

/** What of the form goes to the server. */
export const changeOf = ({ name, priority }: Partial<SessionValues>): { name?: string; priority?: number } => ({
  ...(name !== undefined && { name }),
  ...(priority !== undefined && { priority: Number(priority) }),
});
