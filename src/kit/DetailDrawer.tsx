import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/ui/CopyButton';
import { Drawer } from '@/ui/Drawer';
import { LinkOutlined } from '@/ui/icons';
import { isTaken } from './keys';

interface Props {
  title: string;
  /** Ids of the page's rows in their order, for next and previous. */
  ids: readonly string[];
  open: string;
  onOpen: (id: string | null) => void;
  /** The thing's own name, to be copied; undefined while it is not known. */
  name: string | undefined;
  /** Below the title and always in sight. */
  head?: ReactNode;
  children: ReactNode;
}

/** The detail of a row at the side, with an address of its own. `[` and `]`, Alt+↑ and Alt+↓ walk the rows of the page. */
export function DetailDrawer({ title, ids, open, onOpen, name, head, children }: Props) {
  const { t } = useTranslation(['detail', 'kit']);
  const at = ids.indexOf(open);
  const step = (by: number) => {
    const id = ids[at + by];
    if (at >= 0 && id !== undefined) onOpen(id);
  };
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event) || !/^[[\]]$/.test(event.key)) return;
      event.preventDefault();
      latest.current(event.key === '[' ? -1 : 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const button = (by: number, label: string, mark: string, keys: string) => (
    <button
      type="button"
      className="qd-icon-button"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
      disabled={at < 0 || ids[at + by] === undefined}
      onClick={() => step(by)}
    >
      <span aria-hidden="true">{mark}</span>
    </button>
  );
  return (
    <Drawer
      title={title}
      head={head}
      beside={
        name ? <CopyButton text={name} label={t('detail:copyName', { name })} copiedLabel={t('kit:copied')} /> : null
      }
      onClose={() => onOpen(null)}
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'ArrowUp') step(-1);
        if (event.altKey && event.key === 'ArrowDown') step(1);
      }}
      extra={
        <span className="qd-drawer-walk">
          {at >= 0 ? <span className="qd-dim">{t('detail:place', { at: at + 1, count: ids.length })}</span> : null}
          {button(-1, t('detail:previousRow'), '↑', '[')}
          {button(1, t('detail:nextRow'), '↓', ']')}
          <CopyButton
            text={() => window.location.href}
            icon={<LinkOutlined />}
            label={t('detail:copyLink')}
            copiedLabel={t('kit:copied')}
          />
        </span>
      }
    >
      {children}
    </Drawer>
  );
}
