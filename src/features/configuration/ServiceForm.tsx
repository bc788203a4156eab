import { Form, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '@/api/json';
import { modifyServiceConfig, readServiceConfig, type ServiceConfig } from '@/entities/site/service-config';
import { Choice } from '@/kit/Choice';
import { FormPage } from '@/kit/FormPage';
import { checkRule } from '@/kit/form-rule';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { leafProblem, patchOf, sectionsOf, type Leaf } from './schema';

type Values = Record<string, string>;

const editableOf = ({ schema, configuration }: ServiceConfig, section: string): Leaf[] =>
  (sectionsOf(schema, configuration).find(({ name }) => name === section)?.leaves ?? []).filter(
    ({ kind }) => kind !== null,
  );

/** Numbers come back as the server counts them: `41` for `41.0`. */
const asKept = (leaves: readonly Leaf[], path: string, text: string): string => {
  const kind = leaves.find((leaf) => leaf.path === path)?.kind;
  const typed = text.trim();
  return kind === 'number' && typed !== '' ? String(Number(typed)) : typed;
};

interface FieldProps {
  leaf: Leaf;
  label: string;
}

function Field({ leaf, label, ...control }: FieldProps) {
  const { t } = useTranslation('configuration');
  const { kind, choices, usual } = leaf;
  if (kind === 'flag' || kind === 'choice') {
    const offered = kind === 'flag' ? ['true', 'false'] : choices;
    const nameOf = (value: string) => (kind === 'flag' ? t(value === 'true' ? 'on' : 'off') : value);
    return <Choice {...control} label={label} options={offered.map((value) => ({ value, label: nameOf(value) }))} />;
  }
  return <Input {...control} placeholder={wordOf(usual)} autoComplete="off" spellCheck={false} />;
}

interface Props {
  service: string;
  section: string;
  onClose: () => void;
}

// i18n: configuration:problem.*
/** One part of a service's configuration; only what was changed is written, over what is there. */
export function ServiceForm({ service, section, onClose }: Props) {
  const { t } = useTranslation('configuration');
  const { write } = useWrites('site');
  const begun = useRef<Leaf[]>([]);
  const { row, now, ...form } = useEditForm<ServiceConfig, Values>({
    read: readServiceConfig(service),
    toValues: (config) =>
      Object.fromEntries(editableOf(config, section).map(({ path, value }) => [path, wordOf(value)])),
    write: ({ changed, now: config }) =>
      write(() => modifyServiceConfig(service, patchOf(editableOf(config, section), changed as Values))),
    asRead: (typed) =>
      Object.fromEntries(Object.entries(typed).map(([path, text = '']) => [path, asKept(begun.current, path, text)])),
  });
  const leaves = row ? editableOf(row, section) : [];
  begun.current = leaves;
  /** What was not set cannot be unset again. */
  const wasUnset = (paths: readonly string[]): boolean => {
    const before = now();
    return (
      !before || editableOf(before, section).some(({ path, value }) => paths.includes(path) && wordOf(value) === '')
    );
  };
  return (
    <FormPage<Values>
      {...form}
      formId={`configuration/services/${service}/${section}`}
      title={t('editGroup', { group: section })}
      labels={(name) => name}
      submitLabel={t('save')}
      says={({ changed }) => ({
        did: 'changed',
        name: `${service}: ${section}`,
        ...(wasUnset(Object.keys(changed)) && { undo: false as const }),
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {leaves.map((leaf) => (
        <Form.Item
          key={leaf.path}
          name={leaf.path}
          label={<span className="qd-mono">{leaf.path}</span>}
          normalize={(value: unknown) => value ?? ''}
          rules={[
            checkRule(
              (text) => leafProblem(leaf, text),
              (code) => t(`problem.${code}`, { from: leaf.from ?? '−∞', to: leaf.to ?? '∞' }),
            ),
          ]}
        >
          <Field leaf={leaf} label={leaf.path} />
        </Form.Item>
      ))}
    </FormPage>
  );
}
