import { useTranslation } from 'react-i18next';
import { redact } from '@/api/errors';
import { Loaded, type Read } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { useWrites } from '@/kit/use-writes';
import { paths } from '@/lib/paths';
import { marked } from '@/lib/text';
import { Button } from '@/ui/Button';
import { ServerText } from '@/ui/ServerText';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import { TimeText } from '@/ui/TimeText';
import { clearErrors } from './api';
import { routeErrors, routeState, serviceId, type Route, type Service } from './service';

const TONES: Record<string, Tone> = {
  HEALTHY: 'good',
  RUNNING: 'info',
  DEGRADED: 'warn',
  UNHEALTHY: 'bad',
  FAILED_TO_START: 'bad',
  PROVISIONING: 'info',
};

/** The routes of a service: each a session, its part of the calls, and what it failed of. */
export function Routes({ detail }: { detail: Read<Service | null> }) {
  return <Loaded of={detail}>{(service) => (service ? <Both service={service} /> : null)}</Loaded>;
}

// i18n: services:route.*
function Both({ service }: { service: Service }) {
  const { t } = useTranslation('services');
  const { write } = useWrites('services');
  const routes = (service.routings ?? []).filter((one) => one !== null);
  const errors = service.errors.flatMap((one) => one?.errors ?? []);
  return (
    <>
      {routes.length === 0 ? <p className="qd-dim">{t('noRoutes')}</p> : null}
      <ul className="qd-service-routes">
        {routes.map((route) => (
          <li key={route.routing_id}>
            <OneRoute route={route} />
          </li>
        ))}
      </ul>
      {errors.length > 0 ? (
        <section aria-label={t('errors')}>
          <h3 className="qd-section-title">{t('errors')}</h3>
          <p>{t('errorsText', { count: service.retries ?? 0 })}</p>
          <ul>
            {errors.map((one, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same error may stand there twice
              <li key={at}>{marked(redact(`${one.name}: ${one.repr}`))}</li>
            ))}
          </ul>
          <Button onClick={() => void write(() => clearErrors(serviceId(service)))}>{t('clearErrors')}</Button>
        </section>
      ) : null}
    </>
  );
}

function OneRoute({ route }: { route: Route }) {
  const { t } = useTranslation('services');
  const state = routeState(route);
  const reasons = routeErrors(route.error_data);
  return (
    <>
      <StatusTag tone={TONES[state] ?? 'neutral'}>{t(`route.${state}`, { defaultValue: state || '?' })}</StatusTag>{' '}
      {route.session ? (
        <Link to={paths.sessions({ open: route.session })}>
          {t('session')} <ServerText className="qd-mono">{route.session}</ServerText>
        </Link>
      ) : (
        <span className="qd-dim">{t('noSession')}</span>
      )}{' '}
      <span className="qd-dim">
        {t('ratio', { ratio: route.traffic_ratio ?? 0 })} · <TimeText iso={route.created_at} />
      </span>
      {reasons.length > 0 ? <p className="qd-warn-text">{marked(redact(reasons.join('\n')))}</p> : null}
    </>
  );
}
