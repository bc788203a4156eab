import { useTranslation } from 'react-i18next';
import { SlotAmounts } from '@/entities/slots/SlotAmounts';
import { rowSlots, slotColumns } from '@/entities/slots/slot-columns';
import { defineFields } from '@/kit/fields';
import { paths } from '@/lib/paths';
import { StatusTag } from '@/ui/StatusTag';
import type { Obstacle, Reach } from '@/entities/session-start/reach';
import type { Preset } from './preset-input';

export type PresetRow = Preset & { obstacles: Obstacle[]; reach: Reach };

function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const { t } = useTranslation('presets');
  if (obstacles.length === 0) return <StatusTag tone="good">{t('obstacle.none')}</StatusTag>;
  const hindered = obstacles.some((one) => one !== 'unknown');
  return (
    <span title={obstacles.map((one) => t(`obstacleText.${one}`)).join('\n')}>
      <StatusTag tone={hindered ? 'warn' : 'neutral'}>
        {obstacles.map((one) => t(`obstacle.${one}`)).join(', ')}
      </StatusTag>
    </span>
  );
}

/** What is known of a preset; sorted and filtered here, the server has neither. */
// i18n: presets:fields.* presets:obstacle.* presets:obstacleText.*
export const presetFields = defineFields<PresetRow>()('presets', {
  name: { value: (p) => p.name, sort: true, filter: { kind: 'text' }, always: true, width: 190 },
  resources: {
    value: (p) => p.resource_slots,
    cell: (p) => <SlotAmounts slots={rowSlots(p.resource_slots)?.slots ?? null} />,
    drawerOnly: true,
  },
  ...slotColumns<PresetRow>((p) => (p.resource_slots === null ? null : rowSlots(p.resource_slots, null))),
  sharedMemory: { value: (p) => p.shared_memory, format: 'bytes', sort: true },
  group: {
    value: (p) => p.scaling_group_name,
    sort: true,
    filter: { kind: 'text' },
    link: (_, name) => paths.resourceGroups({ open: name }),
  },
  obstacle: {
    value: (p) => (p.obstacles.length > 0 ? p.obstacles : ['none']),
    cell: (p) => <Obstacles obstacles={p.obstacles} />,
    filter: { kind: 'enum', options: ['none', 'group-empty', 'no-agent', 'no-policy', 'unknown'] },
  },
  id: { value: (p) => p.id, format: 'code', hidden: true },
});

export const presetId = (preset: Preset): string => preset.id ?? '';
export const presetName = (preset: Preset): string => preset.name ?? '';
