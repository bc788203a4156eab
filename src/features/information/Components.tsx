import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { useIdentity } from '@/kit/use-session';
import { paths } from '@/lib/paths';
import { ServerText } from '@/ui/ServerText';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { Card } from './Card';
import { bunches, type Bunch, type Component, type Skew, type State } from './components';
import { PARTS, useComponents, type PartName } from './use-components';

const TONES: Record<State, Tone> = {
  up: 'good',
  frozen: 'warn',
  busy: 'warn',
  away: 'bad',
  absent: 'neutral',
  unknown: 'neutral',
};
const SKEW_TONES: Record<Skew, Tone> = { same: 'good', patch: 'warn', release: 'bad', unknown: 'neutral' };
/** Names that are written out; of more the page tells only how many. */
const NAMED = 6;
const PLACES: Partial<Record<PartName, () => string>> = {
  agents: () => paths.agents(),
  storages: () => paths.storages(),
  appProxies: () => paths.resourceGroups(),
};

function Row({ of: { version, state, skew, members } }: { of: Bunch }) {
  const { t } = useTranslation('information');
  const names = members.slice(0, NAMED);
  return (
    <li>
      <StatusTag tone={TONES[state]}>{t(`state.${state}`)}</StatusTag>{' '}
      {version === null ? (
        <span className="qd-dim">{t('components.noVersion')}</span>
      ) : (
        <>
          <ServerText>{version}</ServerText> <StatusTag tone={SKEW_TONES[skew]}>{t(`skew.${skew}`)}</StatusTag>
        </>
      )}
      <br />
      <ServerText className="qd-mono">
        {names.map(({ name, note }) => (note ? `${name} (${note})` : name)).join(', ')}
      </ServerText>
      {members.length > NAMED ? ` ${t('components.more', { count: members.length - NAMED })}` : null}
    </li>
  );
}

// i18n: information:parts.* information:state.* information:skew.*
function Part({ name, of }: { name: PartName; of: UseQueryResult<Component[]> | undefined }) {
  const { t } = useTranslation('information');
  const { release } = useIdentity();
  const place = PLACES[name];
  return (
    <section aria-label={t(`parts.${name}`)}>
      <h3>{place && of ? <Link to={place()}>{t(`parts.${name}`)}</Link> : t(`parts.${name}`)}</h3>
      {of === undefined ? (
        <p>{t('components.notAllowed')}</p>
      ) : (
        <Loaded of={of}>
          {(all) =>
            all.length === 0 ? (
              <p>{t('components.none')}</p>
            ) : (
              <ul className="qd-info-list">
                {bunches(all, release).map((bunch) => (
                  <Row key={`${bunch.version}/${bunch.state}`} of={bunch} />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </section>
  );
}

/** The parts of the cluster: whether each runs, and whether its release fits the manager's. Each is asked for by itself. */
export function Components() {
  const parts = useComponents();
  return (
    <Card id="components">
      {PARTS.map((name) => (
        <Part key={name} name={name} of={parts[name]} />
      ))}
    </Card>
  );
}
