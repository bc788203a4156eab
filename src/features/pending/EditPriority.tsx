import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import { WaitingSessionsDocument } from '@/api/gen/queue.legacy';
import type { Waiting, WaitingSession } from '@/entities/queue/queue';
import { modifySession } from '@/entities/sessions/modify-session';
import { isPriority, PRIORITIES } from '@/entities/sessions/priority';
import { FormDrawer } from '@/kit/FormDrawer';
import { checkRule } from '@/kit/form-rule';
import { useEditForm } from '@/kit/use-edit-form';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { cond, toFilter } from '@/lib/minilang';
import { paths } from '@/lib/paths';
import { sessionId, sessionName } from './fields';

interface Values {
  priority: string;
}

const readOne = (id: string) =>
  fresh(async (ask): Promise<WaitingSession | null> => {
    const variables = { filter: toFilter(cond('id', 'is', id)) ?? '', limit: 1, offset: 0 };
    return present((await ask.query(WaitingSessionsDocument, variables)).compute_session_list).items[0] ?? null;
  });

/** Moves a session in its queue: who has the higher priority is looked at first. */
export function EditPriority({ session, onClose }: { session: Waiting; onClose: () => void }) {
  const { t } = useTranslation('queue');
  const { write } = useWrites('sessions');
  const { release } = useIdentity();
  const id = sessionId(session);
  const name = sessionName(session);
  const form = useEditForm<WaitingSession, Values>({
    read: readOne(id),
    toValues: (row) => ({ priority: String(row.priority ?? '') }),
    asRead: ({ priority, ...others }) => ({
      ...others,
      ...(priority !== undefined && { priority: String(Number(priority)) }),
    }),
    write: ({ values }) => write(() => modifySession(release, id, { priority: Number(values.priority) })),
  });
  return (
    <FormDrawer<Values>
      {...form}
      formId={`queue/priority/${id}`}
      title={t('priority.of', { name })}
      labels={() => t('fields.priority')}
      submitLabel={t('priority.save')}
      says={() => ({ did: 'changed', name, row: id, link: { to: paths.pendingSessions({ open: id }) } })}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item
        name="priority"
        label={t('fields.priority')}
        extra={t('priority.help')}
        rules={[
          checkRule(
            (text) => (isPriority(text) ? null : 'range'),
            () => t('priority.range', { ...PRIORITIES }),
          ),
        ]}
      >
        <Input inputMode="numeric" maxLength={8} autoComplete="off" />
      </Form.Item>
    </FormDrawer>
  );
}
