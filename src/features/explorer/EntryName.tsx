import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { checkRule } from '@/kit/form-rule';
import { nameProblem } from './names';

export interface NameValues {
  name: string;
}

// i18n: explorer:nameProblem.*
/** The name of a file or folder. `dir` is where it stands. */
export function EntryName({ dir, help }: { dir: string; help?: string }) {
  const { t } = useTranslation('explorer');
  return (
    <Form.Item
      name="name"
      label={t('fields.name')}
      required
      extra={help}
      rules={[
        checkRule(
          (name: string) => nameProblem(name, dir),
          (problem) => t(`nameProblem.${problem}`),
        ),
      ]}
    >
      <Input autoComplete="off" spellCheck={false} />
    </Form.Item>
  );
}
