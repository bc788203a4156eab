import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { HEX } from '@/lib/hex';
import { Button } from '@/ui/Button';
import { colorOf, findings, LOOKS, type Finding } from '@/ui/site-color-rules';
import { colorKey, COLOR_NAMES, type ColorName } from '@/ui/site-colors';
import { shownColors, type Look } from './draft';

interface Props {
  look: Look;
  now: Look;
  isDark: boolean;
  onChange: (part: Partial<Look>) => void;
}

// i18n: settings:color.* settings:help.* settings:contrast.*
/** The colours of one scheme, each judged where it is chosen. */
export function ColorFields({ look, now, isDark, onChange }: Props) {
  const found = findings(shownColors(look));
  return (
    <>
      {COLOR_NAMES.map((name) => {
        const key = colorKey(name, isDark);
        return (
          <ColorField
            key={name}
            name={name}
            text={look.colors[key]}
            own={LOOKS[isDark ? 'dark' : 'light'].colors[name]}
            now={now.colors[key]}
            shown={colorOf(shownColors(look), name, isDark)}
            finding={found.find((one) => one.key === key)}
            onChange={(color) => onChange({ colors: { ...look.colors, [key]: color } })}
          />
        );
      })}
    </>
  );
}

interface FieldProps {
  name: ColorName;
  /** As it is written; '' for the theme's own. */
  text: string;
  own: string;
  now: string;
  shown: string;
  finding: Finding | undefined;
  onChange: (color: string) => void;
}

function ColorField({ name, text, own, now, shown, finding, onChange }: FieldProps) {
  const { t, i18n } = useTranslation('settings');
  const id = useId();
  const isColor = text === '' || HEX.test(text);
  const ratio = (value: number) =>
    new Intl.NumberFormat(i18n.language, {
      maximumFractionDigits: 1,
      roundingMode: 'floor',
    }).format(value);
  return (
    <div className="qd-site-field">
      <label htmlFor={id}>{t(`color.${name}`)}</label>
      <div className="qd-site-pick">
        <input
          type="color"
          aria-label={t('pick', { name: t(`color.${name}`) })}
          value={shown}
          onChange={({ target }) => onChange(target.value)}
        />
        <input
          id={id}
          className="qd-input qd-mono"
          value={text}
          placeholder={own}
          maxLength={7}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={!isColor || undefined}
          aria-describedby={`${id}-help ${id}-problem`}
          onChange={({ target }) => onChange(target.value.trim())}
        />
        {text === '' ? null : (
          <Button
            size="small"
            variant="link"
            aria-label={t('asThemeOf', { name: t(`color.${name}`) })}
            onClick={() => onChange('')}
          >
            {t('asTheme')}
          </Button>
        )}
      </div>
      <p className="qd-dim" id={`${id}-help`}>
        {t(`help.${name}`)} {now === '' ? t('nowTheme', { color: own }) : t('now', { value: now })}
      </p>
      <div id={`${id}-problem`} aria-live="polite">
        {isColor ? null : <p className="qd-warn-text">{t('noColor')}</p>}
        {isColor && finding ? (
          <p className="qd-warn-text">
            {t(`contrast.${finding.why}`, { is: ratio(finding.is), least: ratio(finding.least) })}
          </p>
        ) : null}
        {isColor && finding?.remedy ? (
          <Button size="small" onClick={() => onChange(finding.remedy ?? '')}>
            {t('use', { color: finding.remedy })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
