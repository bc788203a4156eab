import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from '@/kit/router';
import { RowMenu, type RowAction } from '@/kit/RowActions';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { marked } from '@/lib/text';
import { ServerText } from '@/ui/ServerText';
import { entryDetail, entryImages } from './api';
import { distinct, entryId, entryName, typeOf, type Entry, type Registry } from './registry';

interface Props {
  registry: Registry;
  actionsOf: (entry: Entry) => readonly RowAction[];
}

/** The projects of a registry, each with its images, who may use it and what can be done to it. */
export function EntryList({ registry, actionsOf }: Props) {
  const { t, i18n } = useTranslation(['registries', 'kit']);
  const { entries } = registry;
  return (
    <section data-at="projects" aria-label={t('registries:projectsOf', { name: registry.name })}>
      <h3 className="qd-section-title">{t('registries:fields.projects')}</h3>
      <ul className="qd-registry-entries">
        {entries.map((entry) => (
          <li key={entryId(entry)}>
            <div>
              <strong>{entry.project ? <ServerText>{entry.project}</ServerText> : t('registries:wholeAddress')}</strong>
              <Images entry={entry} />
              <Reach entry={entry} />
              <Differences registry={registry} entry={entry} />
            </div>
            <RowMenu name={entryName(entry)} actions={actionsOf(entry)} words={{ t, language: i18n.language }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many images were taken from it, with the way to them. */
function Images({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation('registries');
  const { data, isError, refetch } = useQuery(entryImages(entryId(entry)));
  if (isError)
    return (
      <button type="button" className="qd-link" onClick={() => void refetch()}>
        {t('imagesUnread')}
      </button>
    );
  if (data === undefined) return <span className="qd-dim">…</span>;
  const shown = t('images', { count: data, shown: countFormat(i18n.language)(data) });
  if (data === 0) return <span className="qd-dim">{shown}</span>;
  return <Link to={paths.images({ reference: { op: 'starts', value: `${entryName(entry)}/` } })}>{shown}</Link>;
}

/** Where not every project of the cluster may use it: which. */
function Reach({ entry }: { entry: Entry }) {
  const { t } = useTranslation('registries');
  const some = entry.is_global === false;
  const { data } = useQuery({ ...entryDetail(entryId(entry)), enabled: some });
  if (!some) return <span className="qd-dim">{t('allProjects')}</span>;
  if (!data) return <span className="qd-dim">…</span>;
  const names = data.allowed.map(({ name }) => name);
  return (
    <span className={names.length === 0 ? 'qd-warn-text' : 'qd-dim'} title={marked(names.join('\n'))}>
      {t('someProjects', { count: names.length })}
    </span>
  );
}

/** What of it is not as in the others. */
function Differences({ registry: { entries }, entry }: { registry: Registry; entry: Entry }) {
  const { t } = useTranslation('registries');
  const differs = (of: (one: Entry) => string | null) => distinct(entries, of).length > 1;
  return (
    <>
      {differs(({ url }) => url) ? <ServerText className="qd-mono">{entry.url}</ServerText> : null}
      {differs(typeOf) ? <span>{t(`type.${typeOf(entry)}`, { defaultValue: typeOf(entry) })}</span> : null}
      {differs(({ username }) => username || '–') ? <ServerText>{entry.username ?? t('noUser')}</ServerText> : null}
      {differs((one) => String(one.ssl_verify !== false)) ? (
        <span>{t(entry.ssl_verify === false ? 'tlsOff' : 'tlsOn')}</span>
      ) : null}
    </>
  );
}
