import { useRef, useState } from 'react';
import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import { shaped } from '@/api/fresh';
import { FreeList } from '@/kit/Choice';
import { FormDrawer } from '@/kit/FormDrawer';
import { checkRule } from '@/kit/form-rule';
import type { Outcome, Sent } from '@/kit/read-back';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { Alert } from '@/ui/Alert';
import { readRegistries } from './api';
import { createEntry } from './changes';
import { createPropsOf, nameProblem, newRegistry, placesOf, projectProblem, type NewValues } from './registry-input';
import { AddressFields, ExtraField, SignInFields, useRegistryWords } from './RegistryFields';
import type { Registry } from './registry';

interface Props {
  /** Another project of this registry is added. */
  of?: Registry;
  onClose: () => void;
}

/** A new registry, or further projects of one: a row of the server's for each project, one after the other. */
export function CreateRegistry({ of, onClose }: Props) {
  const { t } = useTranslation(['registries-edit', 'registries']);
  const { label } = useRegistryWords();
  const { write } = useWrites('registries');
  /** Saved again after a failure, it makes those that are missing: the server refuses no second one. */
  const [made, setMade] = useState<readonly string[]>([]);
  const done = useRef(new Set<string>());
  const there = (registries: readonly Registry[], name: string) =>
    new Set(registries.find((one) => one.name === name)?.entries.map(({ project }) => project ?? ''));
  const submit = async (values: NewValues) => {
    const places = placesOf(values);
    const now = there(await readRegistries(), values.name.trim());
    const taken = places.filter((place) => now.has(place ?? '') && !done.current.has(place ?? ''));
    if (taken.length > 0)
      throw new AppError('conflict', {
        fields: { places: t('registries-edit:taken', { names: taken.map((one) => one ?? '–').join(', ') }) },
      });
    await write(async () => {
      for (const place of places) {
        if (done.current.has(place ?? '') && now.has(place ?? '')) continue;
        await createEntry(createPropsOf(values, place));
        done.current.add(place ?? '');
        setMade([...done.current]);
      }
    });
  };
  const readBack = ({ values }: Sent<NewValues>) =>
    shaped(readRegistries, (registries): Outcome => {
      const now = there(registries, values.name.trim());
      const places = placesOf(values).map((one) => one ?? '');
      for (const place of places) if (now.has(place)) done.current.add(place);
      const count = places.filter((place) => now.has(place)).length;
      return count === places.length ? 'applied' : count > 0 ? 'partly' : 'not-applied';
    });
  return (
    <FormDrawer<NewValues>
      formId={of ? `registries/add/${of.name}` : 'registries/new'}
      title={of ? t('registries-edit:addTo', { name: of.name }) : t('registries:create')}
      initial={newRegistry(of?.entries[0])}
      labels={label}
      secret={['password', 'extra']}
      submitLabel={of ? t('registries-edit:add') : t('registries:create')}
      submit={submit}
      readBack={readBack}
      says={({ values: { name } }) => ({
        did: of ? 'changed' : 'created',
        name: name.trim(),
        row: name.trim(),
        link: { to: paths.registries({ open: name.trim() }) },
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {made.length > 0 ? (
        <Alert type="info" role="status" title={t('registries-edit:half', { names: made.join(', ') })} />
      ) : null}
      <Fields fixed={of !== undefined} />
    </FormDrawer>
  );
}

function Fields({ fixed }: { fixed: boolean }) {
  const { t } = useTranslation('registries-edit');
  const { label, problem } = useRegistryWords();
  const form = Form.useFormInstance();
  const type = Form.useWatch<string | undefined>('type', form) ?? '';
  const needed = type === 'harbor' || type === 'harbor2' || type === 'gitlab';
  return (
    <>
      <Form.Item
        name="name"
        label={label('name')}
        required
        rules={[checkRule(nameProblem, problem)]}
        extra={fixed ? t('help.nameFixed') : t('help.name')}
      >
        <Input autoComplete="off" spellCheck={false} readOnly={fixed} placeholder="registry.example.com" />
      </Form.Item>
      <AddressFields />
      <Form.Item
        name="places"
        label={label('places')}
        dependencies={['type']}
        required={needed}
        extra={t(type === 'gitlab' ? 'help.placesGitlab' : 'help.places')}
        rules={[
          {
            validator: (_, value: unknown) => {
              const places = Array.isArray(value) && value.length > 0 ? (value as string[]) : [''];
              const wrong = places.map((one) => projectProblem(one, type)).find((one) => one !== null);
              return wrong ? Promise.reject(new Error(problem(wrong))) : Promise.resolve();
            },
          },
        ]}
      >
        <FreeList label={label('places')} />
      </Form.Item>
      <SignInFields stored={false} />
      <Form.Item name="global" label={label('global')} valuePropName="checked" extra={t('help.globalNew')}>
        <Switch />
      </Form.Item>
      <ExtraField />
    </>
  );
}
