import { AppError, type ErrorKind } from './errors';

/**
 * What a look at the session found after a 401 or its like. `fine`: the session and the key are good, so the refusal
 * was that call's alone. `unsure`: nobody answered.
 */
export type Verdict = 'gone' | 'key-refused' | 'fine' | 'unsure';

let look: (() => Promise<Verdict>) | undefined;
const FINDING_HOLDS = 1000;
let looking: Promise<Verdict> | undefined;
let blocked: ErrorKind | undefined;

/** The session registers how to look; the transport does not know the session. Returns the way back to the look before. */
export function setAuthLook(fn: () => Promise<Verdict>): () => void {
  const before = look;
  look = fn;
  return () => void (look = before);
}

/** While a session is lost every call is refused here, without a request. */
export function blockCalls(kind: ErrorKind | undefined): void {
  blocked = kind;
  looking = undefined;
}

export function mustBeAllowed(): void {
  if (blocked) throw new AppError(blocked);
}

/** Turns a doubt into a finding, with one look for all calls that doubt at the same time. */
export async function judge(doubt: AppError): Promise<AppError> {
  if (doubt.kind === 'password-expired' || doubt.kind === 'second-factor' || !look) return doubt;
  const { status, code, detail } = doubt;
  // A straggler of an already lost session needs no second look.
  if (blocked) return new AppError(blocked, { status, code, detail });
  if (!looking) {
    const own = (looking = look().catch((): Verdict => 'unsure'));
    // Stragglers of the same moment share the finding.
    const forget = () => void (looking = looking === own ? undefined : looking);
    void own.then(() => setTimeout(forget, FINDING_HOLDS));
  }
  const verdict = await looking;
  if (verdict === 'gone') return new AppError('session-gone', { status, code, detail });
  if (verdict === 'unsure') return new AppError('unavailable', { status, code, detail });
  return new AppError('key-refused', { status, code, detail, retryable: verdict === 'fine' });
}
