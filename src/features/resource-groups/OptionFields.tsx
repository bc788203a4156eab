import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/kit/Choice';
import { checkRule } from '@/kit/form-rule';
import { LimitInput } from '@/kit/LimitInput';
import { useIdentity } from '@/kit/use-session';
import { durationText, formatDuration, parseDuration } from '@/lib/durations';
import { readInteger, tidyInteger } from '@/lib/numerals';
import { has } from '@/lib/releases';
import { UNLIMITED } from '@/lib/units';
import {
  inOrder,
  PREEMPTION_MODES,
  SESSION_TYPES,
  STRATEGIES,
  VICTIM_ORDERS,
  VICTIM_SCOPES,
  type OptionValues,
} from './scheduler-options';
import { useGroupLabel } from './use-group-label';

const lengthProblem = (text: string): 'length' | null =>
  text === UNLIMITED || parseDuration(text) !== null ? null : 'length';
const timeoutProblem = (text: string): 'length' | null =>
  text !== UNLIMITED && parseDuration(text) === 0 ? 'length' : lengthProblem(text);
const countProblem = (text: string): 'count' | null =>
  text.trim() === '' || readInteger(text) !== null ? null : 'count';
const priorityProblem = (text: string): 'priority' | null => {
  const read = readInteger(text);
  return read !== null && Number(read) <= 100 ? null : 'priority';
};

// i18n: resource-groups:problem.* resource-groups:sessionTypes.* resource-groups:strategy.* resource-groups:help.*
/** What may run in a resource group, how long it may wait, and where it is put. */
export function OptionFields() {
  const { t, i18n } = useTranslation('resource-groups');
  const label = useGroupLabel();
  const form = Form.useFormInstance<OptionValues & { scheduler: string }>();
  const scheduler = Form.useWatch('scheduler', form);
  const problem = (code: string) => t(`problem.${code}`);
  const options = (names: readonly string[], of: string) =>
    names.map((value) => ({ value, label: t(`${of}.${value}`) }));
  const length = {
    read: (text: string) => {
      const seconds = parseDuration(text);
      return seconds === null || seconds === 0 ? null : formatDuration(seconds, i18n.language);
    },
    tidy: (text: string) => durationText(parseDuration(text) ?? -1),
    placeholder: t('lengthExample'),
  };
  return (
    <>
      <Form.Item
        name="sessionTypes"
        label={label('sessionTypes')}
        rules={[{ required: true, type: 'array', min: 1, message: t('problem.types') }]}
        extra={t('help.sessionTypes')}
      >
        <SessionTypes label={label('sessionTypes')} options={options(SESSION_TYPES, 'sessionTypes')} />
      </Form.Item>
      <Form.Item
        name="pendingTimeout"
        label={label('pendingTimeout')}
        rules={[checkRule(timeoutProblem, problem)]}
        extra={t('help.pendingTimeout')}
      >
        <LimitInput label={label('pendingTimeout')} unlimited={t('never')} {...length} />
      </Form.Item>
      {scheduler === 'fifo' ? (
        <Form.Item
          name="retries"
          label={label('retries')}
          normalize={tidyInteger}
          rules={[checkRule(countProblem, problem)]}
          extra={t('help.retries')}
        >
          <Input inputMode="numeric" autoComplete="off" placeholder={t('asSite')} />
        </Form.Item>
      ) : null}
      <Form.Item name="strategy" label={label('strategy')} extra={t('help.strategy')}>
        <Choice label={label('strategy')} options={options(STRATEGIES, 'strategy')} />
      </Form.Item>
      <Form.Item name="fractions" label={label('fractions')} valuePropName="checked" extra={t('help.fractions')}>
        <Switch />
      </Form.Item>
      <h3 className="qd-section-title">{t('section.preemption')}</h3>
      <PreemptionFields options={options} length={length} problem={problem} />
    </>
  );
}

interface TypesProps {
  label: string;
  options: readonly { value: string; label: string }[];
  id?: string;
  value?: string[];
  onChange?: (types: string[]) => void;
}

/** A set has no order: the field shows it as the server's is shown. */
const SessionTypes = ({ onChange, ...rest }: TypesProps) => (
  <Choice<string[]> {...rest} multiple onChange={(types) => onChange?.(inOrder(types))} />
);

interface PreemptionProps {
  options: (names: readonly string[], of: string) => { value: string; label: string }[];
  length: Omit<Parameters<typeof LimitInput>[0], 'label'>;
  problem: (code: string) => string;
}

// i18n: resource-groups:preemptionOrder.* resource-groups:preemptionMode.* resource-groups:preemptionScope.*
/** Whether waiting sessions may push out running ones of less priority, and which. */
function PreemptionFields({ options, length, problem }: PreemptionProps) {
  const { t } = useTranslation('resource-groups');
  const label = useGroupLabel();
  const { release } = useIdentity();
  const form = Form.useFormInstance<OptionValues>();
  const chosen = Form.useWatch('preemption', form);
  const newer = has(release, 'resourceGroup.preemption');
  if (newer && !chosen)
    return (
      <Form.Item name="preemption" label={label('preemption')} valuePropName="checked" extra={t('help.preemption')}>
        <Switch />
      </Form.Item>
    );
  return (
    <>
      {newer ? (
        <Form.Item name="preemption" label={label('preemption')} valuePropName="checked" extra={t('help.preemption')}>
          <Switch />
        </Form.Item>
      ) : null}
      <Form.Item
        name="preemptiblePriority"
        label={label('preemptiblePriority')}
        normalize={tidyInteger}
        rules={[checkRule(priorityProblem, problem)]}
        extra={t('help.preemptiblePriority')}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name="preemptionOrder" label={label('preemptionOrder')}>
        <Choice
          label={label('preemptionOrder')}
          options={options(newer ? VICTIM_ORDERS : VICTIM_ORDERS.slice(0, 2), 'preemptionOrder')}
        />
      </Form.Item>
      <Form.Item name="preemptionMode" label={label('preemptionMode')}>
        <Choice label={label('preemptionMode')} options={options(PREEMPTION_MODES, 'preemptionMode')} />
      </Form.Item>
      {newer ? (
        <>
          <Form.Item
            name="preemptionRuntime"
            label={label('preemptionRuntime')}
            rules={[checkRule(lengthProblem, problem)]}
            extra={t('help.preemptionRuntime')}
          >
            <LimitInput label={label('preemptionRuntime')} {...length} />
          </Form.Item>
          <Form.Item name="preemptionScope" label={label('preemptionScope')}>
            <Choice label={label('preemptionScope')} options={options(VICTIM_SCOPES, 'preemptionScope')} />
          </Form.Item>
        </>
      ) : null}
    </>
  );
}
