import { useTranslation } from 'react-i18next';
import { SERVICE_FILE } from '@/entities/models/service-definition';
import { marked } from '@/lib/text';
import type { RunCheck } from './run-input';

// i18n: model-store:mistake.* model-store:serviceMistake.*
/** What stands between a model and its service: each file that is missing, each mistake with its place. */
export function Obstacles({ check }: { check: RunCheck }) {
  const { t } = useTranslation('model-store');
  const { missing, mistakes, serviceMistakes, noService, made, definitionFile } = check;
  if (made) return <p role="note">{t('run.ready', { image: marked(made.image) })}</p>;
  return (
    <section role="alert" className="qd-error">
      <strong>{t('run.cannot')}</strong>
      <ul className="qd-model-problems">
        {missing.map((name) => (
          <li key={name}>{t('run.missing', { name })}</li>
        ))}
        {mistakes.map(({ path, wrong, line, column }) => (
          <li key={`${path} ${wrong} ${line}`}>
            {definitionFile}: {t(`mistake.${wrong}`, { path: marked(path), line, column })}
          </li>
        ))}
        {noService ? <li>{t('run.noService', { name: definitionFile })}</li> : null}
        {serviceMistakes.map(({ wrong, name, line, column }) => (
          <li key={`${wrong} ${name ?? ''}`}>
            {SERVICE_FILE}:{' '}
            {t(`serviceMistake.${wrong}`, { name: marked(name ?? ''), line: line ?? '?', column: column ?? '?' })}
          </li>
        ))}
      </ul>
    </section>
  );
}
