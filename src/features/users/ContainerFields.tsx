import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FreeList } from '@/kit/Choice';
import { tidyInteger } from '@/lib/numerals';
import { integerProblem } from '@/lib/rules';
import { each, rule } from './form-rules';
import { MAX_ID } from './user-input';

const idProblem = (text: string) => integerProblem(text, 0, MAX_ID);
const optional = (text: string) => (text.trim() === '' ? null : idProblem(text));

/** The user and group ids that processes in containers run with. */
export function ContainerFields() {
  const { t } = useTranslation(['users-edit', 'users']);
  const label = (name: string) => t(`users:fields.${name}`);
  const problem = () => t('users-edit:problem.id', { max: MAX_ID });
  return (
    <fieldset className="qd-fields">
      <legend>{t('users-edit:part.container')}</legend>
      <Form.Item
        name="containerUid"
        label={label('containerUid')}
        normalize={tidyInteger}
        rules={[rule(optional, problem)]}
      >
        <Input inputMode="numeric" autoComplete="off" placeholder={t('users-edit:imageDefault')} />
      </Form.Item>
      <Form.Item
        name="containerMainGid"
        label={label('containerMainGid')}
        normalize={tidyInteger}
        rules={[rule(optional, problem)]}
      >
        <Input inputMode="numeric" autoComplete="off" placeholder={t('users-edit:imageDefault')} />
      </Form.Item>
      <Form.Item
        name="containerGids"
        label={label('containerGids')}
        className="qd-field-wide"
        normalize={(ids: string[]) => ids.map(tidyInteger)}
        rules={[each(idProblem, (_, value) => t('users-edit:problem.ids', { value }))]}
      >
        <FreeList label={label('containerGids')} />
      </Form.Item>
    </fieldset>
  );
}
