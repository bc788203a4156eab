import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceGroupSelect } from '@/entities/resource-groups/ResourceGroupSelect';
import { Choice } from '@/kit/Choice';
import { FormDrawer } from '@/kit/FormDrawer';
import { ChoicesNote } from '@/kit/Loaded';
import { useIdentity } from '@/kit/use-session';
import { ServerText } from '@/ui/ServerText';
import { installPlaces } from './api';
import { imageName, type ImageRow } from './image';
import { leastOf } from '@/entities/images/listed';
import { startInstall } from './install';

interface Values {
  group: string | undefined;
  architectures: string[];
  project: string | undefined;
}

interface Props {
  images: readonly ImageRow[];
  onClose: () => void;
}

/** Installs images on an agent of a resource group, one after the other, by sessions that end by themselves. */
export function InstallImages({ images, onClose }: Props) {
  const { t } = useTranslation(['images', 'images-edit']);
  const { identity } = useIdentity();
  const client = useQueryClient();
  const architectures = [...new Set(images.map(({ architecture }) => architecture))].toSorted();
  const places = useQuery(installPlaces());
  const chosenOf = (values: Pick<Values, 'architectures'>) =>
    images.filter(({ architecture }) => values.architectures.includes(architecture));
  const submit = async ({ group = '', architectures: wanted, project = '' }: Values) => {
    const chosen = chosenOf({ architectures: wanted });
    startInstall(client, {
      stamp: Date.now().toString(36),
      group,
      project,
      domain: identity.domain,
      key: identity.accessKey,
      images: chosen.map((image) => ({
        reference: image.reference,
        architecture: image.architecture,
        resources: leastOf(image),
      })),
    });
    await Promise.resolve();
  };
  return (
    <FormDrawer<Values>
      formId="images/install"
      items={images.map(({ id }) => id)}
      title={t('images-edit:install.title', { count: images.length, name: images[0] ? imageName(images[0]) : '' })}
      initial={{ group: undefined, architectures, project: identity.projects[0]?.name }}
      labels={(name) => t(`images-edit:install.fields.${name}`)}
      submitLabel={t('images-edit:install.ok')}
      begins
      submit={submit}
      onDone={onClose}
      onClose={onClose}
    >
      <p>{t('images-edit:install.intro')}</p>
      <ul className="qd-plain-list">
        {images.slice(0, 20).map((image) => (
          <li key={image.id}>
            <ServerText className="qd-mono">{imageName(image)}</ServerText>
          </li>
        ))}
        {images.length > 20 ? <li>…</li> : null}
      </ul>
      <Form.Item name="group" label={t('images-edit:install.fields.group')} rules={[{ required: true }]}>
        <ResourceGroupSelect label={t('images-edit:install.fields.group')} />
      </Form.Item>
      <Form.Item
        name="architectures"
        label={t('images-edit:install.fields.architectures')}
        rules={[{ required: true, type: 'array' }]}
      >
        <Choice<string[]>
          multiple
          label={t('images-edit:install.fields.architectures')}
          options={architectures.map((value) => ({ value, label: value }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['group', 'architectures']}>
        {({ getFieldValue }) => {
          const group = getFieldValue('group') as string | undefined;
          const wanted = (getFieldValue('architectures') ?? []) as string[];
          const missing = wanted.filter((one) => places.data && group && !places.data.get(group)?.has(one));
          return missing.length > 0 ? (
            <p role="status" className="qd-warn-text">
              {t('images-edit:install.noAgent', { group, architectures: missing.join(', ') })}
            </p>
          ) : null;
        }}
      </Form.Item>
      <ChoicesNote of={[places]} silent />
      <Form.Item
        name="project"
        label={t('images-edit:install.fields.project')}
        extra={t('images-edit:install.projectHelp')}
        rules={[{ required: true }]}
      >
        <Choice
          label={t('images-edit:install.fields.project')}
          options={identity.projects.map(({ name }) => ({ value: name, label: name }))}
        />
      </Form.Item>
    </FormDrawer>
  );
}
