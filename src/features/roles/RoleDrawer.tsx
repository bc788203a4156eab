import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Matrix } from '@/entities/roles/Matrix';
import { rightKey, rightOf, thingsOf } from '@/entities/roles/permissions';
import { Cell } from '@/kit/Cell';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import { Loaded } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { holdersOf, roleDetail, roleGrants } from './api';
import { roleFields } from './fields';
import { Holders } from './Holders';
import { roleName, type Role } from './role';

/** How many have it; what it allows is counted from what its part shows. */
const holderCount = (id: string) => ({
  queryKey: ['roles', 'holders', id],
  queryFn: () => holdersOf(id),
  select: ({ count }: { count: number }) => count,
});

const FACTS = roleFields.names.filter((name) => name !== 'status');

interface Props extends OpenDetails<Role> {
  actionsOf: (role: Role) => readonly RowAction[];
}

/** All facts of a role, what it allows, who has it. */
export function RoleDrawer(props: Props) {
  const { t } = useTranslation('roles');
  const { id } = props;
  const tabs = (['facts', 'permissions', 'holders'] as const).map((key) => ({ key, label: t(`part.${key}`) }));
  return (
    <EntityDrawer
      {...props}
      feature="roles"
      detail={useQuery(roleDetail(id))}
      nameOf={roleName}
      stateOf={(role) => <Cell set={roleFields} name="status" row={role} />}
      figures={() => <Figures id={id} />}
      tabs={tabs}
    >
      {(role, tab) =>
        tab === 'permissions' ? (
          <Permissions id={id} name={roleName(role)} />
        ) : tab === 'holders' ? (
          <Holders role={role} />
        ) : (
          <FactList set={roleFields} row={role} names={FACTS} />
        )
      }
    </EntityDrawer>
  );
}

function Figures({ id }: { id: string }) {
  const { t } = useTranslation('roles');
  const allowed = useQuery({ ...roleGrants(id), select: (grants) => grants.length });
  return (
    <KeyFigures
      figures={[
        { label: t('part.permissions'), of: allowed, tab: 'permissions' },
        { label: t('part.holders'), of: useQuery(holderCount(id)), tab: 'holders' },
      ]}
    />
  );
}

/** What a role allows within its scope, as a matrix. */
function Permissions({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation(['roles', 'roles-matrix']);
  const read = useQuery(roleGrants(id));
  return (
    <Loaded of={read}>
      {(grants) => {
        const has = new Set(grants.map((one) => rightKey(rightOf(one))));
        const on = { mark: '✓', words: t('roles-matrix:allowed') };
        return (
          <>
            <p className="qd-dim">{t(grants.length === 0 ? 'roles:allowsNothing' : 'roles:allowsNote')}</p>
            {grants.length > 0 ? (
              <Matrix
                label={t('roles:permissionsOf', { name })}
                things={thingsOf(grants)}
                cell={(thing, act) => (has.has(rightKey({ thing, act })) ? on : null)}
              />
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}
