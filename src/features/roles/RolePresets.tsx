import { useTranslation } from 'react-i18next';
import { Matrix } from '@/entities/roles/Matrix';
import { rightKey, rightOf, thingsOf } from '@/entities/roles/permissions';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { ListPage, type OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { oneOf, useList } from '@/kit/use-list';
import { paths } from '@/lib/paths';
import { presetFields, presetGrants, presetName, presetsList, type RolePreset } from './presets';
import { RoleSwitch } from './RoleSwitch';

/** What the server makes roles from, to read: which permissions a new user, project or domain brings. */
export function RolePresets() {
  const { t } = useTranslation('role-presets');
  const list = useList(presetsList);
  return (
    <ListPage
      list={list}
      title={t('title')}
      note={t('note')}
      buttons={<RoleSwitch />}
      renderDetails={(open) => <PresetDrawer {...open} detail={oneOf(list, open.id)} />}
    />
  );
}

const NOTHING = () => [];

function PresetDrawer(props: OpenDetails<RolePreset> & { detail: Read<RolePreset | null> }) {
  const { t } = useTranslation(['role-presets', 'roles', 'roles-matrix']);
  const on = { mark: '✓', words: t('roles-matrix:allowed') };
  return (
    <EntityDrawer {...props} feature="role-presets" nameOf={presetName} actionsOf={NOTHING}>
      {(preset) => {
        const grants = presetGrants(preset);
        const has = new Set(grants.map((one) => rightKey(rightOf(one))));
        return (
          <>
            <FactList set={presetFields} row={preset} names={presetFields.names} />
            <p>
              <Link to={paths.roles({ q: `${preset.name}-` })}>{t('role-presets:made')}</Link>
            </p>
            <Matrix
              label={t('roles:permissionsOf', { name: preset.name })}
              things={thingsOf(grants)}
              cell={(thing, act) => (has.has(rightKey({ thing, act })) ? on : null)}
            />
          </>
        );
      }}
    </EntityDrawer>
  );
}
