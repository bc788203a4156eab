import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { registryPlaces } from '@/entities/registries/registries';
import { HostsField } from '@/entities/storages/HostsField';
import { Choice } from '@/kit/Choice';
import { Folded } from '@/kit/Folded';
import { checkRule } from '@/kit/form-rule';
import { ChoicesNote } from '@/kit/Loaded';
import { SLOT, slotNames } from '@/kit/slot-values';
import { SlotInputs } from '@/kit/SlotInputs';
import type { SlotsRead } from '@/entities/slots/use-form-slots';
import { slugProblem } from '@/lib/slug';
import type { DomainRow } from './fields';

interface Props {
  /** Null: a new one. */
  domain: DomainRow | null;
  slots: SlotsRead;
  /** Why the name cannot be changed. */
  nameFixed?: string | undefined;
}

// i18n: domains-edit:problem.*
/** The fields of the form. */
export function DomainFields({ domain, slots, nameFixed }: Props) {
  const { t } = useTranslation(['domains-edit', 'domains']);
  const label = (name: string) => t(`domains:fields.${name}`);
  const problem = (code: string) => t(`domains-edit:problem.${code}`);
  const { infos, unread } = slots;
  const longer = (text: string) => ([...text].length > 500 ? 'longer-than-500' : null);
  // What the server has stands as it is.
  const nameProblem = (text: string) => (text === domain?.name ? null : slugProblem(text));
  return (
    <>
      <Form.Item
        name="name"
        label={label('name')}
        required
        rules={[checkRule(nameProblem, problem)]}
        extra={nameFixed ?? t(domain ? 'domains-edit:help.rename' : 'domains-edit:help.name')}
      >
        <Input autoComplete="off" spellCheck={false} readOnly={nameFixed !== undefined} />
      </Form.Item>
      <Form.Item name="description" label={label('description')} rules={[checkRule(longer, problem)]}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <RegistriesField stored={domain?.allowed_docker_registries ?? []} />
      <h3 className="qd-section-title">{label('slots')}</h3>
      <SlotInputs
        prefix={SLOT}
        names={slotNames(domain?.total_resource_slots, infos)}
        infos={infos}
        unread={unread}
        unlimited
      />
      <HostsField name="hostPermissions" label={label('hosts')} />
      <Folded title={t('domains-edit:more')} names={['integrationId']} labels={label}>
        <Form.Item name="integrationId" label={label('integrationId')} rules={[checkRule(longer, problem)]}>
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
      </Folded>
    </>
  );
}

function RegistriesField({ stored }: { stored: readonly (string | null)[] }) {
  const { t } = useTranslation(['domains-edit', 'domains']);
  const form = Form.useFormInstance<{ registries: string[] }>();
  const places = useQuery(registryPlaces());
  const known = new Set(places.data?.map(({ registry }) => registry));
  const options = [...new Set([...known, ...stored.map(String)])].toSorted();
  return (
    <Form.Item
      name="registries"
      label={t('domains:fields.registries')}
      extra={
        <>
          {t('domains-edit:help.registries')}
          <ChoicesNote of={[places]} silent />
        </>
      }
    >
      <Choice<string[]>
        multiple
        label={t('domains:fields.registries')}
        loading={places.isFetching}
        failed={places.isError}
        onChange={(chosen) => form.setFieldValue('registries', chosen.toSorted())}
        options={options.map((value) => ({
          value,
          label: !places.data || known.has(value) ? value : t('domains-edit:unknownRegistry', { name: value }),
        }))}
      />
    </Form.Item>
  );
}
