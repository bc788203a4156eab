import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { Choice } from '@/kit/Choice';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { ChoicesNote, type Read } from '@/kit/Loaded';
import { lookedUp, outcomeOf } from '@/kit/lost-answer';
import { Link } from '@/kit/router';
import { said } from '@/kit/said';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { marked } from '@/lib/text';
import { Button } from '@/ui/Button';
import { CloseOutlined } from '@/ui/icons';
import { notify } from '@/ui/notify';
import { ServerText } from '@/ui/ServerText';
import { readAccess, sessionsOf, updateAllowed, type Owner, type OwnerKind } from './access';

interface Props {
  kind: OwnerKind;
  /** Of the resource group. */
  name: string;
  allowed: readonly string[];
  all: Read<Owner[]>;
}

const pathOf = (kind: OwnerKind, open: string): string =>
  kind === 'domain' ? paths.domains({ open }) : paths.projects({ open });

// i18n: resource-groups:access.domain.* resource-groups:access.project.*
/** The domains, or the projects, that may use a resource group, and the ways to add and to take away. */
export function AllowedOwners({ kind, name, allowed, all }: Props) {
  const { t, i18n } = useTranslation(['resource-groups', 'errors']);
  const confirm = useConfirm();
  const { write } = useWrites('resource-groups');
  const [chosen, setChosen] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const words = (key: string, values: object = {}) => t(`resource-groups:access.${kind}.${key}`, { name, ...values });
  const byId = new Map(all.data?.map((owner) => [owner.id, owner]));
  const labelOf = (id: string): string => byId.get(id)?.label ?? id;
  const shown = allowed.toSorted((a, b) => labelOf(a).localeCompare(labelOf(b), undefined, { numeric: true }));
  const has = async (ids: readonly string[], wanted: boolean) => {
    const now = await readAccess(name)();
    const list = kind === 'domain' ? now.domains : now.projects;
    return outcomeOf(...ids.map((id) => list.includes(id) === wanted));
  };
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (failure) {
      notify.error(describeError(t, toAppError(failure)).title);
    }
  };
  const add = async () => {
    setBusy(true);
    const ids = chosen;
    await act(async () => {
      await lookedUp(
        () => write(() => updateAllowed(kind, name, { add: ids })),
        () => has(ids, true),
      )();
      said({
        did: 'added',
        name: ids.map(labelOf).join(', '),
        undo: {
          isOurs: async () => (await has(ids, true)) === 'applied',
          run: () => write(() => updateAllowed(kind, name, { remove: ids })),
        },
      });
      setChosen([]);
    });
    setBusy(false);
  };
  const remove = async (id: string) => {
    const live = await sessionsOf(kind, id, name);
    const owner = labelOf(id);
    await confirm({
      level: 2,
      title: words('removeTitle', { owner }),
      consequences: [
        words('removeText'),
        ...(live > 0
          ? [t('resource-groups:access.live', { count: live, shown: countFormat(i18n.language)(live) })]
          : []),
        ...(allowed.length === 1 ? [words('last')] : []),
      ],
      okLabel: t('resource-groups:access.remove'),
      run: () => write(() => updateAllowed(kind, name, { remove: [id] })),
      readBack: () => has([id], false),
      says: { did: 'removed', name: owner, undo: () => write(() => updateAllowed(kind, name, { add: [id] })) },
    });
  };
  return (
    <section aria-label={words('title')}>
      <h3 className="qd-section-title">{words('title')}</h3>
      {shown.length === 0 ? <p className="qd-dim">{words('none')}</p> : null}
      <ul className="qd-plain-list" aria-label={words('title')}>
        {shown.map((id) => (
          <li key={id}>
            <Link to={pathOf(kind, id)} className="qd-name">
              <ServerText>{labelOf(id)}</ServerText>
            </Link>
            {byId.get(id)?.active === false ? (
              <span className="qd-dim">{t('resource-groups:access.inactive')}</span>
            ) : null}
            <button
              type="button"
              className="qd-icon-button"
              aria-label={words('removeOne', { owner: labelOf(id) })}
              title={words('removeOne', { owner: labelOf(id) })}
              onClick={() => void act(() => remove(id))}
            >
              <CloseOutlined />
            </button>
          </li>
        ))}
      </ul>
      <div className="qd-owner-form">
        <Choice<string[]>
          multiple
          label={words('add')}
          placeholder={words('add')}
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen}
          onChange={setChosen}
          loading={all.data === undefined && !all.error}
          failed={Boolean(all.error)}
          options={all.data
            ?.filter(({ id, active }) => active && !allowed.includes(id))
            .map(({ id, label }) => ({ value: id, label: marked(label) }))}
        />
        <Button onClick={() => void add()} loading={busy} disabled={chosen.length === 0}>
          {t('resource-groups:access.allow')}
        </Button>
      </div>
      <ChoicesNote of={[all]} silent />
    </section>
  );
}
