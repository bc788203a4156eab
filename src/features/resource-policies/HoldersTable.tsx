import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError, type AppError } from '@/api/errors';
import { downloadFile } from '@/kit/csv-export';
import { describeError } from '@/kit/error-text';
import { Link } from '@/kit/router';
import { BOM, csvFileName, csvRow } from '@/lib/csv';
import { useIdentity } from '@/kit/use-session';
import { countFormat } from '@/lib/formats';
import type { PolicyKind } from '@/lib/paths';
import { marked } from '@/lib/text';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { notify } from '@/ui/notify';
import { StatusTag } from '@/ui/StatusTag';
import { fetchEveryone, holdersQuery } from './holders';
import { ServerText } from '@/ui/ServerText';

interface Props {
  kind: PolicyKind;
  name: string;
}

// i18n: policies:who.*
/** Who follows a policy: how many, how many of them inactive, the first of them as links, and all as a file. */
export function HoldersTable({ kind, name }: Props) {
  const { t, i18n } = useTranslation(['policies', 'errors', 'kit']);
  const { identity } = useIdentity();
  const holders = useQuery(holdersQuery(kind, name));
  const number = countFormat(i18n.language);
  if (holders.isError)
    return <ErrorPanel error={describeError(t, toAppError(holders.error))} onRetry={() => void holders.refetch()} />;
  if (holders.isPending) return <p role="status">{t('policies:counting')}</p>;
  const { total, inactive, first } = holders.data;
  return (
    <>
      <p role="status" className="qd-impact-count">
        {total === 0 ? (
          t(`policies:who.nobody.${kind}`)
        ) : (
          <>
            <strong>{t(`policies:who.${kind}`, { count: total, shown: number(total) })}</strong>
            {identity.role === 'superadmin' ? null : (
              <span className="qd-dim">{t('policies:who.ownDomain', { domain: identity.domain })}</span>
            )}
            <span className="qd-dim">{t('policies:who.inactive', { count: inactive, shown: number(inactive) })}</span>
            <HoldersFile kind={kind} name={name} />
          </>
        )}
      </p>
      {first.length > 0 ? (
        <div
          className="qd-scroll"
          role="region"
          aria-label={t(`policies:who.table.${kind}`)}
          // A region that scrolls must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <table className="qd-plain-table" aria-label={t(`policies:who.table.${kind}`)}>
            <thead>
              <tr>
                <th scope="col">{t(`policies:who.column.${kind}`)}</th>
                <th scope="col">{t(kind === 'keypair' ? 'policies:who.owner' : 'policies:who.domain')}</th>
                <th scope="col">{t('policies:who.status')}</th>
              </tr>
            </thead>
            <tbody>
              {first.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link className="qd-name" to={one.link} target="_blank" rel="noopener" dir="auto">
                      {marked(one.label)}
                    </Link>
                  </th>
                  <td>
                    <ServerText className="qd-name">{one.about}</ServerText>
                  </td>
                  <td>
                    <StatusTag tone={one.active ? 'good' : 'neutral'}>
                      {t(one.active ? 'policies:who.active' : 'policies:who.notActive')}
                    </StatusTag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {total > first.length ? (
        <p className="qd-dim">
          {t('policies:who.more', { count: total - first.length, shown: number(total - first.length) })}
        </p>
      ) : null}
    </>
  );
}

/** All of them as a file: fetched only when asked for. */
function HoldersFile({ kind, name }: Props) {
  const { t, i18n } = useTranslation(['policies', 'errors', 'kit']);
  const [progress, setProgress] = useState<[number, number] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const aborter = useRef<AbortController>(null);
  const number = countFormat(i18n.language);
  const save = async () => {
    aborter.current = new AbortController();
    setError(null);
    setProgress([0, 0]);
    try {
      const { rows, changed } = await fetchEveryone(kind, name, aborter.current.signal, (done, total) =>
        setProgress([done, total]),
      );
      const head = [
        t(`policies:who.column.${kind}`),
        t(kind === 'keypair' ? 'policies:who.owner' : 'policies:who.domain'),
        t('policies:who.status'),
      ];
      const lines = rows.map((one) =>
        csvRow([one.label, one.about, t(one.active ? 'policies:who.active' : 'policies:who.notActive')]),
      );
      downloadFile(csvFileName(`${kind}-policy-${name}`, new Date()), [BOM, csvRow(head), ...lines]);
      if (changed) notify.warning(t('kit:listChanged'));
    } catch (failure) {
      const problem = toAppError(failure);
      if (problem.kind !== 'aborted') setError(problem);
    } finally {
      setProgress(null);
    }
  };
  if (progress)
    return (
      <button type="button" className="qd-link" onClick={() => aborter.current?.abort()}>
        {t('policies:who.stopFile', { done: number(progress[0]), total: number(progress[1]) })}
      </button>
    );
  return (
    <>
      <button type="button" className="qd-link" onClick={() => void save()}>
        {t('policies:who.file')}
      </button>
      {error ? <span role="alert">{describeError(t, error).title}</span> : null}
    </>
  );
}
