import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DomainSelect } from '@/entities/domains/DomainSelect';
import { ProjectSelect } from '@/entities/projects/ProjectSelect';
import { UserSelect } from '@/entities/users/UserSelect';
import { FactList } from '@/kit/FactList';
import { lazyNamed } from '@/kit/lazy-named';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';
import { useDialogs } from '@/kit/use-dialogs';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { useScopeActions } from './scope-actions';
import { scopeFields } from './scope-fields';
import type { Scope, ScopeKind } from './scopes';
import { oneScope } from './scopes-api';
import { useFallback } from './use-fallback';
import { hasQuota, type Volume } from '@/entities/storages/volume';
import { QUOTAS } from './ViewSwitch';

const DIALOGS = { set: lazyNamed(() => import('./SetLimit'), 'SetLimit') };
const FACTS = ['scope', 'used', 'files', 'limit', 'source', 'share'];

/** The quota of one user or project on a volume. */
function One({ volume, scope }: { volume: Volume; scope: string }) {
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const onSet = useCallback((row: Scope) => open('set', { scope: row }), [open]);
  const actionsOf = useScopeActions(onSet);
  const fallback = useFallback();
  const { t } = useTranslation('quotas');
  return (
    <Loaded of={useQuery(oneScope(volume, scope))}>
      {(row) => (
        <>
          <FactList set={scopeFields} row={row} names={FACTS} />
          <p className="qd-quota-acts">
            {actionsOf(row).map(({ key, label, danger, disabled, onAct }) => (
              <Button
                key={key}
                danger={danger}
                aria-label={label}
                disabled={Boolean(disabled)}
                title={disabled || undefined}
                onClick={onAct}
              >
                {t(key === 'edit' ? 'set.ok' : 'unset.ok')}
              </Button>
            ))}
          </p>
          <p className="qd-dim">{fallback(row)}</p>
          {dialogs.node}
        </>
      )}
    </Loaded>
  );
}

/** Quota settings of a volume: for a user, or for a project of a domain. A volume without quotas says so. */
export function QuotaSettings({ volume }: { volume: Volume }) {
  const { t } = useTranslation(['quotas', 'storages']);
  const [kind, setKind] = useState<ScopeKind>('user');
  const [domain, setDomain] = useState<string>();
  const [owner, setOwner] = useState<Partial<Record<ScopeKind, string>>>({});
  if (!hasQuota(volume))
    return <p>{volume.trouble ? t('storages:notReached') : t('storages:noQuotaLong', { backend: volume.backend })}</p>;
  const chosen = owner[kind];
  const choose = (id: string | undefined) => setOwner((now) => ({ ...now, [kind]: id }));
  return (
    <>
      <p>
        <Link to={paths.storages({ view: QUOTAS, volume: { op: 'is', value: volume.id } })}>
          {t('storages:quotasOf', { id: volume.id })}
        </Link>
      </p>
      <ListTabs
        label={t('quotas:settings.for')}
        tabs={[
          { key: 'user', label: t('quotas:settings.user') },
          { key: 'project', label: t('quotas:settings.project') },
        ]}
        current={kind}
        onChoose={(next) => setKind(next === 'project' ? 'project' : 'user')}
      />
      <div className="qd-quota-pick">
        {kind === 'user' ? (
          <>
            <span aria-hidden="true">{t('quotas:kind.user')}</span>
            <UserSelect by="uuid" label={t('quotas:kind.user')} value={chosen ?? null} onChange={choose} />
          </>
        ) : (
          <>
            <span aria-hidden="true">{t('quotas:fields.domain')}</span>
            <DomainSelect
              all
              label={t('quotas:fields.domain')}
              value={domain ?? null}
              onChange={(next) => {
                setDomain(next);
                choose(undefined);
              }}
            />
            <span aria-hidden="true">{t('quotas:kind.project')}</span>
            <ProjectSelect
              key={domain}
              domain={domain}
              disabled={domain === undefined}
              label={t('quotas:kind.project')}
              value={chosen ?? null}
              onChange={choose}
            />
          </>
        )}
      </div>
      {chosen ? <One key={chosen} volume={volume} scope={`${kind}:${chosen}`} /> : null}
    </>
  );
}
