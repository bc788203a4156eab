import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  CloseOutlined,
  ExclamationCircleOutlined,
  InfoCircleOutlined,
} from '@/ui/icons';
import { isPlainPress } from './plain-press';
import { notices, type NoticeAction, type NoticeKind } from './notify';
import './notices.css';

const ICONS = {
  success: CheckCircleOutlined,
  info: InfoCircleOutlined,
  warning: ExclamationCircleOutlined,
  error: CloseCircleOutlined,
} satisfies Record<NoticeKind, unknown>;

/** Where `notify` speaks: at the bottom left, in the top layer above dialogs; read out as it comes. */
export function Notices() {
  const { t } = useTranslation('common');
  const items = useSyncExternalStore(notices.subscribe, notices.get);
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = ref.current;
    if (typeof box?.showPopover !== 'function') return;
    box.popover = 'manual';
    // Shown anew, so that it lies above a dialog that was opened meanwhile.
    if (box.matches(':popover-open')) box.hidePopover();
    if (items.length > 0) box.showPopover();
  }, [items]);

  useEffect(() => {
    const box = ref.current;
    const listening = new AbortController();
    const { signal } = listening;
    for (const type of ['pointerenter', 'focusin']) box?.addEventListener(type, () => notices.hold(true), { signal });
    for (const type of ['pointerleave', 'focusout']) box?.addEventListener(type, () => notices.hold(false), { signal });
    return () => listening.abort();
  }, []);

  return (
    <div ref={ref} className="qd-notices" aria-live="polite" role="region" aria-label={t('notices')}>
      {items.map(({ id, kind, text, actions }) => {
        const Icon = ICONS[kind];
        return (
          <div key={id} className="qd-notice" data-kind={kind} role={kind === 'error' ? 'alert' : undefined}>
            <Icon aria-hidden />
            <span>{text}</span>
            {actions.map((action) => (
              <Action key={action.label} {...action} onDone={() => notices.close(id)} />
            ))}
            <button
              type="button"
              className="qd-icon-button"
              aria-label={t('actions.close')}
              onClick={() => notices.close(id)}
            >
              <CloseOutlined />
            </button>
          </div>
        );
      })}
    </div>
  );
}

function Action({ label, href, onAct, onDone }: NoticeAction & { onDone: () => void }) {
  const act = () => {
    onDone();
    onAct();
  };
  if (href === undefined)
    return (
      <button type="button" className="qd-notice-action" onClick={act}>
        {label}
      </button>
    );
  return (
    <a
      className="qd-notice-action"
      href={href}
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        act();
      }}
    >
      {label}
    </a>
  );
}
