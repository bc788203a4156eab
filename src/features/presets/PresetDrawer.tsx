import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures, known } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { paths } from '@/lib/paths';
import { presetFields, presetName, type PresetRow } from './fields';

interface Props extends OpenDetails<PresetRow> {
  /** The list has all of each preset. */
  detail: Read<PresetRow | null>;
  actionsOf: (preset: PresetRow) => readonly RowAction[];
}

/** A preset, and why nobody could start it, where that is so. */
export function PresetDrawer(props: Props) {
  const { t } = useTranslation('presets');
  return (
    <EntityDrawer {...props} feature="presets" nameOf={presetName} figures={(preset) => <Figures {...preset} />}>
      {(preset) => (
        <>
          <FactList set={presetFields} row={preset} />
          {preset.obstacles.map((one) => (
            <p key={one} role="note">
              {t(`obstacleText.${one}`)}
            </p>
          ))}
        </>
      )}
    </EntityDrawer>
  );
}

/** What could start it. */
function Figures({ reach: { agents, large, policies }, scaling_group_name: group }: PresetRow) {
  const { t } = useTranslation('presets');
  const ofAll = large === null ? '?' : t('figure.some', { shown: large, of: agents });
  return (
    <KeyFigures
      figures={[
        { label: t('figure.agents'), of: known(ofAll), to: paths.agents({ group: group ?? '' }) },
        { label: t('figure.policies'), of: known(policies ?? '?'), to: paths.resourcePolicies('keypair') },
      ]}
    />
  );
}
