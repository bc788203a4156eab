import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '@/lib/units';
import { Button } from '@/ui/Button';
import { FileButton } from '@/ui/FileButton';
import { ServerText } from '@/ui/ServerText';
import { logoFile, type Look } from './draft';
import { LOGO_ACCEPT, LOGO_LIMIT, readLogo, type LogoProblem } from './logo';

interface Props {
  look: Look;
  now: Look;
  onChange: (part: Partial<Look>) => void;
}

/** The name stands in the bar and in the title of the tab. */
const LONGEST = 60;

// i18n: settings:logoProblem.*
export function NameAndLogo({ look, now, onChange }: Props) {
  const { t, i18n } = useTranslation('settings');
  const id = useId();
  const [problem, setProblem] = useState<LogoProblem>();
  const size = formatBytes(BigInt(LOGO_LIMIT), i18n.language);
  const choose = async (file: File) => {
    const found = await readLogo(file).catch(() => ({ problem: 'type' as const }));
    setProblem('problem' in found ? found.problem : undefined);
    if ('data' in found) onChange({ logo: found.data });
  };
  return (
    <section className="qd-site-card qd-site-wide" aria-label={t('identity')}>
      <h2>{t('identity')}</h2>
      <div className="qd-site-field">
        <label htmlFor={`${id}-name`}>{t('name')}</label>
        <input
          id={`${id}-name`}
          className="qd-input"
          value={look.name}
          maxLength={LONGEST}
          autoComplete="off"
          aria-describedby={`${id}-name-help`}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <p className="qd-dim" id={`${id}-name-help`}>
          {t('help.name')} <Now value={now.name} />
        </p>
      </div>
      <div className="qd-site-field">
        <span className="qd-site-label">{t('logo')}</span>
        <div className="qd-site-pick">
          <FileButton
            label={t('logo')}
            accept={LOGO_ACCEPT}
            describedBy={`${id}-logo-help ${id}-logo-problem`}
            onFile={(file) => void choose(file)}
          >
            {t('chooseLogo')}
          </FileButton>
          {look.logo === '' ? null : (
            <Button size="small" variant="link" onClick={() => onChange({ logo: '' })}>
              {t('noLogo')}
            </Button>
          )}
        </div>
        <p className="qd-dim" id={`${id}-logo-help`}>
          {t('help.logo', { size })} <Now value={now.logo} />{' '}
          {logoFile(look.logo) ? t('chosenLogo', { file: logoFile(look.logo) }) : null}
        </p>
        <p id={`${id}-logo-problem`} className={problem ? 'qd-warn-text' : undefined} aria-live="polite">
          {problem ? t(`logoProblem.${problem}`, { size }) : null}
        </p>
      </div>
    </section>
  );
}

function Now({ value }: { value: string }) {
  const { t } = useTranslation('settings');
  if (value === '') return t('nowNone');
  const [before = '', after = ''] = t('now', { value: '%s' }).split('%s');
  return (
    <>
      {before}
      <ServerText>{value}</ServerText>
      {after}
    </>
  );
}
