import { ownUrl } from '@/api/endpoint';
import { fromStatus } from '@/api/error-map';
import { bodyOf, send } from '@/api/transport';

/** Sign-ins elsewhere that the console knows the way to: the webserver leads to the plugin of this name. */
export const VENDORS = ['saml', 'openid'] as const;
export type Vendor = (typeof VENDORS)[number];

/** Where a form is posted that starts the sign-in elsewhere; its field `redirect_to` is the address to come back to. */
export const vendorUrl = (vendor: Vendor): URL => ownUrl(`func/${vendor}/login`);

/**
 * Asks whether the sign-in elsewhere can start, for a form that is posted leaves the page also when it cannot.
 * Throws `not-found` (no such plugin), `unavailable`, `network` and the like.
 */
export async function mustLeadTo(vendor: Vendor, redirectTo: string): Promise<void> {
  const headers = { Accept: '*/*', 'Content-Type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ redirect_to: redirectTo }).toString();
  const answer = await send({ method: 'POST', url: vendorUrl(vendor), headers, body, write: false });
  // A redirect that is not followed has status 0; a page is one that goes on by itself.
  if (answer.status !== 0 && answer.status >= 400) throw fromStatus(answer.status, bodyOf(answer));
}
