import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { Link } from '@/kit/router';
import { useIsSuperadmin } from '@/kit/use-session';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { MEMBERS_SIZE, projectMembers } from './api';
import { projectName, type ProjectRow } from './fields';
import type { Person } from './members';
import { useMemberChange } from './use-member-change';
import { ServerText } from '@/ui/ServerText';
import './projects.css';

const AddMembers = lazy(() => import('./AddMembers').then((m) => ({ default: m.AddMembers })));
const TYPING_MS = 250;

/** Who is in a project: searched and paged on the server, with what can be done to those that are ticked. */
export function Members({ project }: { project: ProjectRow }) {
  const { t, i18n } = useTranslation(['projects', 'kit', 'errors']);
  const id = String(project.id);
  const superadmin = useIsSuperadmin();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState({ text: '', page: 1 });
  const [ticked, setTicked] = useState<ReadonlyMap<string, Person>>(new Map());
  const [adding, setAdding] = useState(false);
  const change = useMemberChange(project);
  useEffect(() => {
    const text = typed.trim();
    const timer = setTimeout(() => setAt((now) => (now.text === text ? now : { text, page: 1 })), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const members = useQuery({ ...projectMembers(id, at.text, at.page), placeholderData: keepPreviousData });
  const found = members.data;
  const last = found ? Math.max(1, Math.ceil(found.total / MEMBERS_SIZE)) : 1;
  const number = countFormat(i18n.language);
  const tick = (person: Person, on: boolean) =>
    setTicked((now) => {
      const next = new Map(now);
      if (on) next.set(person.id, person);
      else next.delete(person.id);
      return next;
    });
  const remove = (some: readonly Person[]) => void change.remove(some).then((done) => done && setTicked(new Map()));
  return (
    <section aria-label={t('projects:membersOf', { name: projectName(project) })} aria-busy={members.isFetching}>
      <h3 className="qd-section-title">
        {found ? t('projects:members', { count: found.total, shown: number(found.total) }) : t('projects:membersTitle')}
      </h3>
      <div className="qd-member-bar">
        <input
          type="search"
          className="qd-input"
          aria-label={t('projects:searchMembers')}
          placeholder={t('projects:searchMembers')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button
          disabled={!superadmin}
          title={superadmin ? undefined : t('projects:whyNot')}
          onClick={() => setAdding(true)}
        >
          {t('projects:addMembers')}
        </Button>
        {ticked.size > 0 ? (
          <Button danger onClick={() => remove([...ticked.values()])}>
            {t('projects:removeChosen', { count: ticked.size })}
          </Button>
        ) : null}
      </div>
      {members.isLoadingError ? (
        <ErrorPanel error={describeError(t, toAppError(members.error))} onRetry={() => void members.refetch()} />
      ) : null}
      {found?.total === 0 ? (
        <p className="qd-dim">{t(at.text ? 'projects:noMemberFound' : 'projects:noMember')}</p>
      ) : null}
      <ul className="qd-members">
        {found?.people.map(({ uuid, email, full_name: fullName }) => {
          const person = { id: String(uuid), email: email ?? '' };
          return (
            <li key={person.id}>
              {superadmin ? (
                <input
                  type="checkbox"
                  aria-label={t('kit:selectRow', { name: person.email })}
                  checked={ticked.has(person.id)}
                  onChange={(event) => tick(person, event.target.checked)}
                />
              ) : null}
              <Link to={paths.users({ q: person.email, open: person.id })} className="qd-name">
                <ServerText>{person.email}</ServerText>
              </Link>
              <ServerText className="qd-dim">{fullName}</ServerText>
              {superadmin ? (
                <button
                  type="button"
                  className="qd-link"
                  aria-label={t('projects:removeMember', { email: person.email })}
                  onClick={() => remove([person])}
                >
                  {t('projects:remove')}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {last > 1 ? (
        <div className="qd-member-bar">
          <Button disabled={at.page <= 1} onClick={() => setAt({ ...at, page: at.page - 1 })}>
            {t('kit:previousPage')}
          </Button>
          <span>{t('projects:page', { page: number(at.page), last: number(last) })}</span>
          <Button disabled={at.page >= last} onClick={() => setAt({ ...at, page: at.page + 1 })}>
            {t('kit:nextPage')}
          </Button>
        </div>
      ) : null}
      {adding ? (
        <Suspense fallback={null}>
          <AddMembers project={project} onAdd={change.add} onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
