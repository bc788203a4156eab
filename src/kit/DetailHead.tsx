import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { MenuButton } from '@/ui/MenuButton';
import { StatusTag } from '@/ui/StatusTag';
import { KEY_OF, wordOf, type RowAction } from './RowActions';
import './detail.css';

interface Props {
  /** What kind of thing it is. */
  kind: string;
  state?: ReactNode;
  actions: readonly RowAction[];
}

/** What is open and how it stands, with what can be done to it: the usual act first, the others in a menu, all in words. */
export function DetailHead({ kind, state, actions }: Props) {
  const { t } = useTranslation(['detail', 'kit']);
  const first = actions.find(({ danger }) => !danger);
  const rest = actions.filter((action) => action !== first);
  const word = (action: RowAction) => wordOf(action, t);
  const why = first?.disabled;
  return (
    <div className="qd-detail-head">
      <span className="qd-detail-kind">
        <span className="qd-dim">{kind}</span>
        {state}
      </span>
      <span className="qd-detail-acts">
        {first ? (
          <Button
            variant="primary"
            size="small"
            icon={first.icon}
            aria-label={why ? `${first.label} – ${why}` : first.label}
            aria-keyshortcuts={KEY_OF[first.key]}
            aria-disabled={why ? true : undefined}
            title={why || undefined}
            onClick={why ? undefined : first.onAct}
          >
            {word(first)}
          </Button>
        ) : null}
        {rest.length > 0 ? (
          <MenuButton
            className="qd-button qd-button-small qd-caret"
            items={rest.map((action) => ({
              key: action.key,
              label: word(action),
              icon: action.icon,
              danger: action.danger ?? false,
              disabled: action.disabled,
            }))}
            onChoose={(chosen) => rest.find(({ key }) => key === chosen)?.onAct()}
          >
            {t('kit:moreActs')}
          </MenuButton>
        ) : null}
      </span>
    </div>
  );
}

/** The state of what is switched on or off. */
export function ActiveTag({ active }: { active: boolean | null | undefined }) {
  const { t } = useTranslation('detail');
  if (active === null || active === undefined) return null;
  return <StatusTag tone={active ? 'good' : 'neutral'}>{t(active ? 'active' : 'inactive')}</StatusTag>;
}
