import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { LimitInput } from '@/kit/LimitInput';
import { SLOT } from '@/kit/slot-values';
import { SlotInputs } from '@/kit/SlotInputs';
import type { SlotsRead } from '@/entities/slots/use-form-slots';
import { slotInfo } from '@/lib/slots';
import { parseBytes, sizeReadings, sizeText } from '@/lib/units';
import { ResourceGroupSelect } from '@/entities/resource-groups/ResourceGroupSelect';
import { isUnreadable, slotNames, type Preset } from './preset-input';

/** Names of the form's fields for people. */
export function usePresetLabel({ infos }: SlotsRead) {
  const { t } = useTranslation('presets');
  return (name: string) =>
    name.startsWith(SLOT) ? slotInfo(name.slice(SLOT.length), infos).label : t(`fields.${name}`);
}

interface Props {
  slots: SlotsRead;
  /** What the form began with. */
  preset: Preset | undefined;
}

/** The fields of a preset. Amounts stand in their units; what is sent is bytes and plain numbers. */
export function PresetFields({ slots, preset }: Props) {
  const { t, i18n } = useTranslation(['presets', 'limits']);
  const { infos, unread } = slots;
  const label = usePresetLabel(slots);
  return (
    <>
      <Form.Item name="name" label={label('name')} required extra={t('presets:nameHelp')}>
        <Input maxLength={256} autoComplete="off" />
      </Form.Item>
      <Form.Item name="group" label={label('group')} extra={t('presets:groupHelp')}>
        <ResourceGroupSelect label={label('group')} allowClear />
      </Form.Item>
      {preset && isUnreadable(preset) ? (
        <p role="note" className="qd-warn-text">
          {t('presets:slotsUnreadable')}
        </p>
      ) : null}
      <SlotInputs prefix={SLOT} names={slotNames(infos, preset)} infos={infos} unread={unread} unlimited={false} />
      <Form.Item name="sharedMemory" label={label('sharedMemory')} extra={t('presets:sharedMemoryHelp')}>
        <LimitInput
          label={label('sharedMemory')}
          placeholder={t('limits:memoryExample')}
          read={(text) => {
            const bytes = parseBytes(text);
            return bytes === null ? null : sizeReadings(bytes, i18n.language).join(' = ');
          }}
          tidy={(text) => {
            const bytes = parseBytes(text);
            return bytes === null ? null : sizeText(bytes);
          }}
          bytes
        />
      </Form.Item>
    </>
  );
}
