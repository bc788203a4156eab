import { useTranslation } from 'react-i18next';
import { EntityDrawer } from '@/kit/EntityDrawer';
import { FactList } from '@/kit/FactList';
import type { OpenDetails } from '@/kit/ListPage';
import type { Read } from '@/kit/Loaded';
import type { RowAction } from '@/kit/RowActions';
import { DomainSwitches } from './DomainSwitches';
import { EntryList } from './EntryList';
import { registryFields } from './fields';
import { LastRescan } from './LastRescan';
import { otherHost, type Entry, type Registry } from './registry';
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
    <EntityDrawer {...props} feature="registries">
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
