import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { lazyNamed } from '@/kit/lazy-named';
import { Pager } from '@/kit/Pager';
import { Link } from '@/kit/router';
import { SearchBox } from '@/kit/SearchBox';
import { useInnerList } from '@/kit/use-list';
import { useRight } from '@/kit/use-right';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { projectName, type ProjectRow } from './fields';
import type { Person } from './members';
import { membersList, type Member } from './members-list';
import { useMemberChange } from './use-member-change';
import { ServerText } from '@/ui/ServerText';
import './projects.css';

const AddMembers = lazyNamed(() => import('./AddMembers'), 'AddMembers');

const personOf = ({ uuid, email }: Member): Person => ({ id: String(uuid), email: email ?? '' });

/** Who is in a project: searched and paged on the server, with what can be done to those that are ticked. */
export function Members({ project }: { project: ProjectRow }) {
  const { t, i18n } = useTranslation(['projects', 'kit', 'errors']);
  const { mayWrite, whyNot } = useRight('projects');
  const list = useInnerList(membersList, String(project.id));
  const { state, rows, total, selection } = list;
  const [adding, setAdding] = useState(false);
  const change = useMemberChange(project);
  const known = list.status === 'success';
  const number = countFormat(i18n.language);
  const remove = (some: readonly Member[]) =>
    void change.remove(some.map(personOf)).then((done) => done && selection.clear());
  return (
    <section
      data-at="members"
      aria-label={t('projects:membersOf', { name: projectName(project) })}
      aria-busy={list.isFetching}
    >
      <h3 className="qd-section-title">
        {known ? t('projects:members', { count: total, shown: number(total) }) : t('projects:membersTitle')}
      </h3>
      <div className="qd-member-bar">
        <SearchBox list={list} label={t('projects:searchMembers')} />
        <Button disabled={!mayWrite} title={whyNot} onClick={() => setAdding(true)}>
          {t('projects:addMembers')}
        </Button>
        {selection.count > 0 ? (
          <Button danger onClick={() => remove([...selection.rows.values()])}>
            {t('projects:removeChosen', { count: selection.count })}
          </Button>
        ) : null}
      </div>
      {list.status === 'error' ? (
        <ErrorPanel error={describeError(t, toAppError(list.error))} onRetry={() => void list.refetch()} />
      ) : null}
      {known && list.counted && total === 0 ? (
        <p className="qd-dim">{t(state.q ? 'projects:noMemberFound' : 'projects:noMember')}</p>
      ) : null}
      <ul className="qd-members">
        {rows.map((user) => {
          const person = personOf(user);
          return (
            <li key={person.id}>
              {mayWrite ? (
                <Check
                  label={t('kit:selectRow', { name: person.email })}
                  checked={selection.rows.has(person.id)}
                  onChange={(on) => selection.set([person.id], on ? [user] : [])}
                />
              ) : null}
              <Link to={paths.users({ q: person.email, open: person.id })} className="qd-name">
                <ServerText>{person.email}</ServerText>
              </Link>
              <ServerText className="qd-dim">{user.full_name}</ServerText>
              {mayWrite ? (
                <button
                  type="button"
                  className="qd-link"
                  aria-label={t('projects:removeMember', { email: person.email })}
                  onClick={() => remove([user])}
                >
                  {t('projects:remove')}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {total > state.size ? <Pager list={list} /> : null}
      {adding ? (
        <Suspense fallback={null}>
          <AddMembers project={project} onAdd={change.add} onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
