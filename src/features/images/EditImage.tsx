import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { Choice, FreeList } from '@/kit/Choice';
import { FormDrawer } from '@/kit/FormDrawer';
import { isSlot, SLOT } from '@/kit/slot-values';
import { SlotInputs } from '@/kit/SlotInputs';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { slotInfo, slotWords } from '@/lib/slots';
import { paths } from '@/lib/paths';
import { imageName, type ImageRow } from './image';
import { imageEdit } from './image-edit';
import { isBelowLabel, slotNames, type ImageValues } from './image-input';
import { labelled } from './limits';

interface Props {
  image: ImageRow;
  onClose: () => void;
}

/** Kinds of accelerators that images are made for. */
const KNOWN = ['*', 'cuda', 'rocm', 'tpu', 'ipu', 'atom', 'warboy', 'gaudi2', 'hyperaccel'];

/** Minimum resources, supported accelerators and aliases. Only what was changed is sent, after a look at what the server has now. */
export function EditImage({ image, onClose }: Props) {
  const { t, i18n } = useTranslation(['images', 'images-edit']);
  const { write } = useWrites('images');
  const slots = useFormSlots();
  const { infos } = slots;
  const name = imageName(image);
  const spec = imageEdit(image, infos, (alias) => t('images-edit:edit.aliasTaken', { alias }));
  const { row, ...form } = useEditForm<ImageRow, ImageValues>({
    ...spec,
    toValues: slots.loading ? undefined : spec.toValues,
    write: (edit) => write(() => spec.write(edit)),
  });
  const says = (slot: string) => {
    const own = row && labelled(row, slot);
    return own ? t('images-edit:edit.label', { amount: slotWords(own, slotInfo(slot, infos), i18n.language) }) : null;
  };
  const label = (field: string) =>
    isSlot(field) ? slotInfo(field.slice(SLOT.length), infos).label : t(`fields.${field}`);
  return (
    <FormDrawer<ImageValues>
      {...form}
      formId={`images/edit/${image.id}`}
      title={t('actOne.edit', { name })}
      labels={label}
      submitLabel={t('save')}
      says={() => ({
        did: 'changed',
        name,
        row: image.id,
        link: { to: paths.images({ open: image.id }) },
        inverse: { kind: 'images/edit', of: image.id },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {row ? (
        <>
          <h3 className="qd-section-title">{t('fields.limits')}</h3>
          <p>{t('images-edit:edit.limitsHelp')}</p>
          <SlotInputs
            prefix={SLOT}
            names={slotNames(row, infos)}
            infos={infos}
            unread={slots.unread}
            unlimited={false}
            hint={says}
            question={(slot, amount) => (isBelowLabel(row, slot, amount) ? t('images-edit:edit.noEffect') : null)}
          />
        </>
      ) : null}
      <Form.Item
        name="accelerators"
        label={t('fields.accelerators')}
        extra={t('images-edit:edit.acceleratorsHelp')}
        rules={[{ required: true, type: 'array', message: t('images-edit:edit.oneAccelerator') }]}
      >
        <Choice<string[]>
          multiple
          label={t('fields.accelerators')}
          options={[...new Set([...KNOWN, ...image.accelerators])].map((value) => ({
            value,
            label: value === '*' ? t('anyAccelerator') : value,
          }))}
        />
      </Form.Item>
      <Form.Item name="aliases" label={t('fields.aliases')} extra={t('images-edit:edit.aliasesHelp')}>
        <FreeList label={t('fields.aliases')} />
      </Form.Item>
    </FormDrawer>
  );
}
