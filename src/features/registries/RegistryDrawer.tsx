import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import { KeyFigures, known } from '@/kit/KeyFigures';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { paths } from '@/lib/paths';
import { entryImages } from './api';
import { DomainSwitches } from './DomainSwitches';
import { EntryList } from './EntryList';
import { registryFields } from './fields';
import { LastRescan } from './LastRescan';
import { allowedDomains, entryId, otherHost, type Entry, type Registry } from './registry';
import './registries.css';

interface Props extends OpenDetails<Registry> {
  /** The list has all of each registry. */
  detail: Read<Registry | null>;
  actionsOf: (registry: Registry) => readonly RowAction[];
  entryActionsOf: (registry: Registry, entry: Entry) => readonly RowAction[];
}

/** The projects and the domains have parts of their own. */
const FACTS = registryFields.names.filter((name) => !/^(projects|domains)$/.test(name));

/** A registry: what it is, the projects that images are taken from, and the domains that may use them. */
export function RegistryDrawer({ entryActionsOf, ...props }: Props) {
  const { t } = useTranslation('registries');
  return (
    <EntityDrawer {...props} feature="registries" figures={(registry) => <Figures registry={registry} />}>
      {(registry) => {
        const host = otherHost(registry);
        return (
          <>
            {host === null ? null : (
              <p role="note" className="qd-warn-text">
                {t('nameDiffers', { name: registry.name, host })}
              </p>
            )}
            <FactList set={registryFields} row={registry} names={FACTS} />
            <EntryList registry={registry} actionsOf={(entry) => entryActionsOf(registry, entry)} />
            <LastRescan entries={registry.entries} />
            <DomainSwitches registry={registry} />
          </>
        );
      }}
    </EntityDrawer>
  );
}

/** The images of all its projects, and who may use them; each part below has its own. */
function Figures({ registry }: { registry: Registry }) {
  const { t } = useTranslation('registries');
  const { name, entries, domains } = registry;
  const images = useQueries({
    queries: entries.map((entry) => entryImages(entryId(entry))),
    combine: (all) => {
      const counts = all.flatMap(({ data }) => (data === undefined ? [] : data));
      return {
        data: counts.length < all.length ? undefined : counts.reduce((sum, one) => sum + one, 0),
        error: all.find(({ error }) => error)?.error ?? null,
        refetch: () => all.forEach((one) => void one.refetch()),
      };
    },
  });
  return (
    <KeyFigures
      figures={[
        {
          label: t('figure.images'),
          of: images,
          to: paths.images({ reference: { op: 'starts', value: `${name}/` } }),
        },
        { label: t('fields.projects'), of: known(entries.length), at: 'projects' },
        {
          label: t('figure.domains'),
          of: known(domains ? (allowedDomains(registry)?.length ?? 0) : '?'),
          at: 'domains',
        },
      ]}
    />
  );
}
