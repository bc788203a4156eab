import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { checkRule } from '@/kit/form-rule';
import { LimitInput } from '@/kit/LimitInput';
import { tidyWeight, weightProblem } from './weight-input';

interface Props {
  name: string;
  label: string;
  help?: string;
  /** Whether it can be left to the default. */
  optional?: boolean;
}

/** A weight of 1 or more, in steps of a tenth. */
// i18n: fair-share:problem.*
export function WeightField({ name, label, help, optional = false }: Props) {
  const { t } = useTranslation('fair-share');
  return (
    <Form.Item
      name={name}
      label={label}
      required
      extra={help}
      rules={[checkRule(weightProblem, (code) => t(`problem.${code}`))]}
    >
      <LimitInput label={label} unlimited={optional ? t('useDefault') : undefined} tidy={tidyWeight} />
    </Form.Item>
  );
}
