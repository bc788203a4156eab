import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError, toAppError } from '@/api/errors';
import { sessionPath } from '@/entities/sessions/links';
import { hasPriority, modifySession } from '@/entities/sessions/modify-session';
import { checkRule } from '@/kit/form-rule';
import { FormDrawer } from '@/kit/FormDrawer';
import { useEditForm } from '@/kit/use-edit-form';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { readSession, type Session } from './api';
import { changeOf, nameProblem, priorityProblem, valuesOf, type SessionValues } from './session-input';

const trimmed = (typed: Partial<SessionValues>): Partial<SessionValues> => ({
  ...typed,
  ...(typed.priority !== undefined && { priority: String(Number(typed.priority)) }),
});

/** A name that another session of the owner has belongs to its field; the server does not say so in so many words. */
const atItsField = (thrown: unknown): AppError => {
  const error = toAppError(thrown);
  return error.kind === 'conflict' ? new AppError('conflict', { detail: error.detail, name: 'name' }) : error;
};

// i18n: sessions-detail:nameProblem.*
/** Name and priority of a session; only what was changed is sent. */
export function EditSession({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation(['sessions-detail', 'sessions', 'forms']);
  const { write } = useWrites('sessions');
  const { release } = useIdentity();
  const mayHurry = hasPriority(release);
  const { row: _row, ...form } = useEditForm<Session, SessionValues>({
    read: readSession(id),
    toValues: valuesOf,
    asRead: trimmed,
    write: ({ changed }) =>
      write(() =>
        modifySession(release, id, changeOf(changed)).catch((thrown: unknown) => {
          throw atItsField(thrown);
        }),
      ),
  });
  const label = (field: string) => t(`sessions:fields.${field}`);
  return (
    <FormDrawer<SessionValues>
      {...form}
      formId={`sessions/edit/${id}`}
      title={t('editOne', { name })}
      labels={label}
      submitLabel={t('save')}
      says={({ values }) => ({ did: 'changed', name: values.name, row: id, link: { to: sessionPath(id) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={label('name')}
        extra={t('nameHelp')}
        rules={[checkRule(nameProblem, (code) => t(`nameProblem.${code}`))]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="priority"
        label={label('priority')}
        extra={t(mayHurry ? 'priorityHelp' : 'priorityFixed')}
        rules={[checkRule(priorityProblem, () => t('priorityRange'))]}
      >
        <Input inputMode="numeric" autoComplete="off" disabled={!mayHurry} />
      </Form.Item>
    </FormDrawer>
  );
}
