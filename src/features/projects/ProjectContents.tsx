import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { countFormat } from '@/lib/formats';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { projectContents } from './api';
import { projectId, type ProjectRow } from './fields';

/** What a purge of this project takes along, counted now, and what the server will refuse it for. */
export function ProjectContents({ project }: { project: ProjectRow }) {
  const { t, i18n } = useTranslation(['projects-edit', 'errors', 'kit']);
  const contents = useQuery(projectContents(projectId(project)));
  if (contents.isError)
    return <ErrorPanel error={describeError(t, toAppError(contents.error))} onRetry={() => void contents.refetch()} />;
  if (!contents.data) return <p role="status">{t('kit:wait')}</p>;
  const { members, sessions, waiting, folders, endpoints } = contents.data;
  const shown = (count: number) => ({ count, shown: countFormat(i18n.language)(count) });
  return (
    <ul>
      <li>{t('projects-edit:purge.forGood')}</li>
      <li>{t('projects-edit:purge.members', shown(members))}</li>
      <li>{t('projects-edit:purge.folders', shown(folders))}</li>
      <li>{t('projects-edit:purge.endpoints', shown(endpoints))}</li>
      <li>
        {t('projects-edit:purge.sessions', shown(sessions))}
        {sessions > 0 ? <strong> {t('projects-edit:purge.sessionsStop')}</strong> : null}
      </li>
      {waiting > 0 ? <li>{t('projects-edit:purge.waiting', shown(waiting))}</li> : null}
      {project.type === 'MODEL_STORE' ? <li>{t('projects-edit:purge.store')}</li> : null}
    </ul>
  );
}
