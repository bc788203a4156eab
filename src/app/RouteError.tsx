import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useRouteError } from 'react-router-dom';
import { Button } from '@/ui/Button';
import { copyText } from '@/ui/clipboard';
import { Notice } from '@/ui/Notice';
import { isChunkError, reloadOnce } from '@/features/health/chunk-error';
import { reportText } from '@/features/health/report';

/** What takes the place of a page that broke. The menu and the header stay, unless it was the frame itself. */
export function RouteError({ whole = false }: { whole?: boolean }) {
  const { t } = useTranslation(['shell', 'common']);
  const error = useRouteError();
  const navigate = useNavigate();
  const location = useLocation();
  const missing = isChunkError(error);
  const [reloading, setReloading] = useState(missing);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (missing) setReloading(reloadOnce());
  }, [missing]);

  if (reloading)
    return (
      <p className="qd-center" role="status">
        {t('error.reloading')}
      </p>
    );
  const retry = () =>
    missing || whole
      ? window.location.reload()
      : void navigate({ ...location }, { replace: true, state: location.state as unknown });
  const actions = (
    <>
      <Button variant="primary" onClick={retry}>
        {t(missing || whole ? 'common:actions.reload' : 'common:actions.retry')}
      </Button>
      {missing ? null : (
        <Button onClick={() => void copyText(reportText(error)).then(setCopied)}>
          {t(copied ? 'common:actions.copied' : 'error.copy')}
        </Button>
      )}
    </>
  );
  const notice = (
    <Notice role="alert" title={t(missing ? 'error.missing.title' : 'error.broken.title')} actions={actions}>
      {t(missing ? 'error.missing.text' : 'error.broken.text')}
    </Notice>
  );
  return whole ? <main>{notice}</main> : notice;
}
