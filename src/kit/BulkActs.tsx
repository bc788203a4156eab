import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { MenuButton } from '@/ui/MenuButton';
import { bulkPlaces, type BulkAct } from './bulk-places';

export type { BulkAct };

/** The actions of the bulk bar in their order: the first harmless ones, a menu of all others, and what ends something at the far end. */
export function BulkActs({ acts }: { acts: readonly BulkAct[] }) {
  const { t } = useTranslation('kit');
  const { first, more, last } = bulkPlaces(acts);
  return (
    <>
      {first.map(([act, ...others]) =>
        act?.group === undefined ? (
          <Act act={act} key={act?.key} />
        ) : (
          <Menu key={act.group} name={act.group} acts={[act, ...others]} />
        ),
      )}
      {more.length > 0 ? <Menu name={t('moreActs')} acts={more} sections /> : null}
      <span className="qd-bulk-space" />
      <Act act={last} />
    </>
  );
}

function Menu({ name, acts, sections = false }: { name: string; acts: readonly BulkAct[]; sections?: boolean }) {
  return (
    <MenuButton
      className="qd-button qd-button-small qd-caret"
      align="start"
      items={acts.map(({ key, label, group, danger = false }) => ({
        key,
        label,
        danger,
        ...(sections && group !== undefined && { section: group }),
      }))}
      onChoose={(chosen) => acts.find(({ key, waits }) => key === chosen && !waits)?.onAct()}
    >
      {name}
    </MenuButton>
  );
}

const Act = ({ act }: { act: BulkAct | undefined }) =>
  act ? (
    <Button
      size="small"
      danger={act.danger}
      loading={act.loading ?? false}
      disabled={act.waits ?? false}
      onClick={act.onAct}
    >
      {act.label}
    </Button>
  ) : null;
