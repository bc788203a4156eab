/** Signing in by what the site offers beside the password: providers, tokens, the second factor it forces. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { axeTrouble } from './axe.ts';
import { registrationToken, tokenOf } from '../manager/rest/web-session.ts';
import { renderAt, type Rendered, type RenderOptions } from '../render.tsx';

/** The first page of a run also waits for its modules. */
const patience = { timeout: 25_000 };
const both = { singleSignOnVendors: ['saml', 'OpenID', 'pigeons'] };

afterEach(() => {
  history.replaceState(null, '', '/');
  vi.restoreAllMocks();
});

/** As a page load at this address does: the browser's own address and the router's are the same. */
function open(address: string, options: RenderOptions = {}): Promise<Rendered> {
  history.replaceState(null, '', address);
  const path = location.pathname;
  return renderAt(path, { as: null, users: 5, ...options });
}

const calls = (view: Rendered, path: string) => view.requests.filter((one) => one.path === path);

describe('providers', () => {
  it('are offered by name below the password, unknown ones not, and a press posts a form that leads back', async () => {
    const submit = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined);
    const view = await renderAt('/credentials?q=kim', { as: null, config: { ...both, ssoRealmName: 'Harbour' } });
    const ways = await screen.findByRole('region', { name: 'Other ways of signing in' }, patience);
    expect(
      within(ways)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['Sign in with SAML', 'Sign in with OpenID (Harbour)']);
    expect(await axeTrouble()).toEqual([]);

    await view.user.click(within(ways).getByRole('button', { name: /OpenID/ }));
    await waitFor(() => expect(submit).toHaveBeenCalledTimes(1));
    const form = submit.mock.contexts[0] as HTMLFormElement;
    const back = `${location.origin}/login?redirect=${encodeURIComponent('/credentials?q=kim')}`;
    expect([form.method, form.action]).toEqual(['post', `${location.origin}/func/openid/login`]);
    expect(Object.fromEntries(new FormData(form) as unknown as Iterable<[string, string]>)).toEqual({
      redirect_to: back,
    });
    expect(calls(view, '/func/openid/login').map(({ method, body }) => [method, body])).toEqual([
      ['POST', new URLSearchParams({ redirect_to: back }).toString()],
    ]);
  });

  it('are not offered by a site that names none, nor with API keys', async () => {
    const view = await renderAt('/login', { as: null, config: both });
    await screen.findByRole('region', { name: 'Other ways of signing in' }, patience);
    await view.user.click(screen.getByText('API keys'));
    expect(screen.queryByRole('button', { name: /SAML/ })).toBeNull();
    view.unmount();
    await renderAt('/login', { as: null });
    await screen.findByRole('button', { name: 'Sign in' }, patience);
    expect(screen.queryByRole('region', { name: 'Other ways of signing in' })).toBeNull();
  });

  it.each([
    ['A09', /the server does not have it/],
    ['A10', /manager is not responding/],
  ])('say why they do not start (%s) and leave the page where it is', async (id, words) => {
    const submit = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined);
    const view = await renderAt('/login', { as: null, config: both });
    view.manager.fault({ id, path: '/func/saml/login', times: 1 });
    await view.user.click(await screen.findByRole('button', { name: 'Sign in with SAML' }, patience));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(submit).not.toHaveBeenCalled();
    await view.user.click(screen.getByRole('button', { name: 'Sign in with SAML' }));
    await waitFor(() => expect(submit).toHaveBeenCalled());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('say so when the policy of the page holds them back', async () => {
    vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined);
    const view = await renderAt('/login', { as: null, config: both });
    const button = await screen.findByRole('button', { name: 'Sign in with OpenID' }, patience);
    await view.user.click(button);
    await waitFor(() => expect(HTMLFormElement.prototype.submit).toHaveBeenCalled());
    expect(button).toHaveAttribute('aria-busy', 'true');
    const event = Object.assign(new Event('securitypolicyviolation'), { effectiveDirective: 'form-action' });
    act(() => void document.dispatchEvent(event));
    expect(await screen.findByRole('alert')).toHaveTextContent(/form-action/);
    expect(button).not.toHaveAttribute('aria-busy');
  });

  it('say what came of it when they lead back without a token', async () => {
    const view = await open('/login?bai_error=openid-group-not-allowed', { config: both, language: 'ko' });
    expect(await screen.findByRole('alert', {}, patience)).toHaveTextContent(/허용된 그룹에 속하지 않은/);
    expect(screen.getByRole('button', { name: 'SAML로 로그인' })).toBeVisible();
    expect(location.search).toBe('');
    view.unmount();
    await open('/login?bai_error=%3Cb%3Enews%3C%2Fb%3E', { config: both });
    expect(await screen.findByRole('alert', {}, patience)).toHaveTextContent(/at the provider did not succeed/);
    expect(document.body).not.toHaveTextContent('news');
  });
});

describe('a token in the address', () => {
  const token = tokenOf('admin@lablup.com');

  it.each([
    ['/login?sToken=', /^\/overview/],
    ['/?stoken=', /^\/overview/],
    ['/projects?sToken=', /^\/projects/],
  ])('signs in at %s…, and is gone before the call', async (address, end) => {
    const seen: string[] = [];
    const send = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation((...call) => {
      // The configuration is read before all else here, for the test before this one may have been of another site.
      if (!String(call[0]).includes('/config.')) seen.push(location.href);
      return send(...call);
    });
    const view = await open(`${address}${token}&date=2026-01-01&tab=x`);
    await waitFor(() => expect(view.manager.sessions.held).not.toBeNull(), patience);
    await waitFor(() => expect(view.address()).toMatch(end), patience);
    // From the first request of the page on.
    expect([seen.length > 0, seen.filter((href) => href.includes(token))]).toEqual([true, []]);
    expect(location.search).toBe('?tab=x');
    const [call] = calls(view, '/server/token-login');
    expect(call?.body).toEqual({ sToken: token, date: '2026-01-01' });
    const others = view.requests.filter((one) => one !== call);
    expect(JSON.stringify([others, Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain(token);
  });

  it('that is refused is said so in words, the reason folded; the password works after it', async () => {
    const view = await open('/login?sToken=old', { language: 'ko' });
    const alert = await screen.findByRole('alert', {}, patience);
    expect(alert).toHaveTextContent(/다른 사이트에서 넘어온 로그인이 승인되지 않았습니다/);
    expect(within(alert).getByText('Invalid authentication token').closest('details')).not.toHaveAttribute('open');
    expect(view.address()).toBe('/login');
    await view.user.type(screen.getByRole('textbox', { name: /이메일/ }), 'admin@lablup.com');
    await view.user.type(screen.getByLabelText('비밀번호', { selector: 'input[name="password"]' }), 'wJalrXUt{Enter}');
    await waitFor(() => expect(view.address()).toMatch(/^\/overview/), patience);
    expect(calls(view, '/server/token-login')).toHaveLength(1);
  });

  it('is asked for the code of a second factor too', async () => {
    const view = await open(`/login?sToken=${tokenOf('otp@lablup.com')}`);
    await view.user.type(await screen.findByRole('textbox', { name: 'One-time code' }, patience), '123456{Enter}');
    await waitFor(() => expect(view.manager.sessions.held).not.toBeNull(), patience);
    const bodies = calls(view, '/server/token-login').map(({ body }) => body);
    expect(bodies.at(-1)).toEqual({ sToken: tokenOf('otp@lablup.com'), otp: '123456' });
  });

  it('of whoever is signed in already is dropped unused, now and at the next sign-in', async () => {
    const view = await open(`/users?sToken=${token}`, { as: 'superadmin' });
    await screen.findByRole('heading', { level: 1, name: 'Users' }, patience);
    expect(location.search).toBe('');
    await view.user.click(screen.getByRole('button', { name: /Account/ }));
    await view.user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await screen.findByText('You are signed out.', {}, patience);
    expect(calls(view, '/server/token-login')).toEqual([]);
  });
});

describe('a second factor that the site forces', () => {
  async function toRegister(options: RenderOptions = {}) {
    const view = await renderAt('/login', { as: null, users: 5, ...options });
    await view.user.type(
      await screen.findByRole('textbox', { name: /e-mail|이메일/i }, patience),
      'otp-registration@lablup.com',
    );
    const password = document.querySelector<HTMLInputElement>('input[name="password"]');
    await view.user.type(password as HTMLInputElement, 'Otp-1234{Enter}');
    return view;
  }

  it('is registered in place, and signs in with the same code', async () => {
    const view = await toRegister();
    await view.user.click(await screen.findByRole('button', { name: 'Register a second factor' }, patience));
    const link = await screen.findByRole('link', { name: /authenticator app on this device/ });
    expect(link).toHaveAttribute('href', expect.stringMatching(/^otpauth:\/\/totp\/.*secret=JBSWY3DP/));
    expect(screen.getByText('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP')).toBeVisible();
    expect(await screen.findByRole('img', { name: /QR code/ }, patience)).toBeVisible();
    expect(await axeTrouble()).toEqual([]);

    const code = screen.getByRole('textbox', { name: 'One-time code' });
    await view.user.type(code, '000000{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(/not accepted/);
    await view.user.clear(code);
    await view.user.type(code, '123 456{Enter}');
    await waitFor(() => expect(view.manager.sessions.held).not.toBeNull(), patience);
    const user = view.manager.db.userByEmail('otp-registration@lablup.com');
    expect(user?.totp_activated).toBe(true);
    expect(calls(view, '/func/totp/anon').map(({ body }) => body)).toEqual([
      { registration_token: user && registrationToken(user) },
    ]);
    expect(calls(view, '/server/login').at(-1)?.body).toMatchObject({ otp: '123456' });
    await waitFor(() => expect(document.body).not.toHaveTextContent('JBSWY3DP'));
  });

  it.each([
    ['A09', '여기서 등록할 수 없습니다'],
    ['A10', '매니저가 응답하지 않습니다'],
  ])('says why it cannot be (%s), and leads back', async (id, words) => {
    const view = await toRegister({ language: 'ko' });
    const start = await screen.findByRole('button', { name: '2단계 인증 등록' }, patience);
    view.manager.fault({ id, path: '/func/totp/anon', times: 1 });
    await view.user.click(start);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    await view.user.click(screen.getByRole('button', { name: '뒤로' }));
    expect(screen.getByRole('textbox', { name: /이메일/ })).toHaveValue('otp-registration@lablup.com');
  });

  it('tells a registration that took too long, and one that was done meanwhile', async () => {
    const view = await toRegister();
    const start = await screen.findByRole('button', { name: 'Register a second factor' }, patience);
    const user = view.manager.db.userByEmail('otp-registration@lablup.com');
    if (user) user.sign_in = 'otp';
    await view.user.click(start);
    expect(await screen.findByRole('alert')).toHaveTextContent(/has a second factor by now/);
    if (user) view.manager.db.users.delete(user.uuid);
    await view.user.click(start);
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/time for registering is over/));
  });
});
