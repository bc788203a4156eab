import { asObject, asText } from './json';
import { session } from './session-state';
import { establish, fromRefusedLogin, guarded, postJson, type SignInResult } from './sign-in';
import { bodyOf, isOk } from './transport';

export interface TokenCredentials {
  /** `sToken` and what belongs to it, as handed over. */
  pass: Record<string, string>;
  otp?: string;
  force?: boolean;
}

/** Session mode, by a token that a sign-in elsewhere has issued. Failures come with 200. Never throws. */
export const signInWithToken = ({ pass, otp, force }: TokenCredentials): Promise<SignInResult> =>
  guarded(async () => {
    if (session.get().phase === 'signed-in') return { kind: 'already' };
    const answer = await postJson('server/token-login', { ...pass, ...(otp && { otp }), ...(force && { force }) });
    const { authenticated, data } = asObject(bodyOf(answer));
    if (authenticated === true) return establish();
    const problem = asObject(data ?? bodyOf(answer));
    const result = await fromRefusedLogin(answer.status, problem, undefined, Boolean(otp));
    const isOwnWord = result.kind === 'refused' || (result.kind === 'error' && (isOk(answer) || answer.status === 400));
    if (!isOwnWord || bodyOf(answer) === undefined) return result;
    const detail = asText(problem.details) ?? asText(problem.title);
    return { kind: 'token-refused', ...(detail === undefined ? {} : { detail }) };
  });
