import { useTranslation } from 'react-i18next';
import { getConfig } from '@/api/config';
import { asObject, wordOf } from '@/api/json';
import { maskedJson } from '@/lib/secrets';
import { ServerText } from '@/ui/ServerText';
import { Card } from './Card';

/** The sections of the console's configuration, as it was read, without secrets. */
export function ownConfig(): { source: string; warnings: string[]; sections: [string, [string, string][]][] } {
  const { source, warnings, ...sections } = getConfig();
  return {
    source,
    warnings,
    sections: Object.entries(asObject(maskedJson(sections))).map(([name, values]) => [
      name,
      Object.entries(asObject(values)).map(([key, value]): [string, string] => [key, wordOf(value)]),
    ]),
  };
}

/** What holds of `config.toml`, defaults included, and what of it could not be used. */
export function ConfigCard() {
  const { t } = useTranslation('information');
  const { source, warnings, sections } = ownConfig();
  return (
    <Card id="config">
      <p>{source === 'defaults' ? t('config.defaults') : t('config.source', { file: source })}</p>
      {warnings.length > 0 ? (
        <p className="qd-warn-text">{t('config.warnings', { names: warnings.join(', ') })}</p>
      ) : null}
      {sections.map(([name, values]) => (
        <details key={name}>
          <summary className="qd-mono">{`[${name}]`}</summary>
          <dl className="qd-facts">
            {values.map(([key, value]) => (
              <div key={key}>
                <dt className="qd-mono">{key}</dt>
                <dd>
                  {value === '' ? (
                    <span className="qd-dim">{t('config.empty')}</span>
                  ) : (
                    <ServerText>{value}</ServerText>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </Card>
  );
}
