import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ownName } from '@/api/config';
import { startOver, type SignInResult } from '@/api/session';
import { Button } from '@/ui/Button';

interface Props {
  result: SignInResult | null;
  /** Seconds that a block still lasts. */
  wait?: number;
  username?: string;
}

const duration = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** News that are not failures. */
const calm = new Set<SignInResult['kind']>(['otp', 'otp-registration', 'password-expired', 'active-elsewhere']);

/** What came of an attempt, honestly: what the server does not tell is not guessed. */
export function Outcome({ result, wait = 0, username = '' }: Props) {
  const { t } = useTranslation('login');
  if (!result || result.kind === 'ok') return null;
  const isOver = result.kind === 'blocked' && wait === 0;
  const info = isOver || calm.has(result.kind);
  return (
    <div role={info ? 'status' : 'alert'} className={info ? 'qd-outcome qd-outcome-info' : 'qd-outcome'}>
      {isOver ? t('results.blockOver') : textOf(t, result)}
      {isOver ? null : <Addition result={result} wait={wait} username={username} />}
    </div>
  );
}

function textOf(t: TFunction<'login'>, result: SignInResult): string {
  switch (result.kind) {
    case 'already':
      return result.identity ? t('results.alreadyAs', { email: ownName(result.identity.email) }) : t('results.already');
    case 'cookie-dropped':
      return t(location.protocol === 'http:' ? 'results.cookieHttp' : 'results.cookie', { address: location.origin });
    case 'otp-registration':
      return t(result.token ? 'results.otp-registration-here' : 'results.otp-registration');
    case 'clock':
      return t('results.clock', { count: Math.abs(result.minutes) });
    default:
      return t(`results.${result.kind}`);
  }
}

/** What some results bring beside their text: a time, a link, a way on, the server's own words. */
function Addition({ result, wait, username }: { result: SignInResult; wait: number; username: string }) {
  const { t } = useTranslation('login');
  switch (result.kind) {
    case 'blocked':
      return (
        <>
          {' '}
          <span aria-hidden="true">{duration(wait)}</span>
          <span className="qd-visually-hidden">{t('minutes', { count: Math.ceil(wait / 60) })}</span>
        </>
      );
    case 'refused':
      return username === '' || username.includes('@') ? null : <p>{t('results.emailHint')}</p>;
    case 'otp-registration':
      return result.link && !result.token ? (
        <p>
          <a href={result.link} target="_blank" rel="noopener noreferrer">
            {result.link}
          </a>
        </p>
      ) : null;
    case 'already':
      return (
        <p>
          <Button size="small" onClick={() => void startOver().catch(() => undefined)}>
            {t('goOn')}
          </Button>
        </p>
      );
    case 'password-not-changed':
    case 'key-refused':
    case 'token-refused':
      return <Detail text={result.detail} />;
    case 'error':
      return <Detail text={[result.error.kind, result.error.code, result.error.detail].filter(Boolean).join('\n')} />;
    default:
      return null;
  }
}

/** The server's own words, folded. */
export function Detail({ text }: { text: string | undefined }) {
  const { t } = useTranslation('login');
  return text ? (
    <details>
      <summary>{t('detail')}</summary>
      <pre>{text}</pre>
    </details>
  ) : null;
}
