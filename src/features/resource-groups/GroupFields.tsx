import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/kit/Choice';
import { Folded } from '@/kit/Folded';
import { checkRule } from '@/kit/form-rule';
import { Check } from '@/ui/Check';
import { addressProblem, LONGEST, nameProblem } from './group-input';
import { OptionFields } from './OptionFields';
import { SCHEDULERS } from './scheduler-options';
import { useGroupLabel } from './use-group-label';
import type { ResourceGroupRow } from './fields';

/** A stored value that the console does not know stays to be chosen. */
const withStored = (known: readonly string[], stored: string | null | undefined): string[] =>
  stored && !known.includes(stored) ? [...known, stored] : [...known];

// i18n: resource-groups:problem.* resource-groups:scheduler.* resource-groups:help.*
/** The fields of the form. A name is for good: agents, sessions and presets refer to it. */
export function GroupFields({ group }: { group: ResourceGroupRow | null }) {
  const { t } = useTranslation('resource-groups');
  const label = useGroupLabel();
  const problem = (code: string) => t(`problem.${code}`);
  const choices = (names: readonly string[], of: string) =>
    names.map((value) => ({ value, label: t(`${of}.${value}`, { defaultValue: value }) }));
  return (
    <>
      {group ? null : (
        <Form.Item
          name="name"
          label={label('name')}
          required
          rules={[checkRule(nameProblem, problem)]}
          extra={t('help.name')}
        >
          <Input autoComplete="off" spellCheck={false} maxLength={LONGEST.name} showCount />
        </Form.Item>
      )}
      <Form.Item name="description" label={label('description')}>
        <Input.TextArea rows={2} maxLength={LONGEST.description} showCount />
      </Form.Item>
      <Form.Item name="active" label={label('active')} valuePropName="checked" extra={t('help.active')}>
        <Switch />
      </Form.Item>
      <Form.Item name="public" label={label('public')} valuePropName="checked" extra={t('help.public')}>
        <Switch />
      </Form.Item>
      <h3 className="qd-section-title">{t('section.proxy')}</h3>
      <Form.Item
        name="address"
        label={label('address')}
        rules={[checkRule(addressProblem, problem)]}
        extra={t('help.address')}
      >
        <Input autoComplete="off" spellCheck={false} placeholder="https://proxy.example.com:10200" />
      </Form.Item>
      <TokenFields stored={group !== null} />
      <h3 className="qd-section-title">{t('section.scheduler')}</h3>
      <Form.Item name="scheduler" label={label('scheduler')} extra={t('help.scheduler')}>
        <Choice label={label('scheduler')} options={choices(withStored(SCHEDULERS, group?.scheduler), 'scheduler')} />
      </Form.Item>
      <OptionFields />
      <Folded title={t('section.rare')} names={['driver', 'hostNetwork']} labels={label} usual={{ driver: 'static' }}>
        <Form.Item name="driver" label={label('driver')} extra={t('help.driver')}>
          <Choice
            label={label('driver')}
            options={withStored(['static'], group?.driver).map((value) => ({ value, label: value }))}
          />
        </Form.Item>
        <Form.Item
          name="hostNetwork"
          label={label('hostNetwork')}
          valuePropName="checked"
          extra={t('help.hostNetwork')}
        >
          <Switch />
        </Form.Item>
      </Folded>
    </>
  );
}

interface CheckProps {
  checked?: boolean;
  onChange?: (on: boolean) => void;
}

const NoToken = ({ checked = false, onChange }: CheckProps) => {
  const { t } = useTranslation('resource-groups');
  return (
    <Check checked={checked} onChange={(on) => onChange?.(on)}>
      {t('noToken')}
    </Check>
  );
};

/** The token of the app proxy: what is stored is never shown, and stays unless another is typed or it is taken away. */
function TokenFields({ stored }: { stored: boolean }) {
  const { t } = useTranslation('resource-groups');
  const label = useGroupLabel();
  const form = Form.useFormInstance<{ token: string }>();
  const typed = Form.useWatch('token', form);
  return (
    <>
      <Form.Item name="token" label={label('token')} extra={t(stored ? 'help.tokenStored' : 'help.token')}>
        <Input.Password autoComplete="new-password" spellCheck={false} />
      </Form.Item>
      {stored && !typed ? (
        <Form.Item name="noToken" label={label('noToken')} valuePropName="checked">
          <NoToken />
        </Form.Item>
      ) : null}
    </>
  );
}
