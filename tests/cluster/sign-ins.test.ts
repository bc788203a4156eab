/** Sign-ins through the console: a second browser is signed out, and the history tells so. */
import { expect, test } from 'vitest';
import { rowAct } from '../chromium.ts';
import { hasDatabase, sql } from './client.ts';
import { dialog, journeys, press, rows, visit } from './rig.ts';
import { PASSWORD, user } from './things.ts';

journeys();
const WEBSERVER = process.env.BACKENDAI_URL ?? 'http://127.0.0.1:8090';

/** Signs in as a second browser would; the cookie that it holds then. */
async function signIn(username: string): Promise<string> {
  const body = JSON.stringify({ username, password: PASSWORD });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${WEBSERVER}/server/login`, { method: 'POST', headers, body });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

test('signs a person out, and tells it in the history', async () => {
  const { email } = await user({ need_password_change: false });
  const cookie = await signIn(email);
  const isIn = async () => {
    const answer = await fetch(`${WEBSERVER}/server/login-check`, { method: 'POST', headers: { cookie } });
    return ((await answer.json()) as { authenticated: boolean }).authenticated;
  };
  expect(await isIn()).toBe(true);
  const page = await visit(`/sign-ins?person=is:${email}`);
  await rows(page, 'Sign-ins').first().waitFor();
  expect(await rows(page, 'Sign-ins').count()).toBe(1);
  await rowAct(page, email, 'Sign out');
  await press(dialog(page, `Sign ${email} out`), 'Sign out');
  await page.getByText('Nothing matches').or(page.getByText('Nobody is signed in')).first().waitFor();
  expect(await isIn()).toBe(false);

  await page.goto(new URL('/sign-ins?view=history&result=in:REVOKED_BY_ADMIN', page.url()).href);
  await rows(page, 'History of sign-ins').first().getByText(email).waitFor();
  if (hasDatabase) {
    const statement =
      'select result from login_history h join users u on u.uuid = h.user_id where u.email = :email order by h.created_at';
    expect((await sql(statement, { email })).flat()).toEqual(['success', 'revoked_by_admin']);
  }
});
