import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '@/api/json';
import { serviceConfig, serviceNames, type ServiceConfig } from '@/entities/site/service-config';
import { lazyNamed } from '@/kit/lazy-named';
import { Loaded } from '@/kit/Loaded';
import { useSearchParams } from '@/kit/router';
import { ListTabs } from '@/kit/Tabs';
import { plain } from '@/lib/plain';
import { MASK } from '@/lib/secrets';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ServerText } from '@/ui/ServerText';
import { sectionsOf, type Leaf, type Section } from './schema';

const ServiceForm = lazyNamed(() => import('./ServiceForm'), 'ServiceForm');

function LeafValue({ leaf }: { leaf: Leaf }) {
  const { t } = useTranslation('configuration');
  const { value, usual, secret } = leaf;
  if (secret || value === MASK)
    return <span className="qd-dim">{t(wordOf(value) === '' ? 'unset' : 'keys.masked')}</span>;
  if (wordOf(value) === '') return <span className="qd-dim">{t('unset')}</span>;
  const isUsual = usual !== undefined && wordOf(usual) === wordOf(value);
  return (
    <>
      <span className="qd-mono">
        <ServerText>{wordOf(value)}</ServerText>
      </span>{' '}
      {usual === undefined || usual === null ? null : (
        <span className="qd-dim">
          {isUsual ? t('services.isDefault') : t('services.default', { value: wordOf(usual) })}
        </span>
      )}
    </>
  );
}

function SectionCard({ service, section, q }: { service: string; section: Section; q: string }) {
  const { t } = useTranslation(['configuration', 'kit']);
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState(false);
  const wanted = plain(q);
  const shown = plain(section.name).includes(wanted)
    ? section.leaves
    : section.leaves.filter(({ path, value }) => plain(`${path} ${wordOf(value)}`).includes(wanted));
  if (shown.length === 0) return null;
  const editable = section.leaves.filter(({ kind }) => kind !== null);
  return (
    <details
      className="qd-config-card"
      open={open || q !== ''}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h2 className="qd-mono">{section.name}</h2>{' '}
        <span className="qd-dim">{t('configuration:services.values', { count: shown.length })}</span>
      </summary>
      {editing ? (
        <Suspense fallback={<p role="status">{t('kit:wait')}</p>}>
          <ServiceForm service={service} section={section.name} onClose={() => setEditing(false)} />
        </Suspense>
      ) : (
        <>
          {editable.length > 0 ? (
            <Button onClick={() => setEditing(true)} aria-label={t('configuration:editGroup', { group: section.name })}>
              {t('kit:act.edit')}
            </Button>
          ) : null}
          <dl className="qd-facts">
            {shown.map((leaf) => (
              <div key={leaf.path}>
                <dt className="qd-mono">{leaf.path}</dt>
                <dd>
                  <LeafValue leaf={leaf} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </details>
  );
}

function Config({ config, q }: { config: ServiceConfig; q: string }) {
  const { t } = useTranslation('configuration');
  const sections = sectionsOf(config.schema, config.configuration);
  const wanted = plain(q);
  const found = sections.filter(({ name, leaves }) =>
    [name, ...leaves.map(({ path, value }) => `${path} ${wordOf(value)}`)].some((text) => plain(text).includes(wanted)),
  );
  if (found.length === 0) return <EmptyState title={t('empty.title')} text={t('empty.text')} />;
  return found.map((section) => (
    <SectionCard key={`${config.service}/${section.name}`} service={config.service} section={section} q={q} />
  ));
}

function OneService({ service, q }: { service: string; q: string }) {
  const { t } = useTranslation('configuration');
  const config = useQuery(serviceConfig(service));
  return (
    <Loaded of={config}>
      {(one) =>
        one ? <Config config={one} q={q} /> : <EmptyState title={t('services.none')} text={t('services.noneText')} />
      }
    </Loaded>
  );
}

/** The configuration that each service works with, and what of it is written over its files. */
export function Services({ q }: { q: string }) {
  const { t } = useTranslation('configuration');
  const [params, setParams] = useSearchParams();
  const names = useQuery(serviceNames());
  return (
    <div className="qd-config-services">
      <Alert type="warning" title={t('services.title')} description={t('services.text')} />
      <Loaded of={names}>
        {(all) => {
          const current = all.find((one) => one === params.get('service')) ?? all[0];
          if (current === undefined) return <EmptyState title={t('services.none')} text={t('services.noneText')} />;
          return (
            <>
              <ListTabs
                label={t('services.which')}
                tabs={all.map((key) => ({ key, label: key }))}
                current={current}
                onChoose={(service) => setParams({ tab: 'services', service, ...(q && { q }) })}
              />
              <OneService key={current} service={current} q={q} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
