import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shaped } from '@/api/fresh';
import { Choice } from '@/kit/Choice';
import { FormDrawer } from '@/kit/FormDrawer';
import { checkRule } from '@/kit/form-rule';
import type { FormWork } from '@/kit/form-spec';
import { ChoicesNote } from '@/kit/Loaded';
import { readBackCreate } from '@/kit/read-back';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import { createChecker, idleMetrics, readChecker, readCheckers, updateChecker, type Checker } from './api';
import {
  asRead,
  changesOf,
  inputOf,
  KINDS,
  labelsOf,
  lengthProblem,
  NEW,
  SESSION_TYPES,
  valuesOf,
  type CheckerValues,
} from './checker';

interface Props {
  /** The check that is changed; undefined: one is made. */
  checker?: Checker | undefined;
  onClose: () => void;
}

/** What an idle check looks for, for how long, and in which sessions. */
export function CheckerForm({ checker, onClose }: Props) {
  return checker ? <Edit checker={checker} onClose={onClose} /> : <Create onClose={onClose} />;
}

function Create({ onClose }: Props) {
  const { t } = useTranslation('configuration');
  const { write } = useWrites('site');
  // Names may be there twice, so that those which were there before are remembered.
  const before = useRef<ReadonlySet<string>>(new Set());
  return (
    <CheckerDrawer
      formId="configuration/idle/new"
      title={t('idle.create')}
      did="created"
      initial={NEW}
      submit={async (values) => {
        before.current = new Set((await readCheckers()).map(({ entityId }) => entityId));
        await write(() => createChecker(inputOf(values)));
      }}
      readBack={(sent) =>
        shaped(readCheckers, (all) => {
          const values = { ...sent.values, ...asRead(sent.values) };
          const made = all.filter(({ name, entityId }) => name === values.name && !before.current.has(entityId));
          return readBackCreate(
            { ...sent, values },
            made.map((one) => ({ values: { ...values, ...valuesOf(one) }, at: one.createdAt })),
          );
        })
      }
      onClose={onClose}
    />
  );
}

function Edit({ checker, onClose }: Props & { checker: Checker }) {
  const { t } = useTranslation('configuration');
  const { write } = useWrites('site');
  const {
    row: _row,
    now: _now,
    ...work
  } = useEditForm<Checker, CheckerValues>({
    read: readChecker(checker.entityId),
    toValues: valuesOf,
    asRead,
    write: ({ values, changed, now }) => write(() => updateChecker(checker.entityId, changesOf(values, changed, now))),
  });
  return (
    <CheckerDrawer
      {...work}
      formId={`configuration/idle/${checker.entityId}`}
      title={t('idle.editOne', { name: checker.name })}
      did="changed"
      onClose={onClose}
    />
  );
}

type DrawerProps = FormWork<CheckerValues> & {
  formId: string;
  title: string;
  did: 'created' | 'changed';
  onClose: () => void;
};

// i18n: configuration:idle.*
function CheckerDrawer({ did, onClose, ...rest }: DrawerProps) {
  const { t } = useTranslation('configuration');
  const kindOf = (value: unknown) => KINDS.find((kind) => kind === value);
  return (
    <FormDrawer<CheckerValues>
      {...rest}
      labels={(name) => t(`idle.field.${name}`)}
      show={(name, value) =>
        name === 'types' && Array.isArray(value) ? value.map((type) => t(`idle.type.${type}`)).join(', ') : undefined
      }
      submitLabel={t('save')}
      says={({ values: { name } }) => ({ did, name: t('idle.named', { name }) })}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('idle.field.name')}
        required
        rules={[
          checkRule(
            (text) => (text.trim() === '' || text.trim().length > 128 ? 'name' : null),
            (code) => t(`idle.problem.${code}`),
          ),
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="description" label={t('idle.field.description')}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="kind" label={t('idle.field.kind')} extra={did === 'changed' ? t('idle.kindFixed') : null}>
        <Choice
          label={t('idle.field.kind')}
          disabled={did === 'changed'}
          options={KINDS.map((value) => ({ value, label: t(`idle.kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => {
          const kind = kindOf(getFieldValue('kind')) ?? NEW.kind;
          return (
            <>
              <p className="qd-dim">{t(`idle.kindText.${kind}`)}</p>
              <Length name="length" least={1} label={t(`idle.length.${kind}`)} />
              {kind === 'UTILIZATION' ? <Measured /> : null}
            </>
          );
        }}
      </Form.Item>
      <Length name="grace" least={0} label={t('idle.field.grace')} extra={t('idle.graceText')} />
      <Form.Item
        name="types"
        label={t('idle.field.types')}
        required
        rules={[{ validator: (_, v: unknown) => given(Array.isArray(v) && v.length > 0, t('idle.problem.types')) }]}
      >
        <Choice<string[]>
          multiple
          label={t('idle.field.types')}
          options={SESSION_TYPES.map((value) => ({ value, label: t(`idle.type.${value}`) }))}
        />
      </Form.Item>
    </FormDrawer>
  );
}

const given = (is: boolean, problem: string): Promise<void> =>
  is ? Promise.resolve() : Promise.reject(new Error(problem));

function Length({ name, least, label, extra }: { name: string; least: number; label: string; extra?: string }) {
  const { t } = useTranslation('configuration');
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      required
      rules={[
        checkRule(
          (text) => lengthProblem(text, least),
          (code) => t(`idle.problem.${code}`),
        ),
      ]}
    >
      <Input autoComplete="off" placeholder="1 h" />
    </Form.Item>
  );
}

/** Which metric is measured, in which of its series, and below which value a session counts as idle. */
function Measured() {
  const { t } = useTranslation('configuration');
  const metrics = useQuery(idleMetrics());
  const chosen: unknown = Form.useWatch('metric');
  const known = metrics.data?.find(({ id }) => id === chosen)?.labels;
  return (
    <>
      <Form.Item
        name="metric"
        label={t('idle.field.metric')}
        required
        rules={[{ validator: (_, value: unknown) => given(Boolean(value), t('idle.problem.metric')) }]}
        extra={<ChoicesNote of={[metrics]} silent />}
      >
        <Choice
          label={t('idle.field.metric')}
          showSearch={{ optionFilterProp: 'label' }}
          loading={metrics.isPending}
          options={metrics.data?.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="threshold"
        label={t('idle.field.threshold')}
        required
        extra={t('idle.thresholdText')}
        rules={[
          checkRule(
            (text) => (/^\d+(\.\d+)?$/.test(text.trim()) ? null : 'threshold'),
            (code) => t(`idle.problem.${code}`),
          ),
        ]}
      >
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="labels"
        label={t('idle.field.labels')}
        extra={known && known.length > 0 ? t('idle.labelsOf', { labels: known.join(', ') }) : t('idle.labelsText')}
        rules={[
          checkRule(
            (text) => (labelsOf(text) === null ? 'labels' : null),
            (code) => t(`idle.problem.${code}`),
          ),
        ]}
      >
        <Input autoComplete="off" placeholder="container_metric_name=cpu_util" />
      </Form.Item>
    </>
  );
}
