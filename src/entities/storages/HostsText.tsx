import { useTranslation } from 'react-i18next';
import { readHosts } from '@/kit/hosts';
import { ServerText } from '@/ui/ServerText';

// i18n: limits:permission.*
/** Storage hosts of the server's JSON, each with its permissions in words. */
export function HostsText({ json }: { json: string | null | undefined }) {
  const { t } = useTranslation('limits');
  const hosts = Object.entries(readHosts(json)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (hosts.length === 0) return <span className="qd-dim">{t('none')}</span>;
  return (
    <ul className="qd-plain-list">
      {hosts.map(([host, permissions]) => (
        <li key={host}>
          <ServerText className="qd-mono">{host}</ServerText>
          <span className="qd-dim">
            {permissions.map((one) => t(`permission.${one}`, { defaultValue: one })).join(', ') || t('none')}
          </span>
        </li>
      ))}
    </ul>
  );
}
