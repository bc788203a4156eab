import { useLocation } from '@/kit/router';
import { GroupList } from './GroupList';
import { levelAt, placeAt } from './place';
import { ShareList } from './ShareList';
import { Steps } from './Steps';

/** Fair share: by what the scheduler ranks, from a resource group over its domains and their projects to the users. */
export default function FairSharePage() {
  const { pathname } = useLocation();
  const place = placeAt(pathname);
  return (
    <>
      <Steps place={place} />
      {levelAt(place) === 'group' ? <GroupList /> : <ShareList key={JSON.stringify(place)} place={place} />}
    </>
  );
}
