import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { FormDrawer } from '@/kit/FormDrawer';
import { checkRule } from '@/kit/form-rule';
import { LimitInput } from '@/kit/LimitInput';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { slotInfo, slotOrder } from '@/lib/slots';
import { Alert } from '@/ui/Alert';
import { readGroup, type Group } from './api';
import { updateSpec } from './changes';
import { asRead, fieldOf, inputOf, resourceOf, valuesOf, type SpecValues } from './spec-input';
import { DEFAULT, daysProblem, isUneven, tidyWeight } from './weight-input';
import { WeightField } from './WeightField';

/** Changes by what a resource group makes its factors; only what was changed is sent. */
export function EditSpec({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation('fair-share');
  const { write } = useWrites('fair-share');
  const { infos } = useSlotInfos();
  const {
    row,
    now: _now,
    ...form
  } = useEditForm<Group, SpecValues>({
    read: readGroup(name),
    toValues: valuesOf,
    asRead,
    write: ({ changed }) => write(() => updateSpec(name, inputOf(changed))),
  });
  const label = (field: string) => {
    const resource = resourceOf(field);
    return resource === undefined ? t(`fields.${field}`) : t('weightOf', { name: slotInfo(resource, infos).label });
  };
  const resources = slotOrder((row?.fairShareSpec?.resourceWeights ?? []).map(({ resourceType }) => resourceType));
  return (
    <FormDrawer<SpecValues>
      {...form}
      formId={`fair-share/spec/${name}`}
      title={t('settingsOne', { name })}
      labels={label}
      show={(_field, value) => (value === DEFAULT ? t('useDefault') : undefined)}
      submitLabel={t('save')}
      says={() => ({ did: 'changed', name, row: name, link: { to: paths.fairShare({}, { open: name }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <Alert type="info" title={t('later')} />
      <Days name="halfLife" label={label('halfLife')} of="decayUnit" />
      <Days name="lookback" label={label('lookback')} of="halfLife" />
      <Days name="decayUnit" label={label('decayUnit')} />
      <WeightField name="defaultWeight" label={label('defaultWeight')} help={t('help.defaultWeight')} />
      {resources.map((resource) => (
        <WeightField key={resource} name={fieldOf(resource)} label={label(fieldOf(resource))} optional />
      ))}
    </FormDrawer>
  );
}

interface DaysProps {
  name: 'halfLife' | 'lookback' | 'decayUnit';
  label: string;
  /** The field of which it had better be a multiple. */
  of?: 'halfLife' | 'decayUnit';
}

// i18n: fair-share:problem.* fair-share:help.* fair-share:uneven.*
function Days({ name, label, of }: DaysProps) {
  const { t } = useTranslation('fair-share');
  const other: unknown = Form.useWatch(of ?? name);
  return (
    <Form.Item
      name={name}
      label={t('inDays', { name: label })}
      required
      extra={t(`help.${name}`)}
      rules={[checkRule(daysProblem, (code) => t(`problem.${code}`))]}
    >
      <LimitInput
        label={label}
        tidy={tidyWeight}
        doubt={(text) => (of && typeof other === 'string' && isUneven(text, other) ? t(`uneven.${name}`) : null)}
      />
    </Form.Item>
  );
}
