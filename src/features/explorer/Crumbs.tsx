import { useTranslation } from 'react-i18next';
import { Link } from '@/kit/router';
import { folderFilesPath, paths } from '@/lib/paths';
import { ServerText } from '@/ui/ServerText';
import { stepsTo, type Place } from './place';

/** The way from all folders to this place: each step leads back. */
export function Crumbs({ place, name }: { place: Place; name: string }) {
  const { t } = useTranslation(['explorer', 'common']);
  const steps = [{ name, path: '', to: folderFilesPath(place.folder) }, ...stepsTo(place)];
  return (
    <nav className="qd-file-crumbs" aria-label={t('explorer:crumbs')}>
      <ol>
        <li>
          <Link to={paths.projectFolders()}>{t('common:pages.project-folders')}</Link>
        </li>
        {steps.map((step, at) => (
          <li key={step.path}>
            {at === steps.length - 1 ? (
              <span aria-current="page">
                <ServerText>{step.name}</ServerText>
              </span>
            ) : (
              <Link to={step.to}>
                <ServerText>{step.name}</ServerText>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
