import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siteKeys, type SiteKeys } from '@/entities/site/keys';
import { Loaded } from '@/kit/Loaded';
import { countFormat } from '@/lib/formats';
import { plain } from '@/lib/plain';
import { MASK } from '@/lib/secrets';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { EmptyState } from '@/ui/EmptyState';
import { ServerText } from '@/ui/ServerText';

/** Rows that are drawn at first; more come by a press. */
const STEP = 200;

function Table({ keys, q }: { keys: SiteKeys; q: string }) {
  const { t, i18n } = useTranslation(['configuration', 'kit']);
  const [most, setMost] = useState(STEP);
  const wanted = plain(q);
  const rows = [...keys].filter(([key, value]) => plain(`${key} ${value}`).includes(wanted));
  const number = countFormat(i18n.language);
  const text = () => rows.map(([key, value]) => `${key} = ${value}`).join('\n');
  return (
    <>
      <p role="status" className="qd-dim">
        {t('configuration:keys.count', { count: rows.length, number: number(rows.length) })}{' '}
        <CopyButton text={text} label={t('configuration:keys.copyAll')} copiedLabel={t('kit:copied')} />
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('configuration:empty.title')} text={t('configuration:empty.text')} />
      ) : (
        <div className="qd-config-keys">
          <table aria-label={t('configuration:tabs.keys')}>
            <thead>
              <tr>
                <th scope="col">{t('configuration:key')}</th>
                <th scope="col">{t('configuration:keys.value')}</th>
                <th scope="col">
                  <span className="qd-visually-hidden">{t('configuration:keys.copy')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, most).map(([key, value]) => (
                <tr key={key}>
                  <th scope="row" className="qd-mono">
                    <ServerText>{key}</ServerText>
                  </th>
                  <td className="qd-mono">
                    {value === MASK ? (
                      <span className="qd-dim">{t('configuration:keys.masked')}</span>
                    ) : value === '' ? (
                      <span className="qd-dim">{t('configuration:keys.empty')}</span>
                    ) : (
                      <ServerText>{value}</ServerText>
                    )}
                  </td>
                  <td>
                    <CopyButton
                      text={`${key} = ${value}`}
                      label={t('configuration:copyKey', { key })}
                      copiedLabel={t('kit:copied')}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > most ? (
        <Button onClick={() => setMost(most + STEP)}>
          {t('configuration:keys.more', { number: number(rows.length - most) })}
        </Button>
      ) : null}
    </>
  );
}

/** All that is kept in etcd, as it is kept: to look, not to touch. */
export function Keys({ q }: { q: string }) {
  const { t } = useTranslation('configuration');
  const keys = useQuery(siteKeys());
  return (
    <>
      <p>{t('keys.text')}</p>
      <Loaded of={keys}>{(all) => <Table keys={all} q={q} />}</Loaded>
    </>
  );
}
