import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  CloseOutlined,
  ExclamationCircleOutlined,
  InfoCircleOutlined,
} from '@/ui/icons';
import { notices, type NoticeKind } from './notify';
import './notices.css';

const ICONS = {
  success: CheckCircleOutlined,
  info: InfoCircleOutlined,
  warning: ExclamationCircleOutlined,
  error: CloseCircleOutlined,
} satisfies Record<NoticeKind, unknown>;

/** Where `notify` speaks: in the top layer, above dialogs; read out as it comes. */
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

  return (
    <div ref={ref} className="qd-notices" aria-live="polite">
      {items.map(({ id, kind, text }) => {
        const Icon = ICONS[kind];
        return (
          <div key={id} className="qd-notice" data-kind={kind} role={kind === 'error' ? 'alert' : undefined}>
            <Icon aria-hidden />
            <span>{text}</span>
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
