import { useQuery } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { agentSlots } from '@/entities/agents/agent-slots';
import { totalOf } from '@/entities/agents/totals';
import type { Hosts } from '@/kit/hosts';
import { HostsField } from '@/entities/storages/HostsField';
import { SlotInputs } from '@/kit/SlotInputs';
import { slotInfo, slotOrder, slotWords, type SlotInfos } from '@/lib/slots';
import { compareQuantities, type Decimal } from '@/lib/units';
import { usualSlot } from './limits';
import type { Policy } from './policy';
import { PENDING, SLOT } from './values';

interface Props {
  infos: SlotInfos;
  /** The cluster's slots could not be read. */
  unread: boolean;
  policy: Policy | undefined;
  stands: (field: string) => string | undefined;
}

/** The slots of the form: those it was opened with, and those that came by a comparison. */
function useSlotNames(prefix: string): string[] {
  const values = (Form.useWatch([], { form: Form.useFormInstance(), preserve: true }) ?? {}) as Record<string, unknown>;
  return slotOrder(Object.keys(values).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}

/**
 * What to ask about an amount that is more than the agents that are alive have together; nothing where that is not known, nor
 * about what stands already or is unusual at all.
 */
function useBeyondAgents(infos: SlotInfos, policy: Policy | undefined) {
  const { t, i18n } = useTranslation('policies');
  const { data } = useQuery(agentSlots());
  const all = data && totalOf(data);
  return (name: string, amount: Decimal): string | null => {
    const usual = usualSlot(slotInfo(name, infos));
    if (!all?.alive || policy?.slots.get(name) === amount) return null;
    if (usual !== undefined && compareQuantities(amount, usual) > 0) return null;
    const total = all.slots.find(({ slot }) => slot === name)?.total ?? '0';
    if (compareQuantities(amount, total) <= 0) return null;
    return t('beyondAgents', { total: slotWords(total, slotInfo(name, infos), i18n.language) });
  };
}

/** What a keypair policy grants of each slot, and of those that it does not name. */
export function SlotFields({ infos, unread, policy, stands }: Props) {
  const { t } = useTranslation('policies');
  const names = useSlotNames(SLOT);
  const limited =
    Form.useWatch('defaultForUnspecified', { form: Form.useFormInstance(), preserve: true }) === 'LIMITED';
  const silent = (name: string) =>
    limited && policy?.unspecified === 'LIMITED' && !policy.slots.has(name) ? t('absentIsZero') : null;
  const beyond = useBeyondAgents(infos, policy);
  const accelerated = names.some((name) => name !== 'cpu' && name !== 'mem');
  return (
    <>
      <h3 className="qd-policy-section">{t('section.resources')}</h3>
      <Form.Item
        name="defaultForUnspecified"
        label={t('fields.defaultForUnspecified')}
        extra={t('help.defaultForUnspecified')}
      >
        <Radio.Group
          options={(['UNLIMITED', 'LIMITED'] as const).map((value) => ({
            value,
            label: t(`defaultForUnspecified.${value}`),
          }))}
        />
      </Form.Item>
      <SlotInputs
        prefix={SLOT}
        names={names}
        infos={infos}
        unread={unread}
        unlimited
        usual={usualSlot}
        stands={stands}
        question={beyond}
        hint={(name) => (name === 'mem' && accelerated ? t('help.memory') : null)}
        note={silent}
      />
    </>
  );
}

/** What the waiting sessions of a keypair may ask for together. */
export function WaitingFields({ infos, stands }: Pick<Props, 'infos' | 'stands'>) {
  const { t } = useTranslation('policies');
  const names = useSlotNames(PENDING);
  return (
    <>
      <h3 className="qd-policy-section">{t('policies:fields.maxPendingSessionResourceSlots')}</h3>
      <SlotInputs prefix={PENDING} names={names} infos={infos} unlimited stands={stands} />
    </>
  );
}

/** The storage hosts with what is allowed on each. */
export function HostFields({ policy }: Pick<Props, 'policy'>) {
  const { t } = useTranslation('policies');
  const label = t('policies:fields.allowedVfolderHosts');
  const check = (_: unknown, value: unknown) => {
    const chosen = Object.entries((value ?? {}) as Hosts);
    const empty = chosen.filter(([host, list]) => list.length === 0 && !(policy && Object.hasOwn(policy.hosts, host)));
    return empty.length === 0
      ? Promise.resolve()
      : Promise.reject(new Error(t('policies:hostEmpty', { hosts: empty.map(([host]) => host).join(', ') })));
  };
  return (
    <>
      <h3 className="qd-policy-section">{t('policies:section.folders')}</h3>
      <HostsField name="allowedVfolderHosts" label={label} rules={[{ validator: check }]} />
    </>
  );
}
