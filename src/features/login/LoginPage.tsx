import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { claimHandover } from '@/api/handover';
import { Navigate, useSearchParams } from '@/kit/router';
import { useSession } from '@/kit/use-session';
import { paths, safeRedirect } from '@/lib/paths';
import { AppearanceMenus } from '@/ui/AppearanceMenus';
import { Logo } from '@/ui/Logo';
import { Themed } from '@/ui/Themed';
import { KeyForm } from './KeyForm';
import { useOldRelease } from './old-release';
import { OldRelease } from './OldRelease';
import { PasswordForm } from './PasswordForm';
import { SignInElsewhere } from './SignInElsewhere';
import { ServerText } from '@/ui/ServerText';
import './login.css';

type Mode = 'SESSION' | 'API';

/** The way in, and back to the address that was asked for. */
export default function LoginPage() {
  const { t } = useTranslation(['login', 'common']);
  const state = useSession();
  const old = useOldRelease(state);
  const [params] = useSearchParams();
  const { general, warnings } = getConfig();
  const title = `${t('title')} · ${t('common:product')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);

  if (state.phase === 'signed-in' && !old)
    return <Navigate to={safeRedirect(params.get('redirect')) ?? paths.home()} replace />;
  const reason = state.phase === 'anonymous' ? state.reason : undefined;
  const site = general.apiEndpointText || general.apiEndpoint;
  return (
    <Themed>
      <div className="qd-login">
        <header>
          <AppearanceMenus />
        </header>
        <main>
          <div className="qd-login-card">
            <div className="qd-login-brand">
              <Logo size={32} />
              <span>{t('common:product')}</span>
            </div>
            <h1>{t('title')}</h1>
            <p className="qd-login-site">{site ? <ServerText>{site}</ServerText> : t('intro')}</p>
            {reason ? (
              <div role="status" className="qd-outcome qd-outcome-info">
                {t(`reasons.${reason}`)}
              </div>
            ) : null}
            {old ? <OldRelease release={old} /> : <Ways />}
            {warnings.length > 0 ? (
              <p className="qd-login-site">
                {t('badConfig')} <ServerText className="qd-mono">{warnings.join(', ')}</ServerText>
              </p>
            ) : null}
            {general.signupSupport ? <p className="qd-login-site">{t('signup')}</p> : null}
          </div>
        </main>
      </div>
    </Themed>
  );
}

/** The ways of signing in that the site offers. */
function Ways() {
  const { t } = useTranslation('login');
  const { general, source } = getConfig();
  const [{ pass, failure }] = useState(claimHandover);
  const [mode, setMode] = useState<Mode>(pass ? 'SESSION' : general.connectionMode);
  // Without any configuration nobody has said that keys are unwanted.
  const choice = general.allowChangeSigninMode || source === 'defaults';
  return (
    <>
      {choice ? (
        <Segmented<Mode>
          block
          aria-label={t('mode')}
          value={mode}
          onChange={setMode}
          options={[
            { value: 'SESSION', label: t('modes.session') },
            { value: 'API', label: t('modes.api') },
          ]}
        />
      ) : null}
      {mode === 'SESSION' ? (
        <>
          <PasswordForm pass={pass} />
          <SignInElsewhere failure={failure} />
        </>
      ) : (
        <KeyForm />
      )}
    </>
  );
}
