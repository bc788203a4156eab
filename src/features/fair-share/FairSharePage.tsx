import { Suspense, useMemo } from 'react';
import { lazyNamed } from '@/kit/lazy-named';
import { useLocation, useSearchParams } from '@/kit/router';
import { GroupList } from './GroupList';
import { placeAt, WHAT_IF } from './place';
import { SchedulerWarning } from './SchedulerWarning';
import { ShareList } from './ShareList';
import { Steps } from './Steps';

const WhatIf = lazyNamed(() => import('./factors/WhatIf'), 'WhatIf');

/** Fair share: by what the scheduler ranks, from a resource group over its domains and their projects to the users. */
export default function FairSharePage() {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const place = useMemo(() => placeAt(pathname), [pathname]);
  const { group, domain } = place;
  const isWhatIf = domain === undefined && params.get('view') === WHAT_IF;
  return (
    <>
      <Steps place={place} />
      {group === undefined ? (
        <GroupList />
      ) : (
        <>
          <SchedulerWarning group={group} />
          {isWhatIf ? (
            <Suspense fallback={null}>
              <WhatIf key={group} group={group} />
            </Suspense>
          ) : (
            <ShareList key={pathname} place={place} />
          )}
        </>
      )}
    </>
  );
}
