import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agentSlots } from '@/entities/agents/agent-slots';
import type { Holder } from '@/entities/queue/causes';
import { limitFigures } from '@/entities/queue/figures';
import { askingOf, type Waiting } from '@/entities/queue/queue';
import { useWhyWords } from '@/entities/queue/use-why-words';
import { fitsOf, onOneAgent, type Why } from '@/entities/queue/why';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { useFeature } from '@/kit/use-session';
import { paths } from '@/lib/paths';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';
import { Fits } from './Fits';

const exactly = (value: string) => ({ op: 'is', value }) as const;

interface PartProps<Kind extends Why['kind']> {
  session: Waiting;
  why: Extract<Why, { kind: Kind }>;
}

interface Place {
  name: string;
  to: string;
}

const keypairOf = ({ access_key, user_email }: Waiting): Place => ({
  name: access_key ?? '',
  to: paths.credentials({ user: user_email ?? '', open: access_key ?? null }),
});

const agentsOf = ({ scaling_group: group }: Waiting): Place => ({
  name: group ?? '',
  to: paths.agents({ group: exactly(group ?? '') }),
});

const HOLDERS: Record<Holder, (session: Waiting) => Place> = {
  keypair: keypairOf,
  user: keypairOf,
  project: ({ group_id, group_name }) => ({
    name: group_name ?? '',
    to: `${paths.projects({ open: String(group_id) })}#slots`,
  }),
  domain: ({ domain_name: name }) => ({ name: name ?? '', to: `${paths.domains({ open: name ?? '' })}#slots` }),
};

/** Where what holds it is read and changed. */
function placeOf(why: Why, session: Waiting): Place | null {
  switch (why.kind) {
    case 'noAgent':
    case 'architecture':
      return agentsOf(session);
    case 'limit':
      return HOLDERS[why.holder](session);
    case 'sessions':
    case 'waiting':
    case 'waitingSlots':
      return keypairOf(session);
    case 'behind':
      return { name: why.name ?? why.session, to: paths.pendingSessions({ open: why.session }) };
    default:
      return null;
  }
}

/** A limit whose figures the scheduler did not tell: what is held under it now. */
function LimitNow({ session, why }: PartProps<'limit'>) {
  const { t } = useTranslation('queue');
  const { available: everywhere } = useFeature('queue.limitsEverywhere');
  const say = useWhyWords();
  const figures = useQuery(limitFigures(session, why, everywhere));
  const group = session.scaling_group ?? '';
  return (
    <Loaded of={figures}>
      {(over) => (
        <p>
          {over.length === 0 ? t('limitFree') : say({ ...why, over }, group)}
          {everywhere ? null : <span className="qd-dim"> {t('limitPerGroup', { group })}</span>}
        </p>
      )}
    </Loaded>
  );
}

/** How far each agent of the resource group is from having room, as it is now. */
function RoomNow({ session }: { session: Waiting }) {
  const agents = useQuery(agentSlots(session.scaling_group ?? null));
  const wanted = onOneAgent(askingOf(session));
  return <Loaded of={agents}>{(read) => <Fits fits={fitsOf(read, wanted)} slots={[...wanted.keys()]} />}</Loaded>;
}

function Reason({ session, why }: { session: Waiting; why: Why }) {
  const say = useWhyWords();
  const place = placeOf(why, session);
  return (
    <li>
      <p>
        {say(why, session.scaling_group ?? '')}
        {place ? (
          <>
            {' '}
            <Link className="qd-name" to={place.to}>
              <ServerText>{place.name}</ServerText>
            </Link>
          </>
        ) : null}
      </p>
      {why.kind === 'dependency' ? (
        <ul className="qd-plain-list">
          {why.on.map(({ id, name }) => (
            <li key={id}>
              <Link className="qd-name" to={paths.sessions({ tab: 'all', open: id })}>
                <ServerText>{name}</ServerText>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {why.kind === 'limit' && why.over.length === 0 ? <LimitNow session={session} why={why} /> : null}
      {why.kind === 'room' ? <RoomNow session={session} /> : null}
    </li>
  );
}

/** Everything that keeps a session waiting, each with where it comes from; the scheduler's own words beneath. */
export function Reasons({ session }: { session: Waiting }) {
  const { t } = useTranslation('queue');
  const { attempt, why, hopeless } = session;
  return (
    <section aria-label={t('fields.why')} className="qd-reasons">
      {hopeless ? (
        <p>
          <StatusTag tone="bad">{t('never')}</StatusTag> {t('neverText')}
        </p>
      ) : null}
      <ul className="qd-plain-list">
        {why.map((one) => (
          <Reason
            key={JSON.stringify(one, (_key, value: unknown) => (value instanceof Map ? [...value] : value))}
            session={session}
            why={one}
          />
        ))}
      </ul>
      {attempt?.message ? (
        <details>
          <summary>{t('ownWords')}</summary>
          <pre className="qd-own-words">
            <ServerText>{attempt.message}</ServerText>
          </pre>
        </details>
      ) : null}
    </section>
  );
}
