import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pathsOf, ranksOf, type GroupFactors, type Member } from '@/lib/fair-share-group';
import { Button } from '@/ui/Button';
import { ServerText } from '@/ui/ServerText';
import { Dash } from '@/ui/TimeText';
import { Scroll } from './Scroll';
import { useFigures } from './use-figures';

/** Users shown around the one that is looked at, until all are asked for. */
const AROUND = 4;

const factorOf = ({ snapshot }: Member): number => snapshot.factor;

/** Whether a user's place depends on this domain, project or user. */
const isOf = (member: Member, key: string): boolean =>
  [member.key, `domain:${member.domain}`, `project:${member.project}`].includes(key);

/** The places of all users of a group, by which their sessions are taken: whose, and those around. */
export function Rank({ group, at }: { group: GroupFactors; at: string }) {
  const { t } = useTranslation('factors');
  const figures = useFigures();
  const [all, setAll] = useState(false);
  const ranks = ranksOf(group.members, factorOf);
  const paths = pathsOf(group.members, factorOf);
  const names = new Map(group.members.map(({ key, name }) => [key, name]));
  const users = group.members
    .filter(({ level }) => level === 'user')
    .toSorted((a, b) => (ranks.get(a.key) ?? Infinity) - (ranks.get(b.key) ?? Infinity));
  const places = users.flatMap((user, place) => (isOf(user, at) ? [place] : []));
  const shown = users.filter(
    (_, place) => all || users.length <= AROUND * 3 || places.some((one) => Math.abs(one - place) <= AROUND),
  );
  const own = ranks.get(at);
  return (
    <section aria-label={t('rank.title')}>
      <h3 className="qd-section-title">{t('rank.title')}</h3>
      {typeof own === 'number' ? (
        <p>
          <strong>{t('rank.place', { place: figures.count(own), count: users.length })}</strong>
        </p>
      ) : null}
      <p className="qd-dim">{t(group.scheduler === 'FAIR_SHARE' ? 'rank.note' : 'rank.idle')}</p>
      <Scroll label={t('rank.title')}>
        <table className="qd-factor-table" aria-label={t('rank.title')}>
          <thead>
            <tr>
              {(['user', 'place', 'domain', 'project', 'own'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`rank.column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((user) => {
              const path = paths.get(user.key);
              const rank = ranks.get(user.key);
              return (
                <tr key={user.key} aria-current={user.key === at || undefined}>
                  <th scope="row">
                    <ServerText>{user.name ?? user.user ?? ''}</ServerText>
                  </th>
                  <td>{typeof rank === 'number' ? figures.count(rank) : <Dash />}</td>
                  <td>
                    <ServerText>{user.domain}</ServerText> {path ? figures.factor(path.domain) : <Dash />}
                  </td>
                  <td>
                    <ServerText>{names.get(`project:${user.project}`) ?? user.project ?? ''}</ServerText>{' '}
                    {path ? figures.factor(path.project) : <Dash />}
                  </td>
                  <td>{figures.factor(user.snapshot.factor)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {shown.length < users.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          {t('rank.all', { count: users.length, shown: figures.count(users.length) })}
        </Button>
      ) : null}
    </section>
  );
}
