import { useTranslation } from 'react-i18next';
import type { Waiting } from '@/entities/queue/queue';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { Cell } from '@/kit/Cell';
import { FactList } from '@/kit/FactList';
import { KeyFigures, known } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { Attempts } from './Attempts';
import { queueFields, sessionName } from './fields';
import { Reasons } from './Reasons';
import './pending.css';

interface Props extends OpenDetails<Waiting> {
  detail: Read<Waiting | null>;
  actionsOf: (session: Waiting) => readonly RowAction[];
}

const TABS = ['why', 'attempts', 'facts'] as const;
const FACTS = queueFields.names.filter((name) => name !== 'why');

// i18n: queue:part.*
/** Why a session waits and how far it is from starting, what the scheduler did with it, and what is known of it. */
export function PendingDrawer(props: Props) {
  const { t } = useTranslation('queue');
  return (
    <EntityDrawer
      {...props}
      feature="queue"
      nameOf={sessionName}
      figures={(session) => <Figures session={session} />}
      tabs={TABS.map((key) => ({ key, label: t(`part.${key}`) }))}
    >
      {(session, tab) => {
        if (tab === 'attempts') return <Attempts id={props.id} group={session.scaling_group ?? ''} />;
        if (tab === 'facts')
          return (
            <>
              <p>
                <Link to={paths.sessions({ tab: 'all', open: props.id })}>{t('whole')}</Link>
              </p>
              <FactList set={queueFields} row={session} names={FACTS} />
            </>
          );
        return <Reasons session={session} />;
      }}
    </EntityDrawer>
  );
}

/** Where it stands, and for how long. */
function Figures({ session }: { session: Waiting }) {
  const { t } = useTranslation('queue');
  const group = session.scaling_group ?? '';
  const fact = (name: 'place' | 'waiting' | 'tries') => ({
    label: t(`fields.${name}`),
    of: known(<Cell set={queueFields} name={name} row={session} />),
  });
  return (
    <KeyFigures
      figures={[
        { ...fact('place'), to: paths.pendingSessions({ group: { op: 'is', value: group } }) },
        fact('waiting'),
        { ...fact('tries'), tab: 'attempts' },
      ]}
    />
  );
}
