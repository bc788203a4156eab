import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '@/kit/DetailDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import { RowActions, type RowAction } from '@/kit/RowActions';
import { EmptyState } from '@/ui/EmptyState';
import { presetFields, presetName, type PresetRow } from './fields';

interface Props extends OpenDetails<PresetRow> {
  actionsOf: (preset: PresetRow) => readonly RowAction[];
}

/** A preset, and why nobody could start it, where that is so. */
export function PresetDrawer({ id, ids, known: preset, onOpen, actionsOf }: Props) {
  const { t } = useTranslation('presets');
  return (
    <DetailDrawer
      title={preset ? presetName(preset) : t('one')}
      ids={ids}
      open={id}
      onOpen={onOpen}
      footer={preset ? <RowActions actions={actionsOf(preset)} /> : null}
    >
      {preset ? (
        <>
          <FactList set={presetFields} row={preset} />
          {preset.obstacles.map((one) => (
            <p key={one} role="note">
              {t(`obstacleText.${one}`)}
            </p>
          ))}
        </>
      ) : (
        <EmptyState title={t('gone.title')} text={t('gone.text')} />
      )}
    </DetailDrawer>
  );
}
