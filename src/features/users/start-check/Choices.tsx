import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startFolders, startImages, startQuota, type StartFolder } from '@/entities/session-start/choices';
import type { Preset } from '@/entities/session-start/other-limits';
import type { FolderFacts, ImageFacts } from '@/entities/session-start/types';
import { EntitySelect, type Option } from '@/kit/EntitySelect';
import { Loaded } from '@/kit/Loaded';
import { many, one } from '@/kit/select-props';
import { SLOT } from '@/kit/slot-values';
import { slotInfo, slotText, type SlotInfos } from '@/lib/slots';
import { UNLIMITED } from '@/lib/units';

interface PresetProps {
  presets: readonly Preset[] | null;
  group: string;
  slots: readonly string[];
  infos: SlotInfos;
  onTake: (texts: Record<string, string>) => void;
}

const options = (names: readonly string[]): Option[] => names.map((name) => ({ value: name, label: name }));

/** The sizes that people choose from in the resource group; one that is taken fills the amounts in. */
export function PresetChoice({ presets, group, slots, infos, onTake }: PresetProps) {
  const { t } = useTranslation('start-check');
  const [chosen, setChosen] = useState<string>();
  const offered = presets?.filter((preset) => preset.group === null || preset.group === group);
  if (!offered?.length) return null;
  const take = (name: string) => {
    setChosen(name);
    const amounts = offered.find((preset) => preset.name === name)?.slots;
    const texts = slots.map((slot) => {
      const amount = amounts?.get(slot);
      // What the preset does not name is not asked for.
      return [SLOT + slot, amount && amount !== UNLIMITED ? slotText(amount, slotInfo(slot, infos)) : ''];
    });
    onTake(Object.fromEntries(texts) as Record<string, string>);
  };
  return (
    <label className="qd-start-field">
      {t('preset')}
      <EntitySelect
        entity="presets"
        scope={{ group }}
        local
        label={t('preset')}
        value={chosen ?? null}
        onChange={one((next) => next && take(next))}
        fetch={() => Promise.resolve(options(offered.map(({ name }) => name)))}
      />
    </label>
  );
}

const imageOptions = (images: readonly ImageFacts[]): Option[] =>
  images
    .map(({ id, reference, architecture }) => ({ value: id, label: `${reference} · ${architecture}` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, undefined, { numeric: true }));

interface ImageProps {
  chosen: ImageFacts | undefined;
  onChoose: (image: ImageFacts | undefined) => void;
}

/** What the session would run; left open, nothing is said about images. */
export function ImageChoice({ chosen, onChoose }: ImageProps) {
  const { t } = useTranslation('start-check');
  const images = useQuery(startImages());
  return (
    <label className="qd-start-field">
      {t('image')}
      <Loaded of={images}>
        {(list) => (
          <EntitySelect
            entity="images"
            scope={{ start: true }}
            local
            allowClear
            label={t('image')}
            value={chosen?.id ?? null}
            onChange={one((next) => onChoose(list.find(({ id }) => id === next)))}
            fetch={() => Promise.resolve(imageOptions(list))}
          />
        )}
      </Loaded>
    </label>
  );
}

interface FolderProps {
  email: string;
  project: string;
  chosen: readonly StartFolder[];
  onChoose: (folders: StartFolder[]) => void;
}

/** The folders that the session would mount. */
export function FolderChoice({ email, project, chosen, onChoose }: FolderProps) {
  const { t } = useTranslation('start-check');
  const folders = useQuery(startFolders(email, project));
  return (
    <label className="qd-start-field">
      {t('folders')}
      <Loaded of={folders}>
        {(list) => (
          <EntitySelect
            entity="quotas"
            scope={{ start: email, project }}
            local
            multiple
            allowClear
            label={t('folders')}
            value={chosen.map(({ id }) => id)}
            onChange={many((ids) => onChoose(list.filter(({ id }) => ids.includes(id))))}
            fetch={() => Promise.resolve(list.map(({ id, name, host }) => ({ value: id, label: `${name} · ${host}` })))}
          />
        )}
      </Loaded>
    </label>
  );
}

/** What the checks need to know of chosen folders: whether their host may be mounted, and how full their quota is. */
export function useFolderFacts(chosen: readonly StartFolder[], mounts: ReadonlySet<string> | null): FolderFacts[] {
  const quotas = useQueries({ queries: chosen.map(startQuota) });
  return chosen.map(({ name, host, ready, scope }, index) => ({
    name,
    host,
    ready,
    mountable: mounts && mounts.has(host),
    quota: quotas[index]?.data,
    place: { name, id: `${host} ${scope}` },
  }));
}
