import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { paths, type PolicyKind } from '@/lib/paths';
import { policyFields } from './fields';
import { holdersQuery } from './holders';
import { ImpactPanel } from './ImpactPanel';
import type { Policy } from './policy';
import '@/kit/form.css';

interface Props extends OpenDetails<Policy> {
  kind: PolicyKind;
  /** The list has all of each policy; one by its name is refused to some domain admins from 26.9 on. */
  detail: Read<Policy | null>;
  actionsOf: (policy: Policy) => readonly RowAction[];
}

/** All of a policy, and who follows it. */
export function PolicyDrawer({ kind, ...open }: Props) {
  const set = policyFields[kind];
  return (
    <EntityDrawer
      {...open}
      feature="policies"
      logged={() => ({ feature: `${kind}-policies`, id: open.id })}
      figures={() => <Figures kind={kind} name={open.id} />}
    >
      {(policy) => (
        <>
          <FactList
            set={set}
            row={policy}
            names={set.names.filter((one) => one !== 'name' && one !== 'allowedVfolderHosts')}
          />
          <ImpactPanel kind={kind} name={open.id} />
        </>
      )}
    </EntityDrawer>
  );
}

const LISTS = { keypair: paths.credentials, user: paths.users, project: paths.projects };
const HOLDERS = { keypair: 'keypairs', user: 'users', project: 'projects' } as const;

// i18n: detail:figure.*
function Figures({ kind, name }: { kind: PolicyKind; name: string }) {
  const { t } = useTranslation('detail');
  const holders = useQuery(holdersQuery(kind, name));
  const to = LISTS[kind]({ policy: { op: 'is', value: name } });
  const figure = {
    label: t(`figure.${HOLDERS[kind]}`),
    of: { ...holders, data: holders.data?.total },
    inactive: holders.data?.inactive,
    to,
  };
  return <KeyFigures figures={[figure]} />;
}
