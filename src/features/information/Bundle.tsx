import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { siteKeys } from '@/entities/site/keys';
import { serviceConfig } from '@/entities/site/service-config';
import { downloadFile } from '@/kit/csv-export';
import { useIdentity } from '@/kit/use-session';
import { serverClock } from '@/lib/clock';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { licence, versions } from './api';
import { bundleText, type Part } from './bundle';
import { Card } from './Card';
import { ownConfig } from './ConfigCard';
import { useChecks } from './Deployment';
import { PARTS, useComponents } from './use-components';

const partOf = ({ data, error }: Pick<UseQueryResult, 'data' | 'error'>): Part =>
  data !== undefined ? { data } : { missing: error ? toAppError(error).kind : 'not read yet' };

/** What the page knows, as text for whoever helps: to be looked at, copied, or saved. Nothing is sent. */
export function Bundle() {
  const { t } = useTranslation(['information', 'kit']);
  const { identity } = useIdentity();
  const all = identity.role === 'superadmin';
  const core = useQuery(versions());
  const components = useComponents();
  const checks = useChecks();
  const told = useQuery(licence());
  const manager = useQuery({ ...serviceConfig('manager'), enabled: all });
  const keys = useQuery({ ...siteKeys(), enabled: all });
  const text = () => {
    const parts: Record<string, Part> = {
      console: {
        data: {
          build: (import.meta.env.VITE_BUILD as string | undefined) ?? 'development',
          role: identity.role,
          browser: navigator.userAgent,
          languages: navigator.languages,
          clockOffSeconds: Math.round((serverClock() - Date.now()) / 1000),
        },
      },
      versions: partOf(core),
      ...Object.fromEntries(
        PARTS.map((name) => {
          const read = components[name];
          return [name, read ? partOf(read) : { missing: 'not allowed' }];
        }),
      ),
      deployment: partOf(checks),
      configuration: { data: ownConfig() },
      licence: partOf(told),
      ...(all && {
        manager: partOf({ ...manager, data: manager.data?.configuration }),
        keys: partOf({ ...keys, data: keys.data && Object.fromEntries(keys.data) }),
      }),
    };
    return bundleText(parts, new Date());
  };
  return (
    <Card id="bundle" wide>
      <div className="qd-info-acts">
        <Button onClick={() => downloadFile('support.txt', [text()], 'text/plain;charset=utf-8')}>
          {t('information:bundle.download')}
        </Button>
        <CopyButton text={text} label={t('information:bundle.copy')} copiedLabel={t('kit:copied')} />
      </div>
    </Card>
  );
}
