import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { lazyNamed } from '@/kit/lazy-named';
import { Pager } from '@/kit/Pager';
import { Link } from '@/kit/router';
import { SearchBox } from '@/kit/SearchBox';
import { useInnerList } from '@/kit/use-list';
import { formatDateTime } from '@/lib/dates';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { ServerText } from '@/ui/ServerText';
import { holderEmail, holdersList, type Holder } from './list';
import { roleId, roleName, type Role } from './role';
import { useHolderChange } from './use-holder-change';
import './roles.css';

const AssignRole = lazyNamed(() => import('./AssignRole'), 'AssignRole');

const personOf = (holder: Holder) => ({ id: holder.userId, email: holderEmail(holder) });

/** Who has a role: searched and paged on the server; it can be taken from those that are ticked. */
export function Holders({ role }: { role: Role }) {
  const { t, i18n } = useTranslation(['roles', 'kit', 'errors']);
  const list = useInnerList(holdersList, roleId(role));
  const { state, rows, total, selection } = list;
  const [assigning, setAssigning] = useState(false);
  const change = useHolderChange(role);
  const known = list.status === 'success';
  const deleted = role.status === 'DELETED' ? t('roles:isDeleted') : undefined;
  const revoke = (some: readonly Holder[]) =>
    void change.revoke(some.map(personOf)).then((done) => done && selection.clear());
  return (
    <section aria-label={t('roles:holdersOf', { name: roleName(role) })} aria-busy={list.isFetching}>
      <h3 className="qd-section-title">
        {known
          ? t('roles:holders', { count: total, shown: countFormat(i18n.language)(total) })
          : t('roles:part.holders')}
      </h3>
      <div className="qd-holder-bar">
        <SearchBox list={list} label={t('roles:searchHolders')} />
        <Button disabled={deleted !== undefined} title={deleted} onClick={() => setAssigning(true)}>
          {t('roles:assign')}
        </Button>
        {selection.count > 0 ? (
          <Button danger onClick={() => revoke([...selection.rows.values()])}>
            {t('roles:revokeChosen', { count: selection.count })}
          </Button>
        ) : null}
      </div>
      {list.status === 'error' ? (
        <ErrorPanel error={describeError(t, toAppError(list.error))} onRetry={() => void list.refetch()} />
      ) : null}
      {known && list.counted && total === 0 ? (
        <p className="qd-dim">{t(state.q ? 'roles:noHolderFound' : 'roles:noHolder')}</p>
      ) : null}
      <ul className="qd-holders">
        {rows.map((holder) => {
          const { id, email } = personOf(holder);
          return (
            <li key={id}>
              <Check
                label={t('kit:selectRow', { name: email })}
                checked={selection.rows.has(id)}
                onChange={(on) => selection.set([id], on ? [holder] : [])}
              />
              <Link to={paths.users({ tab: 'all', open: id })} className="qd-name">
                <ServerText>{email}</ServerText>
              </Link>
              <ServerText className="qd-dim">{holder.user?.basicInfo.fullName}</ServerText>
              <span className="qd-dim">
                {t('roles:since', { time: formatDateTime(holder.grantedAt, i18n.language) })}
              </span>
              <button
                type="button"
                className="qd-link"
                aria-label={t('roles:revokeFrom', { email })}
                onClick={() => revoke([holder])}
              >
                {t('roles:revoke')}
              </button>
            </li>
          );
        })}
      </ul>
      {total > state.size ? <Pager list={list} /> : null}
      {assigning ? (
        <Suspense fallback={null}>
          <AssignRole role={role} onClose={() => setAssigning(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
