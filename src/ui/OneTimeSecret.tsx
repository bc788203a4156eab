import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { copyText } from './clipboard';
import { CopyButton } from './CopyButton';
import { Dialog } from './Dialog';
import './one-time-secret.css';

interface Line {
  name: string;
  value: string;
  /** The accessible name of its copy button. */
  copy: string;
}

interface Props {
  title: string;
  /** Whose it is, and that it is shown this once. */
  text: string;
  lines: readonly Line[];
  download: string;
  onDownload: () => void;
  /** The only way out, so that nothing is lost by a slip of the hand. */
  done: string;
  onDone: () => void;
}

/** A secret that the server tells once: to copy, to download, then gone. Only its owner holds it; nothing here keeps it. */
export function OneTimeSecret({ title, text, lines, download, onDownload, done, onDone }: Props) {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState(false);
  const all = () => lines.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return (
    <Dialog label={title}>
      <h2>{title}</h2>
      <p className="qd-name">{text}</p>
      <dl className="qd-one-time">
        {lines.map(({ name, value, copy }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="qd-mono">{value}</dd>
            <CopyButton text={value} label={copy} copiedLabel={t('actions.copied')} />
          </div>
        ))}
      </dl>
      <div className="qd-one-time-buttons">
        <Button onClick={() => void copyText(all()).then(setCopied)}>
          {t(copied ? 'actions.copied' : 'actions.copyAll')}
        </Button>
        <Button onClick={onDownload}>{download}</Button>
        <Button variant="primary" onClick={onDone} data-autofocus>
          {done}
        </Button>
      </div>
    </Dialog>
  );
}
