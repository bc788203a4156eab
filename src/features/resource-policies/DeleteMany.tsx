import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { useWrites } from '@/kit/use-writes';
import { pool } from '@/lib/async';
import { countFormat } from '@/lib/formats';
import type { PolicyKind } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { notify } from '@/ui/notify';
import { entityOf } from './api';
import { deleteMany } from './deletion';
import type { Policy } from './policy';
import { fetchHolders, type Holders } from './holders';
import '@/kit/form.css';

interface Props {
  kind: PolicyKind;
  policies: readonly Policy[];
  onDone: () => void;
  onClose: () => void;
}

const WIDTH = 4;

/** How many follow each of these policies, a few requests at a time. */
async function countAll(
  kind: PolicyKind,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Holders>> {
  return new Map(await pool(names, WIDTH, async (name) => [name, await fetchHolders(kind, name, signal)] as const));
}

/** Deletes those of the chosen policies that nothing follows; the others are named with what follows them. */
export function DeleteMany({ kind, policies, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation(['policies', 'forms', 'errors']);
  const { refresh } = useWrites(entityOf(kind));
  const names = policies.map((policy) => policy.name);
  const counts = useQuery({
    queryKey: [entityOf(kind), 'holders-many', names],
    queryFn: ({ signal }) => countAll(kind, names, signal),
    staleTime: 0,
    gcTime: 0,
  });
  const number = countFormat(i18n.language);
  const free = names.filter((name) => name !== 'default' && counts.data?.get(name)?.total === 0);
  const title = t('policies:deleteMany.title', { count: names.length });
  const start = () => {
    deleteMany({ kind, names: free, title, refresh });
    notify.info(t('policies:delete.started'));
    onDone();
    onClose();
  };
  return (
    <Dialog label={title} onClose={onClose} className="qd-dialog-wide">
      <h2>{title}</h2>
      {counts.isError ? (
        <ErrorPanel error={describeError(t, toAppError(counts.error))} onRetry={() => void counts.refetch()} />
      ) : null}
      {counts.isPending ? <p role="status">{t('policies:counting')}</p> : null}
      {counts.data ? (
        <>
          <p role="status">
            {t('policies:deleteMany.summary', { free: number(free.length), used: number(names.length - free.length) })}
          </p>
          {/* A region that scrolls must be reachable by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="qd-scroll" role="region" tabIndex={0} aria-label={title}>
            <table className="qd-plain-table" aria-label={title}>
              <thead>
                <tr>
                  <th scope="col">{t('policies:fields.name')}</th>
                  <th scope="col">{t('policies:deleteMany.followers')}</th>
                  <th scope="col">{t('policies:deleteMany.outcome')}</th>
                </tr>
              </thead>
              <tbody>
                {names.map((name) => (
                  <tr key={name}>
                    <th scope="row" className="qd-name">
                      {name}
                    </th>
                    <td>{number(counts.data.get(name)?.total ?? 0)}</td>
                    <td>
                      {t(
                        free.includes(name)
                          ? 'policies:deleteMany.goes'
                          : name === 'default'
                            ? 'policies:deleteMany.default'
                            : 'policies:deleteMany.stays',
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
      <div className="qd-form-buttons">
        <Button onClick={onClose} data-autofocus>
          {t('forms:cancel')}
        </Button>
        <Button variant="primary" danger disabled={free.length === 0} onClick={start}>
          {t('policies:deleteMany.ok', { count: free.length })}
        </Button>
      </div>
    </Dialog>
  );
}
