const pattern =
  /dynamically imported module|importing a module script failed|unable to preload css|module script.*mime/i;
const KEY = 'qd.reloaded';
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
  try {
    if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < PAUSE) return false;
    sessionStorage.setItem(KEY, String(Date.now()));
    if (sessionStorage.getItem(KEY) === null) return false;
  } catch {
    return false;
  }
  reloading = true;
  reload();
  return true;
}
