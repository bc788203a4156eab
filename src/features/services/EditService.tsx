import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { FormDrawer } from '@/kit/FormDrawer';
import { checkRule } from '@/kit/form-rule';
import { isSlot, rebasedSlots, SLOT, slotNames, slotsAsRead, slotValues } from '@/kit/slot-values';
import { SlotInputs } from '@/kit/SlotInputs';
import { useEditForm } from '@/kit/use-edit-form';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { slotInfo } from '@/lib/slots';
import { UNLIMITED } from '@/lib/units';
import { modifyService, readService, scaleOwn } from './api';
import { isReplicas, serviceId, serviceName, type Service, type ServiceRow } from './service';

type Values = { replicas: string } & Record<string, string>;

/** Changes how many sessions a service has, and how large each of them is. */
export function EditService({ service, onClose }: { service: ServiceRow; onClose: () => void }) {
  const { t } = useTranslation('services');
  const { write } = useWrites('services');
  const { identity } = useIdentity();
  const slots = useFormSlots();
  const { infos } = slots;
  const id = serviceId(service);
  const name = serviceName(service);
  const valuesOf = (now: Service, first: Service): Values => {
    const amounts = Object.entries(slotValues(now.resource_slots, infos, first.resource_slots));
    // A session has what is named and nothing else.
    const named = amounts.map(([field, text]) => [field, text === UNLIMITED ? '' : text]);
    return { ...(Object.fromEntries(named) as Record<string, string>), replicas: String(now.replicas ?? '') };
  };
  const { row, ...form } = useEditForm<Service, Values>({
    read: readService(id),
    toValues: slots.loading ? undefined : valuesOf,
    asRead: (typed) => ({
      ...slotsAsRead(typed, infos),
      ...(typed.replicas !== undefined && { replicas: String(Number(typed.replicas)) }),
    }),
    write: ({ values, changed, before, now }) =>
      write(async () => {
        const own = now.created_user_email === identity.email;
        const replicas = 'replicas' in changed ? Number(values.replicas) : undefined;
        if (Object.keys(changed).some(isSlot)) {
          const resource_slots = rebasedSlots(now.resource_slots, before, values, infos);
          await modifyService(id, { resource_slots });
        }
        if (replicas === undefined) return;
        await (own ? scaleOwn(id, replicas) : modifyService(id, { replicas }));
      }),
  });
  const label = (field: string) =>
    isSlot(field) ? slotInfo(field.slice(SLOT.length), infos).label : t(`fields.${field}`);
  return (
    <FormDrawer<Values>
      {...form}
      formId={`services/edit/${id}`}
      title={t('actOne.edit', { name })}
      labels={label}
      submitLabel={t('save')}
      says={() => ({ did: 'changed', name, row: id, link: { to: paths.services({ open: id }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item
        name="replicas"
        label={label('replicas')}
        extra={t('replicasHelp')}
        rules={[
          checkRule(
            (text) => (isReplicas(text) ? null : 'range'),
            () => t('replicasRange'),
          ),
        ]}
      >
        <Input inputMode="numeric" maxLength={4} autoComplete="off" />
      </Form.Item>
      <p className="qd-dim">{t('resourcesHelp')}</p>
      <SlotInputs
        prefix={SLOT}
        names={slotNames(row?.resource_slots, infos)}
        infos={infos}
        unread={slots.unread}
        unlimited={false}
      />
    </FormDrawer>
  );
}
