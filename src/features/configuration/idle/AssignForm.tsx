import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { shaped } from '@/api/fresh';
import { UserSelect } from '@/entities/users/UserSelect';
import { Choice } from '@/kit/Choice';
import { FormDrawer } from '@/kit/FormDrawer';
import { ChoicesNote } from '@/kit/Loaded';
import { outcomeOf } from '@/kit/lost-answer';
import { useWrites } from '@/kit/use-writes';
import { assignChecker, idlePlaces, readChecker, SCOPES, type Checker, type ScopeType } from './api';

interface Values {
  type: ScopeType;
  scope: string | undefined;
}

/** Puts a check into use somewhere. */
export function AssignForm({ checker, onClose }: { checker: Checker; onClose: () => void }) {
  const { t } = useTranslation('configuration');
  const { write } = useWrites('site');
  const { entityId: id, name } = checker;
  return (
    <FormDrawer<Values>
      formId={`configuration/idle/${id}/assign`}
      title={t('idle.assignOne', { name })}
      initial={{ type: 'RESOURCE_GROUP', scope: undefined }}
      labels={(field) => t(`idle.field.${field}`)}
      submitLabel={t('idle.assign')}
      submit={({ type, scope = '' }) => write(() => assignChecker(id, { type, id: scope }))}
      readBack={({ values }) =>
        shaped(readChecker(id), (now) =>
          outcomeOf(now?.assignments.some((one) => one.type === values.type && one.id === values.scope) === true),
        )
      }
      says={() => ({ did: 'changed', name: t('idle.named', { name }) })}
      onDone={onClose}
      onClose={onClose}
    >
      <p>{t('idle.assignText')}</p>
      <Form.Item name="type" label={t('idle.field.type')}>
        <TypeChoice label={t('idle.field.type')} />
      </Form.Item>
      <Form.Item noStyle dependencies={['type']}>
        {({ getFieldValue }) => {
          const type = SCOPES.find((one) => one === getFieldValue('type')) ?? 'RESOURCE_GROUP';
          return <Where key={type} type={type} checker={checker} />;
        }}
      </Form.Item>
    </FormDrawer>
  );
}

/** Another kind of place is another place. */
function TypeChoice({
  label,
  onChange,
  ...control
}: Pick<ComponentProps<typeof Choice<string>>, 'label' | 'onChange'>) {
  const { t } = useTranslation('configuration');
  const form = Form.useFormInstance<Values>();
  return (
    <Choice<string>
      {...control}
      label={label}
      onChange={(next, option) => {
        form.setFieldValue('scope', undefined);
        onChange?.(next, option);
      }}
      options={SCOPES.map((value) => ({ value, label: t(`idle.scope.${value}`) }))}
    />
  );
}

function Where({ type, checker }: { type: ScopeType; checker: Checker }) {
  const { t } = useTranslation('configuration');
  const places = useQuery(idlePlaces());
  const taken = (id: string) => checker.assignments.some((one) => one.type === type && one.id === id);
  const label = t(`idle.scope.${type}`);
  return (
    <Form.Item
      name="scope"
      label={label}
      required
      rules={[
        {
          validator: (_, value: unknown) => {
            if (typeof value !== 'string' || value === '') return Promise.reject(new Error(t('idle.problem.scope')));
            return taken(value) ? Promise.reject(new Error(t('idle.problem.taken'))) : Promise.resolve();
          },
        },
      ]}
      extra={type === 'USER' ? null : <ChoicesNote of={[places]} silent />}
    >
      {type === 'USER' ? (
        <UserSelect label={label} by="uuid" />
      ) : (
        <Choice
          label={label}
          showSearch={{ optionFilterProp: 'label' }}
          loading={places.isPending}
          options={places.data
            ?.filter((one) => one.type === type)
            .map(({ id, name }) => ({ value: id, label: name, disabled: taken(id) }))}
        />
      )}
    </Form.Item>
  );
}
