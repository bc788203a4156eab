import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { scopeFields, ScopeStanding } from './scope-fields';
import type { Scope } from './scopes';
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
