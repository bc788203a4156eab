import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { shaped } from '@/api/fresh';
import { FormDrawer } from '@/kit/FormDrawer';
import { checkRule } from '@/kit/form-rule';
import type { FormProps, FormWork, ReviewStep } from '@/kit/form-spec';
import { readBackCreate, type Sent } from '@/kit/read-back';
import { useEditForm } from '@/kit/use-edit-form';
import { useWrites } from '@/kit/use-writes';
import {
  createRule,
  daysProblem,
  readRule,
  readRules,
  updateRule,
  valuesOf,
  type Category,
  type Rule,
  type RuleValues,
} from './retention';
import { WouldGo } from './WouldGo';

interface Props {
  category: Category;
  /** The rule that is changed; undefined: one is made. */
  rule?: Rule | undefined;
  onClose: () => void;
}

/** Switched on, there is nothing to begin with: how long things are kept is for each site to say. */
const NEW: RuleValues = { days: '', enabled: true };

/** How long one kind of record is kept. What the next run would delete is shown before the rule is saved. */
export function RuleForm(props: Props) {
  return props.rule ? <EditRule {...props} rule={props.rule} /> : <CreateRule {...props} />;
}

function CreateRule({ category, onClose }: Props) {
  const { write } = useWrites('site');
  const work: FormWork<RuleValues> = {
    initial: NEW,
    submit: (values) => write(() => createRule(category, values)),
    readBack: (sent: Sent<RuleValues>) =>
      shaped(readRules, (rules) => {
        const found = rules.filter((one) => one.category === category);
        const days = String(Number(sent.values.days));
        const made = found.map((one) => ({ values: valuesOf(one), at: one.createdAt }));
        return readBackCreate({ ...sent, values: { ...sent.values, days } }, made);
      }),
  };
  return <Fields {...work} category={category} did="created" onClose={onClose} />;
}

function EditRule({ category, rule, onClose }: Props & { rule: Rule }) {
  const { write } = useWrites('site');
  const {
    row: _row,
    now: _now,
    ...work
  } = useEditForm<Rule, RuleValues>({
    read: readRule(rule.id),
    toValues: valuesOf,
    asRead: ({ days, ...rest }) => ({ ...rest, ...(days !== undefined && { days: String(Number(days)) }) }),
    write: ({ changed }) => write(() => updateRule(rule.id, changed)),
  });
  return <Fields {...work} category={category} did="changed" onClose={onClose} />;
}

type FieldsProps = FormWork<RuleValues> & Pick<Props, 'category' | 'onClose'> & { did: 'created' | 'changed' };

// i18n: maintenance:retention.created maintenance:retention.changed
function Fields({ category, did, onClose, ...work }: FieldsProps) {
  const { t } = useTranslation('maintenance');
  const name = t(`retention.kind.${category}`);
  const review: FormProps<RuleValues>['review'] = {
    title: t('retention.review'),
    submitLabel: t('retention.save'),
    show: ({ after }: ReviewStep<RuleValues>) =>
      after.enabled ? <WouldGo category={category} days={Number(after.days)} /> : <p>{t('retention.nothing')}</p>,
  };
  return (
    <FormDrawer<RuleValues>
      {...work}
      formId={`maintenance/retention/${category}`}
      title={t(`retention.${did}`, { name })}
      labels={(field) => t(`retention.${field}`)}
      submitLabel={t('retention.next')}
      review={review}
      says={() => ({ did, name: t('retention.named', { name }) })}
      onDone={onClose}
      onClose={onClose}
    >
      <p>{t(`retention.what.${category}`)}</p>
      <Form.Item
        name="days"
        label={t('retention.days')}
        required
        rules={[checkRule(daysProblem, (code) => t(`retention.problem.${code}`))]}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name="enabled" label={t('retention.enabled')} valuePropName="checked" extra={t('retention.off')}>
        <Switch />
      </Form.Item>
    </FormDrawer>
  );
}
