import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { lazyNamed } from '@/kit/lazy-named';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { sharesList } from './list';
import { memberOf } from './member';
import type { Place } from './place';
import { shareName, type Share } from './share';

const Explain = lazyNamed(() => import('./factors/Explain'), 'Explain');
const UsageHistory = lazyNamed(() => import('./factors/UsageHistory'), 'UsageHistory');

const TABS = ['facts', 'explain', 'usage'] as const;

interface Props extends OpenDetails<Share> {
  place: Place;
  /** The list has all of each share. */
  detail: Read<Share | null>;
  actionsOf: (share: Share) => readonly RowAction[];
}

// i18n: fair-share:part.*
/** What the scheduler keeps of a domain, a project or a user. */
export function ShareDrawer({ place, ...props }: Props) {
  const { t } = useTranslation('fair-share');
  const { fields } = sharesList(place);
  const tabs = useMemo(() => TABS.map((key) => ({ key, label: t(`part.${key}`) })), [t]);
  return (
    <EntityDrawer {...props} feature="fair-share" nameOf={shareName} tabs={tabs}>
      {(share, tab) => {
        const member = memberOf(place, share);
        if (tab === 'explain') return <Explain group={place.group ?? ''} of={{ ...member.of, key: member.key }} />;
        if (tab === 'usage') return <UsageHistory group={place.group ?? ''} shown={[member]} />;
        return <FactList set={fields} row={share} />;
      }}
    </EntityDrawer>
  );
}
