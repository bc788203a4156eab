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
import { DomainSelect } from '@/entities/domains/DomainSelect';
import { ProjectPolicySelect } from '@/entities/resource-policies/PolicySelects';
import { NEW_TYPES, type ProjectRow } from './fields';
import { registryText } from './registry';

interface Props {
  /** Null: a new one. */
  project: ProjectRow | null;
  slots: SlotsRead;
}

// i18n: projects-edit:problem.* projects:type.*
/** The fields of the form. Domain and type belong to a project for good. */
export function ProjectFields({ project, slots }: Props) {
  const { t } = useTranslation(['projects-edit', 'projects', 'limits']);
  const label = (name: string) => t(`projects:fields.${name}`);
  const problem = (code: string) => t(`projects-edit:problem.${code}`);
  const { infos, unread } = slots;
  const longer = (text: string) => ([...text].length > 500 ? 'longer-than-500' : null);
  return (
    <>
      <Form.Item
        name="name"
        label={label('name')}
        required
        rules={[checkRule(slugProblem, problem)]}
        extra={t('projects-edit:help.name')}
      >
        <Input autoComplete="off" spellCheck={false} />
      </Form.Item>
      {project ? null : (
        <>
          <Form.Item
            name="domain"
            label={label('domain')}
            rules={[{ required: true }]}
            extra={t('projects-edit:help.domain')}
          >
            <DomainSelect label={label('domain')} />
          </Form.Item>
          <Form.Item name="type" label={label('type')} extra={t('projects-edit:help.type')}>
            <Choice
              label={label('type')}
              options={NEW_TYPES.map((value) => ({ value, label: t(`projects:type.${value}`) }))}
            />
          </Form.Item>
        </>
      )}
      <Form.Item name="policy" label={label('policy')} rules={[{ required: true }]}>
        <ProjectPolicySelect label={label('policy')} />
      </Form.Item>
      <Form.Item name="description" label={label('description')} rules={[checkRule(longer, problem)]}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <h3 className="qd-section-title">{label('slots')}</h3>
      <SlotInputs
        prefix={SLOT}
        names={slotNames(project?.total_resource_slots, infos)}
        infos={infos}
        unread={unread}
        unlimited
      />
      <HostsField name="hostPermissions" label={label('hosts')} />
      <Folded title={t('projects-edit:more')} names={['registry', 'integrationId']} labels={label}>
        <RegistryField stored={registryText(project?.container_registry)} />
        <Form.Item name="integrationId" label={label('integrationId')} rules={[checkRule(longer, problem)]}>
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
      </Folded>
    </>
  );
}

function RegistryField({ stored }: { stored: string }) {
  const { t } = useTranslation(['projects-edit', 'projects']);
  const places = useQuery(registryPlaces());
  const known = places.data?.filter(({ project }) => project).map(({ registry, project }) => `${registry}/${project}`);
  const options = [...new Set([...(known ?? []), stored])].filter(Boolean).toSorted();
  return (
    <Form.Item
      name="registry"
      label={t('projects:fields.registry')}
      extra={
        <>
          {t('projects-edit:help.registry')}
          <ChoicesNote of={[places]} silent />
        </>
      }
    >
      <Choice
        label={t('projects:fields.registry')}
        showSearch
        loading={places.isFetching}
        failed={places.isError}
        options={[
          { value: '', label: t('projects-edit:noRegistry') },
          ...options.map((value) => ({
            value,
            label: !known || known.includes(value) ? value : t('projects-edit:unknownRegistry', { name: value }),
          })),
        ]}
      />
    </Form.Item>
  );
}
