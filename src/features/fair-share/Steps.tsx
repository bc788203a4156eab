import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { ServerText } from '@/ui/ServerText';
import { above, LEVELS, levelAt, type Place } from './place';
import { shareQuery } from './queries';

// i18n: fair-share:level.*
/** The four steps from a resource group to its users: those that are done say what was chosen, and lead back. */
export function Steps({ place }: { place: Place }) {
  const { t } = useTranslation('fair-share');
  const now = LEVELS.indexOf(levelAt(place));
  return (
    <nav aria-label={t('steps')} className="qd-steps">
      <ol>
        {LEVELS.map((level, at) => (
          <li key={level} aria-current={at === now ? 'step' : undefined}>
            <span className="qd-step-number" aria-hidden="true">
              {at + 1}
            </span>
            {at < now ? (
              <Link to={paths.fairShare(above(level, place))}>
                <span className="qd-dim">{t(`level.${level}`)}</span> <ChosenName level={level} place={place} />
              </Link>
            ) : (
              <span className={at > now ? 'qd-dim' : undefined}>{t(`level.${level}`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function ChosenName({ level, place }: { level: (typeof LEVELS)[number]; place: Place }) {
  if (level === 'project') return <ProjectName place={place} />;
  return <ServerText className="qd-name">{(level === 'group' ? place.group : place.domain) ?? ''}</ServerText>;
}

/** The address has the project's id, which no other name of it changes. */
function ProjectName({ place }: { place: Place }) {
  const { project = '' } = place;
  const { data } = useQuery(shareQuery(above('project', place), project));
  return <ServerText className="qd-name">{data?.name ?? project}</ServerText>;
}
