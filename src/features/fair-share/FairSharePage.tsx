import { useMemo } from 'react';
import { useLocation } from '@/kit/router';
import { GroupList } from './GroupList';
import { placeAt } from './place';
import { SchedulerWarning } from './SchedulerWarning';
import { ShareList } from './ShareList';
import { Steps } from './Steps';

/** Fair share: by what the scheduler ranks, from a resource group over its domains and their projects to the users. */
export default function FairSharePage() {
  const { pathname } = useLocation();
  const place = useMemo(() => placeAt(pathname), [pathname]);
  const { group } = place;
  return (
    <>
      <Steps place={place} />
      {group === undefined ? (
        <GroupList />
      ) : (
        <>
          <SchedulerWarning group={group} />
          <ShareList key={pathname} place={place} />
        </>
      )}
    </>
  );
}
