import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { oneOfAll } from '@/kit/use-resource-list';
import { presetsSource } from './api';
import { presetFields, presetId, presetName, type PresetRow } from './fields';

interface Props extends OpenDetails<PresetRow> {
  actionsOf: (preset: PresetRow) => readonly RowAction[];
}

/** A preset, and why nobody could start it, where that is so. */
export function PresetDrawer(props: Props) {
  const { t } = useTranslation('presets');
  const detail = useQuery(oneOfAll(presetsSource, presetId, props.id));
  return (
    <EntityDrawer {...props} feature="presets" detail={detail} nameOf={presetName}>
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
