import * as v from 'valibot';
import { kept } from '@/lib/storage';

const pattern =
  /dynamically imported module|importing a module script failed|unable to preload css|module script.*mime/i;
const reloaded = kept('tab', 'reloaded', v.number());
const PAUSE = 300_000;
let reloading = false;

/** A part of the console that could not be fetched: after an update of the server the old names are gone. */
export const isChunkError = (error: unknown): boolean => error instanceof Error && pattern.test(error.message);

/**
 * Reload the page once, because its chunks belong to a build that is no longer there. False when that was tried in the
 * last five minutes, or cannot be remembered: then a reload could go on for ever.
 */
export function reloadOnce(reload: () => void = () => location.reload()): boolean {
  if (reloading) return true;
  if (Date.now() - (reloaded.get() ?? 0) < PAUSE || !reloaded.set(Date.now())) return false;
  reloading = true;
  reload();
  return true;
}
