import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { outcomeOf } from '@/kit/lost-answer';
import { ChoicesNote, type Read } from '@/kit/Loaded';
import { Button } from '@/ui/Button';
import { CloseOutlined } from '@/ui/icons';
import { notify } from '@/ui/notify';
import { allowing } from './allowing';
import { ResourceGroupsSelect } from './ResourceGroupSelect';
import { ServerText } from '@/ui/ServerText';
import './allowed-groups.css';

interface Props {
  /** Whose groups these are: a domain's or a project's name. */
  name: string;
  groups: readonly string[];
  /** Groups that come from elsewhere, with where from; they cannot be taken away here. */
  inherited?: Read<readonly string[]>;
  from?: string;
  /** Why nothing can be changed. */
  whyNot: string | undefined;
  allow: (groups: string[]) => Promise<unknown>;
  forbid: (group: string) => Promise<unknown>;
  /** The groups that the server has now, past the cache: for looking up a write whose answer was lost. */
  read: () => Promise<readonly string[]>;
}

const NONE: Read<readonly string[]> = { data: [], error: null, refetch: () => undefined };

/** The resource groups that a domain or a project may use, and the ways to add and to take away. */
export function AllowedGroups({ name, groups, inherited = NONE, from = '', whyNot, allow, forbid, read }: Props) {
  const { t } = useTranslation(['access', 'errors']);
  const confirm = useConfirm();
  const [chosen, setChosen] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [allowAll] = useState(allowing);
  // One that is already allowed makes 26.4 refuse all of them.
  const fresh = chosen.filter((group) => !groups.includes(group));
  const add = async () => {
    setBusy(true);
    try {
      if (fresh.length > 0) await allowAll(fresh, { allow, read });
      setChosen([]);
    } catch (failure) {
      notify.error(describeError(t, toAppError(failure)).title);
    } finally {
      setBusy(false);
    }
  };
  const remove = (group: string) =>
    void confirm({
      level: 2,
      title: t('access:forbid.title', { group, name }),
      body: <p>{t('access:forbid.text')}</p>,
      okLabel: t('access:forbid.ok'),
      run: () => forbid(group),
      readBack: async () => outcomeOf(!(await read()).includes(group)),
    });
  return (
    <>
      <ul className="qd-plain-list" aria-label={t('access:groupsOf', { name })}>
        {groups.map((group) => (
          <li key={group}>
            <ServerText className="qd-name">{group}</ServerText>
            {whyNot ? null : (
              <button
                type="button"
                className="qd-icon-button"
                aria-label={t('access:forbidOne', { group })}
                title={t('access:forbidOne', { group })}
                onClick={() => remove(group)}
              >
                <CloseOutlined />
              </button>
            )}
          </li>
        ))}
        {inherited.data
          ?.filter((group) => !groups.includes(group))
          .map((group) => (
            <li key={group}>
              <ServerText className="qd-name">{group}</ServerText>
              <span className="qd-dim">{t('access:from', { from })}</span>
            </li>
          ))}
      </ul>
      <ChoicesNote of={[inherited]} />
      {groups.length + (inherited.data?.length ?? 1) === 0 ? <p className="qd-dim">{t('access:noGroup')}</p> : null}
      {whyNot ? null : (
        <div className="qd-allow-form">
          <span className="qd-dim" aria-hidden="true">
            {t('access:addGroups')}
          </span>
          <ResourceGroupsSelect label={t('access:addGroups')} value={chosen} onChange={setChosen} />
          <Button onClick={() => void add()} loading={busy} disabled={fresh.length === 0}>
            {t('access:allow')}
          </Button>
        </div>
      )}
    </>
  );
}
