import { useTranslation } from 'react-i18next';
import { ownName } from '@/api/config';
import { signOut, startOver } from '@/api/session';
import { useSession } from '@/kit/use-session';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Themed } from '@/ui/Themed';
import { KeyForm } from './KeyForm';
import { PasswordForm } from './PasswordForm';
import './login.css';

/** Over the living page when the session is lost: nothing behind it is unmounted, so nothing typed is lost. */
export function SignInOverlay() {
  const { t } = useTranslation('login');
  const state = useSession();
  if (state.phase !== 'lost') return null;
  const { identity, why } = state;
  const other = why === 'other-user';
  return (
    <Themed>
      <Dialog label={t('overlay.title')} className="qd-login-overlay">
        <h2>{t('overlay.title')}</h2>
        <p>{t(`overlay.${why}`, { email: ownName(identity.email || identity.accessKey) })}</p>
        {other ? (
          <Button variant="primary" block data-autofocus onClick={() => void startOver().catch(() => undefined)}>
            {t('overlay.asOther')}
          </Button>
        ) : (
          <>
            {identity.mode === 'session' ? <PasswordForm fixedUser={identity.email} /> : <KeyForm fixed={identity} />}
            <Button variant="link" block onClick={() => void signOut()}>
              {t('overlay.leave')}
            </Button>
          </>
        )}
      </Dialog>
    </Themed>
  );
}
