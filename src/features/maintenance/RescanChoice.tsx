import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistryPlace } from '@/entities/registries/registries';
import { useRescan } from '@/entities/registries/use-rescan';
import { Choice } from '@/kit/Choice';
import { Link } from '@/kit/router';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';

/** Stands for every registry: none can be called so. */
const ALL = '';

/** Which registries are read anew: all of them, or one. */
export function RescanChoice({ places }: { places: readonly RegistryPlace[] }) {
  const { t } = useTranslation('maintenance');
  const rescan = useRescan();
  const [chosen, setChosen] = useState(ALL);
  const names = [...new Set(places.map(({ registry }) => registry))].toSorted();
  const wanted = places.filter(({ registry }) => chosen === ALL || registry === chosen);
  if (names.length === 0)
    return (
      <p>
        {t('rescan.none')} <Link to={paths.registries()}>{t('rescan.registries')}</Link>
      </p>
    );
  return (
    <div className="qd-maintenance-acts">
      <Choice
        label={t('rescan.which')}
        value={chosen}
        onChange={(next) => setChosen(next ?? ALL)}
        options={[
          { value: ALL, label: t('rescan.all', { count: names.length }) },
          ...names.map((name) => ({ value: name, label: name })),
        ]}
      />
      <Button onClick={() => rescan(wanted)}>{t('rescan.ok')}</Button>
      <Link to={paths.registries()}>{t('rescan.registries')}</Link>
    </div>
  );
}
