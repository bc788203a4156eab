/**
 * Runs before any other module: what the page needs to live under a strict Content-Security-Policy.
 * 1. Trusted Types: the only policy refuses every string that could create an element.
 * 2. Workers and caches that another console left at this address are removed.
 */
export {};

interface PolicyRules {
  createHTML(text: string): string;
  createScriptURL?(text: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

const DEMO_WORKER = 'mockServiceWorker.js';
const demo = import.meta.env.MODE === 'demo';

function refuseMarkup(text: string): string {
  if (text.includes('<')) throw new TypeError('Markup from a string is refused');
  return text;
}

/** Only the demo loads a script by address: its worker, from its own folder. */
function demoWorkerOnly(text: string): string {
  const url = new URL(text, location.href);
  if (url.origin !== location.origin || !url.pathname.endsWith(`/${DEMO_WORKER}`))
    throw new TypeError('Script refused');
  return url.href;
}

const rules: PolicyRules = demo
  ? { createHTML: refuseMarkup, createScriptURL: demoWorkerOnly }
  : { createHTML: refuseMarkup };
(window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', rules);

async function removeForeignWorkers(): Promise<void> {
  const found = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  const foreign = found.filter((one) => {
    const script = (one.active ?? one.waiting ?? one.installing)?.scriptURL ?? '';
    return !(demo && script.endsWith(`/${DEMO_WORKER}`));
  });
  if (foreign.length === 0) return;
  await Promise.all(foreign.map((one) => one.unregister()));
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

/** After the first page is up: an old worker harms the next visit, not this one (ms). */
const WORKERS_WAIT = 3000;

// Storage may be blocked altogether: then there is nothing to remove either.
if (import.meta.env.PROD) setTimeout(() => void removeForeignWorkers().catch(() => undefined), WORKERS_WAIT);
