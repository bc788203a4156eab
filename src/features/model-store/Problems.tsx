import { useTranslation } from 'react-i18next';
import { redact } from '@/api/errors';
import { problemsOf, type ServerProblem } from '@/entities/models/server-words';
import { marked } from '@/lib/text';
import type { Model } from './model';

/** The kinds of mistake that the server's parser tells, as far as they have words of their own. */
const CODES: Record<string, string> = {
  missing: 'missing',
  int_parsing: 'number',
  int_type: 'number',
  int_from_float: 'number',
  float_parsing: 'number',
  string_type: 'text',
  dict_type: 'map',
  model_type: 'map',
  model_attributes_type: 'map',
  list_type: 'list',
  bool_parsing: 'bool',
  bool_type: 'bool',
};

// i18n: model-store:wrong.*
/** Why the definition of a model cannot be read, in words and with the place; the server's own words are folded away. */
export function Problems({ model: { definition, error } }: { model: Model }) {
  const { t } = useTranslation(['model-store', 'kit']);
  const words = (problem: ServerProblem) =>
    problem.kind === 'syntax'
      ? t('model-store:wrong.syntax', { line: problem.line, column: problem.column })
      : t(`model-store:wrong.${CODES[problem.code] ?? 'value'}`, { path: marked(problem.path) });
  if (definition === 'bare')
    return (
      <p role="note" className="qd-dim">
        {t('model-store:bareText')}
      </p>
    );
  if (error === null) return null;
  const problems = problemsOf(error);
  return (
    <section role="alert" className="qd-error">
      <strong>{t('model-store:brokenTitle')}</strong>
      {problems.length > 0 ? (
        <ul className="qd-model-problems">
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{words(problem)}</li>
          ))}
        </ul>
      ) : (
        <p>{t('model-store:wrong.unknown')}</p>
      )}
      <p>{t('model-store:brokenAdvice')}</p>
      <details>
        <summary>{t('kit:technicalDetail')}</summary>
        <pre>{marked(redact(error))}</pre>
      </details>
    </section>
  );
}
