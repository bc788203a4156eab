import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { splitEmails } from '@/entities/users/split-emails';
import { UserSelect } from '@/entities/users/UserSelect';
import { runBulk } from '@/kit/bulk';
import { FormDrawer } from '@/kit/FormDrawer';
import { Loaded } from '@/kit/Loaded';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { ServerText } from '@/ui/ServerText';
import { leavers, readLeavers } from './belongings';
import { CheckList } from './CheckList';
import { KINDS, stageOf, stepsOf, workOf, type Kind, type Step } from './steps';

interface Props {
  /** Who leaves, to begin with. */
  emails: readonly string[];
  /** The task runs. */
  onBegun?: () => void;
  onClose: () => void;
}

interface Values {
  people: string;
  kinds: Kind[];
  to: string | undefined;
}

/** More people at once are better served by a file. */
const MOST = 200;

// i18n: leaver:kind.* leaver:step.*
/** What will be done, counted for each person before anything is. */
function Plan({ people, kinds, to }: Values) {
  const { t, i18n } = useTranslation(['leaver', 'kit']);
  const { release } = useIdentity();
  const number = countFormat(i18n.language);
  const read = useQuery(leavers(splitEmails(people)));
  return (
    <Loaded of={read}>
      {(found) => {
        const steps = stepsOf(found.people, { kinds, to }, release);
        return (
          <>
            {found.missing.length > 0 ? (
              <p className="qd-warn-text">
                {t('leaver:missing', { count: found.missing.length })}{' '}
                <ServerText>{found.missing.join(', ')}</ServerText>
              </p>
            ) : null}
            <table className="qd-plain-table" aria-label={t('leaver:plan')}>
              <thead>
                <tr>
                  <th scope="col">{t('leaver:person')}</th>
                  {kinds.map((kind) => (
                    <th key={kind} scope="col">
                      {t(`leaver:kind.${kind}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.people.map(({ user }) => (
                  <tr key={String(user.uuid)}>
                    <th scope="row">
                      <ServerText className="qd-name">{user.email}</ServerText>
                    </th>
                    {kinds.map((kind) => (
                      <td key={kind}>
                        {number(steps.filter((step) => step.kind === kind && step.email === user.email).length)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {kinds.includes('session') ? <p className="qd-warn-text">{t('leaver:sessionsEnd')}</p> : null}
            {kinds.includes('folder') && to ? <p>{t('leaver:foldersTo', { name: to })}</p> : null}
            <p className="qd-dim">{t('leaver:stays')}</p>
          </>
        );
      }}
    </Loaded>
  );
}

/** Somebody leaves: account and keypairs off, sessions ended, folders handed over, memberships ended, as one task with a report. */
export function OffBoard({ emails, onBegun, onClose }: Props) {
  const { t } = useTranslation(['leaver', 'users', 'forms']);
  const { identity, release } = useIdentity();
  const { refresh } = useWrites('users');
  const label = ({ kind, email, name }: Step) => t(`leaver:step.${kind}`, { email, name });

  const submit = async ({ people, kinds, to }: Values) => {
    // What is there at the press counts, not what was looked at.
    const found = await readLeavers(splitEmails(people));
    const items = stepsOf(found.people, { kinds, to }, release);
    runBulk({
      title: t('leaver:title', { count: found.people.length, name: found.people[0]?.user.email ?? '' }),
      items,
      label,
      stage: stageOf,
      ...workOf(to),
      after: refresh,
      done: t('leaver:done', { count: found.people.length, name: found.people[0]?.user.email ?? '' }),
    });
  };
  const check = (_: unknown, text: unknown) => {
    const given = splitEmails(typeof text === 'string' ? text : '');
    if (given.length === 0) return Promise.reject(new Error(t('forms:required')));
    if (given.length > MOST) return Promise.reject(new Error(t('leaver:tooMany', { count: MOST })));
    if (given.includes(identity.email)) return Promise.reject(new Error(t('leaver:own')));
    return Promise.resolve();
  };
  return (
    <FormDrawer<Values>
      formId="users/off-board"
      items={[...emails]}
      title={t('leaver:heading')}
      initial={{ people: emails.join('\n'), kinds: [...KINDS], to: undefined }}
      labels={(name) => t(`leaver:fields.${name}`)}
      submitLabel={t('leaver:next')}
      begins
      review={{ title: t('leaver:review'), submitLabel: t('leaver:do'), show: ({ after }) => <Plan {...after} /> }}
      submit={submit}
      onDone={() => {
        onBegun?.();
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t('leaver:intro')}</p>
      <Form.Item name="people" label={t('leaver:fields.people')} required rules={[{ validator: check }]}>
        <Input.TextArea rows={4} spellCheck={false} />
      </Form.Item>
      <Form.Item name="kinds" label={t('leaver:fields.kinds')} rules={[{ required: true, type: 'array' }]}>
        <CheckList options={KINDS.map((kind) => ({ value: kind, label: t(`leaver:kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="to" label={t('leaver:fields.to')} extra={t('leaver:toHelp')} dependencies={['people']}>
        <UserSelect label={t('leaver:fields.to')} by="email" allowClear />
      </Form.Item>
    </FormDrawer>
  );
}
