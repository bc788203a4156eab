import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { startOver, type SignInResult } from '@/api/session';

interface Props {
  result: SignInResult | null;
  /** Seconds that a block still lasts. */
  wait?: number;
  username?: string;
}

const duration = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** What came of an attempt, honestly: what the server does not tell is not guessed. */
export function Outcome({ result, wait = 0, username = '' }: Props) {
  const { t } = useTranslation('login');
  if (!result || result.kind === 'ok') return null;
  if (result.kind === 'blocked' && wait === 0) return <Box tone="info">{t('results.blockOver')}</Box>;
  if (result.kind === 'otp' || result.kind === 'password-expired' || result.kind === 'active-elsewhere')
    return <Box tone="info">{t(`results.${result.kind}`)}</Box>;
  return (
    <Box>
      <Text result={result} wait={wait} username={username} />
    </Box>
  );
}

const Box = ({ tone = 'error', children }: { tone?: 'info' | 'error'; children: React.ReactNode }) => (
  <div role={tone === 'error' ? 'alert' : 'status'} className={`qd-outcome qd-outcome-${tone}`}>
    {children}
  </div>
);

function Text({ result, wait, username }: { result: SignInResult; wait: number; username: string }) {
  const { t } = useTranslation('login');
  switch (result.kind) {
    case 'blocked':
      return (
        <>
          {t('results.blocked')} <span aria-hidden="true">{duration(wait)}</span>
          <span className="qd-visually-hidden">{t('minutes', { count: Math.ceil(wait / 60) })}</span>
        </>
      );
    case 'refused':
      return (
        <>
          {t('results.refused')}
          {username !== '' && !username.includes('@') ? <p>{t('results.emailHint')}</p> : null}
        </>
      );
    case 'otp-registration':
      return (
        <>
          {t('results.otp-registration')}
          {result.link ? (
            <p>
              <a href={result.link} target="_blank" rel="noopener noreferrer">
                {result.link}
              </a>
            </p>
          ) : null}
        </>
      );
    case 'already':
      return (
        <>
          {result.identity ? t('results.alreadyAs', { email: result.identity.email }) : t('results.already')}
          <p>
            <Button size="small" onClick={() => void startOver().catch(() => undefined)}>
              {t('goOn')}
            </Button>
          </p>
        </>
      );
    case 'cookie-dropped':
      return t(location.protocol === 'http:' ? 'results.cookieHttp' : 'results.cookie', { address: location.origin });
    case 'clock':
      return t('results.clock', { count: Math.abs(result.minutes) });
    case 'password-not-changed':
    case 'key-refused':
      return <WithDetail text={t(`results.${result.kind}`)} detail={result.detail} />;
    case 'error':
      return (
        <WithDetail
          text={t('results.error')}
          detail={[result.error.kind, result.error.code, result.error.detail].filter(Boolean).join('\n')}
        />
      );
    case 'ok':
    case 'otp':
    case 'password-expired':
    case 'active-elsewhere':
      return null;
    default:
      return t(`results.${result.kind}`);
  }
}

const WithDetail = ({ text, detail }: { text: string; detail: string | undefined }) => {
  const { t } = useTranslation('login');
  return (
    <>
      {text}
      {detail ? (
        <details>
          <summary>{t('detail')}</summary>
          <pre>{detail}</pre>
        </details>
      ) : null}
    </>
  );
};
