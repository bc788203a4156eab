import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
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
    <EntityDrawer {...props} feature="presets" nameOf={presetName}>
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
