import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { ownUrl } from '@/api/endpoint';
import { toAppError, type AppError } from '@/api/errors';
import { useSearchParams } from '@/kit/router';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { isAway } from './away';
import { Detail } from './Outcome';
import { mustLeadTo, VENDORS, vendorUrl, type Vendor } from './vendors';

/** What the plugin says when it leads back without a token; the rest of its words have one text. */
const FAILURES = ['access-denied', 'group-not-allowed', 'provider-unavailable'] as const;

type Trouble = 'absent' | 'away' | 'policy' | 'other' | 'failed' | (typeof FAILURES)[number];

/** Sign-ins elsewhere that the site offers. `failure`: what came of an earlier one. */
export function SignInElsewhere({ failure }: { failure?: string | undefined }) {
  const { t } = useTranslation('login');
  const [params] = useSearchParams();
  const { singleSignOnVendors, ssoRealmName } = getConfig().general;
  const [under, setUnder] = useState<Vendor | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(() => (failure ? whyFailed(failure) : null));

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    // Some browsers hold the page's policy for forms against the provider's address too, and then stay here silently.
    const onViolation = (event: SecurityPolicyViolationEvent) => {
      if (event.effectiveDirective !== 'form-action') return;
      setUnder(null);
      setTrouble('policy');
    };
    document.addEventListener('securitypolicyviolation', onViolation, { signal });
    addEventListener('pageshow', () => setUnder(null), { signal });
    return () => stop.abort();
  }, []);

  const named = new Set(singleSignOnVendors.map((name) => name.toLowerCase()));
  const offered = VENDORS.filter((vendor) => named.has(vendor));
  const back = ownUrl(paths.login({ redirect: params.get('redirect') ?? '' }).slice(1)).href;

  const onSubmit = async (event: FormEvent<HTMLFormElement>, vendor: Vendor) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (under) return;
    setUnder(vendor);
    setTrouble(null);
    setError(null);
    try {
      await mustLeadTo(vendor, back);
      form.submit();
    } catch (e) {
      const caught = toAppError(e);
      setUnder(null);
      setError(caught);
      setTrouble(caught.kind === 'not-found' ? 'absent' : isAway(caught) ? 'away' : 'other');
    }
  };

  if (offered.length === 0 && !trouble) return null;
  return (
    <section className="qd-vendors" aria-label={t('vendors.title')}>
      {trouble ? (
        <div role="alert" className="qd-outcome">
          {t(`vendors.problems.${trouble}`)}
          {trouble === 'other' ? <Detail text={[error?.code, error?.detail].filter(Boolean).join('\n')} /> : null}
        </div>
      ) : null}
      {offered.map((vendor) => (
        <form key={vendor} method="post" action={vendorUrl(vendor).href} onSubmit={(e) => void onSubmit(e, vendor)}>
          <input type="hidden" name="redirect_to" value={back} />
          <Button type="submit" size="large" block loading={under === vendor}>
            {vendor === 'openid' && ssoRealmName
              ? t('vendors.openidOf', { realm: ssoRealmName })
              : t(`vendors.${vendor}`)}
          </Button>
        </form>
      ))}
    </section>
  );
}

const whyFailed = (failure: string): Trouble => FAILURES.find((known) => failure.endsWith(known)) ?? 'failed';
