import { useTranslation } from 'react-i18next';
import { ServerText } from '@/ui/ServerText';
import { readPorts } from './status-data';

/** The apps that a session offers, with the ports inside its container. They answer while it runs. */
export function Ports({ json }: { json: string | null | undefined }) {
  const { t } = useTranslation('sessions-detail');
  const ports = readPorts(json);
  if (ports.length === 0) return <p className="qd-dim">{t('noPorts')}</p>;
  return (
    <table className="qd-plain-table" aria-label={t('ports')}>
      <thead>
        <tr>
          <th scope="col">{t('app')}</th>
          <th scope="col">{t('protocol')}</th>
          <th scope="col">{t('port')}</th>
        </tr>
      </thead>
      <tbody>
        {ports.map(({ name, protocol, ports: numbers, inference }) => (
          <tr key={name}>
            <th scope="row">
              <ServerText>{name}</ServerText> {inference ? <small className="qd-dim">{t('inference')}</small> : null}
            </th>
            <td>{protocol}</td>
            <td>{numbers.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
