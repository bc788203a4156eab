import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures, known } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { numberFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { formatBytes } from '@/lib/units';
import { scopeFields, ScopeStanding } from './scope-fields';
import { limitOf, NEAR, shareOf, type Scope } from './scopes';
import { useFallback } from './use-fallback';

interface Props extends OpenDetails<Scope> {
  detail: Read<Scope | null>;
  actionsOf: (scope: Scope) => readonly RowAction[];
}

/** A quota scope: what it holds, what bounds it, and what would if its own limit were taken away. */
export function ScopeDrawer(props: Props) {
  const fallback = useFallback();
  return (
    <EntityDrawer
      {...props}
      feature="quotas"
      nameOf={({ owner }) => owner}
      stateOf={(scope) => <ScopeStanding scope={scope} />}
      figures={(scope) => <Figures scope={scope} />}
    >
      {(scope) => (
        <>
          <FactList set={scopeFields} row={scope} />
          <p className="qd-dim">{fallback(scope)}</p>
        </>
      )}
    </EntityDrawer>
  );
}

/** What it holds and may hold, with the way to what fills it and to what bounds it. */
function Figures({ scope }: { scope: Scope }) {
  const { t, i18n } = useTranslation(['quotas', 'kit']);
  const { figures, folders, kind, volume, policy } = scope;
  const limit = limitOf(scope);
  const part = shareOf(scope);
  const percent = numberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const ofFigures = (text: () => string) => known(!figures ? undefined : figures.failed ? '?' : text());
  const here = {
    quotaScope: { op: 'is', value: scope.scope },
    host: { op: 'is', value: volume },
    ...(kind === 'user' && { view: 'users' }),
  } as const;
  return (
    <KeyFigures
      figures={[
        {
          label: t('quotas:fields.used'),
          of: ofFigures(() => formatBytes(figures?.used ?? 0n, i18n.language)),
          ...(part !== null && { note: percent.format(part) }),
          ...(part !== null && part >= NEAR && { tone: part >= 1 ? ('bad' as const) : ('warn' as const) }),
        },
        {
          label: t('quotas:fields.limit'),
          of: ofFigures(() => (limit?.bytes ? formatBytes(limit.bytes, i18n.language) : t('kit:unlimited'))),
          ...(limit?.source === 'policy' && { to: paths.resourcePolicies(kind, { open: policy }) }),
        },
        { label: t('quotas:fields.folders'), of: known(folders), to: paths.projectFolders(here) },
      ]}
    />
  );
}
