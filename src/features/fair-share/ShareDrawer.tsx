import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { sharesList } from './list';
import type { Place } from './place';
import { shareName, type Share } from './share';

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
  const tabs = useMemo(() => [{ key: 'facts', label: t('part.facts') }], [t]);
  return (
    <EntityDrawer {...props} feature="fair-share" nameOf={shareName} tabs={tabs}>
      {(share) => <FactList set={fields} row={share} />}
    </EntityDrawer>
  );
}
