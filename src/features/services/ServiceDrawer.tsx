import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures, type Figure } from '@/kit/KeyFigures';
import { ofRead, type Read } from '@/kit/Loaded';
import type { OpenDetails } from '@/kit/ListPage';
import type { RowAction } from '@/kit/RowActions';
import { ServerText } from '@/ui/ServerText';
import { serviceDetail } from './api';
import { serviceFields, ServiceState } from './fields';
import { Routes } from './Routes';
import { addressOf, isEnding, routeState, serviceName, stateOf, type Service, type ServiceRow } from './service';
import '@/kit/form.css';
import './services.css';

interface Props extends OpenDetails<ServiceRow> {
  actionsOf: (service: ServiceRow) => readonly RowAction[];
}

const TABS = ['facts', 'routes'] as const;
const FACTS = serviceFields.names.filter((name) => !/^(name|state)$/.test(name));

// i18n: services:part.*
/** A model service: whether it answers, and where; what it runs with; its routes with their sessions and errors. */
export function ServiceDrawer(props: Props) {
  const { t } = useTranslation('services');
  const detail = useQuery(serviceDetail(props.id));
  return (
    <EntityDrawer<ServiceRow>
      {...props}
      feature="services"
      detail={detail}
      nameOf={serviceName}
      stateOf={(service) => <ServiceState service={service} />}
      figures={() => <Figures detail={detail} />}
      tabs={TABS.map((key) => ({ key, label: t(`part.${key}`) }))}
    >
      {(service, tab) =>
        tab === 'routes' ? (
          <Routes detail={detail} />
        ) : (
          <>
            <Standing service={service} />
            <FactList set={serviceFields} row={service} names={FACTS} />
            {detail.data ? <Image service={detail.data} /> : null}
          </>
        )
      }
    </EntityDrawer>
  );
}

/** What the state means: an address is given out before anything answers there. */
function Standing({ service }: { service: ServiceRow }) {
  const { t } = useTranslation('services');
  if (isEnding(service)) return <p role="note">{t('standing.ending')}</p>;
  if (stateOf(service) === 'HEALTHY') return null;
  return (
    <p role="note" className="qd-warn-text">
      {t(addressOf(service) ? 'standing.notReady' : 'standing.noAddress')}
    </p>
  );
}

function Image({ service: { image_object: image } }: { service: Service }) {
  const { t } = useTranslation('services');
  if (!image) return null;
  return (
    <p>
      {t('image')}:{' '}
      <ServerText className="qd-mono">
        {`${image.registry ?? ''}/${image.name ?? ''}:${image.tag ?? ''} (${image.architecture ?? ''})`}
      </ServerText>
    </p>
  );
}

/** Whether enough of it answers, and what went wrong. */
function Figures({ detail }: { detail: Read<Service | null> }) {
  const { t } = useTranslation('services');
  const figures: Figure[] = [
    {
      label: t('figure.ready'),
      of: ofRead(detail, (service) => {
        const ready = (service?.routings ?? []).filter((one) => one && routeState(one) === 'HEALTHY').length;
        return t('figure.some', { shown: ready, of: service?.replicas ?? 0 });
      }),
      tab: 'routes',
    },
    {
      label: t('figure.errors'),
      of: ofRead(detail, (service) => service?.errors.flatMap((one) => one?.errors ?? []).length ?? 0),
      tone: 'bad',
      tab: 'routes',
    },
  ];
  return <KeyFigures figures={figures} />;
}
