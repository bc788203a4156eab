import * as v from 'valibot';
import type { SessionState } from '@/api/session';
import { useKept } from '@/kit/use-kept';
import { isSupported } from '@/lib/releases';
import { kept } from '@/lib/storage';

/** The release that this person goes on with although the console was not made for it. */
const accepted = kept('person', 'old-release', v.string());

/** The manager's release where it is older than the console supports and nobody has said yet that this is all right. */
export function useOldRelease(state: SessionState): string | null {
  const agreed = useKept(accepted);
  if (state.phase !== 'signed-in' || isSupported(state.release)) return null;
  const release = state.release.join('.');
  return agreed === release ? null : release;
}

export const goOnWith = (release: string): void => void accepted.set(release);
