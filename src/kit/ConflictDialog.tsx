import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import type { Conflict } from './conflict';
import { ServerText } from '@/ui/ServerText';

export type Choice = 'mine' | 'theirs';

interface Props {
  conflicts: readonly Conflict[];
  label: (name: string) => string;
  /** A value in words. */
  show: (name: string, value: unknown) => string;
  /** The choice by field; null: back to the form, nothing is written. */
  onEnd: (choices: Record<string, Choice> | null) => void;
}

// i18n: forms:conflict.mine forms:conflict.theirs
/** Somebody else changed the same fields meanwhile: which value shall stand, field by field. */
export function ConflictDialog({ conflicts, label, show, onEnd }: Props) {
  const { t } = useTranslation('forms');
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const complete = conflicts.every(({ name }) => choices[name]);
  const cell = ({ name, ...values }: Conflict, choice: Choice) => (
    <td>
      <label className="qd-check">
        <input
          type="radio"
          name={`conflict-${name}`}
          aria-label={t('conflict.use', { field: label(name), whose: t(`conflict.${choice}`) })}
          checked={choices[name] === choice}
          onChange={() => setChoices({ ...choices, [name]: choice })}
        />
        <ServerText>{show(name, values[choice])}</ServerText>
      </label>
    </td>
  );
  const all = (choice: Choice) => setChoices(Object.fromEntries(conflicts.map(({ name }) => [name, choice])));
  return (
    <Dialog label={t('conflict.title')} onClose={() => onEnd(null)} className="qd-dialog-wide">
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      <div className="qd-scroll">
        <table className="qd-plain-table">
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('conflict.base')}</th>
              <th scope="col">
                <button type="button" className="qd-link" onClick={() => all('mine')} data-autofocus>
                  {t('conflict.mine')}
                </button>
              </th>
              <th scope="col">
                <button type="button" className="qd-link" onClick={() => all('theirs')}>
                  {t('conflict.theirs')}
                </button>
              </th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <tr key={conflict.name}>
                <th scope="row">{label(conflict.name)}</th>
                <td>
                  <ServerText>{show(conflict.name, conflict.base)}</ServerText>
                </td>
                {cell(conflict, 'mine')}
                {cell(conflict, 'theirs')}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="qd-form-buttons">
        <Button onClick={() => onEnd(null)}>{t('conflict.back')}</Button>
        <Button variant="primary" disabled={!complete} onClick={() => onEnd(choices)}>
          {t('conflict.write')}
        </Button>
      </div>
    </Dialog>
  );
}
