import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runBulk, type BulkWork } from '@/kit/bulk';
import { BulkActs, type BulkAct } from '@/kit/BulkActs';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import type { ListView } from '@/kit/use-list';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { Check } from '@/ui/Check';
import { notify } from '@/ui/notify';
import { BulkForm, type BulkFormKind } from './BulkForm';
import { workOf, type PlainBulk } from './bulk-work';
import { KEEP, type PurgeChoice } from './changes';
import { userName, type UserRow } from './fields';
import { NameList } from './NameList';
import { PurgeChoices } from './PurgeUser';

interface Props {
  list: ListView<UserRow>;
}

type Kind = PlainBulk | BulkFormKind | 'offBoard';
type Form = BulkFormKind | 'offBoard';

const OffBoard = lazyNamed(() => import('./leaver/OffBoard'), 'OffBoard');

const isPlain = (kind: Kind): kind is PlainBulk => /^(activate|deactivate|sudoOn|sudoOff|purge)$/.test(kind);

// i18n: users-edit:bulk.title.* users-edit:bulk.ok.* users-edit:bulk.do.* users-edit:bulk.text.*
/** What can be done to the chosen users at once. All of them are read and named before anything is asked or sent. */
export function UserBulkActions({ list }: Props) {
  const { selection, state } = list;
  const { t, i18n } = useTranslation(['users-edit', 'users']);
  const { identity, release } = useIdentity();
  const confirm = useConfirm();
  const { refresh } = useWrites('users');
  const [form, setForm] = useState<{ kind: Form; users: UserRow[] } | null>(null);
  const number = countFormat(i18n.language);

  const run = (title: string, users: readonly UserRow[], work: BulkWork<UserRow>) => {
    runBulk({
      title,
      items: users,
      label: userName,
      ...work,
      after: refresh,
      done: t('users-edit:bulk.done', { count: users.length, title }),
    });
  };

  const ask = async (kind: PlainBulk, users: UserRow[]) => {
    const count = users.length;
    const title = t(`users-edit:bulk.title.${kind}`, { count, shown: number(count) });
    const chosen = await confirm<{ keysToo: boolean; purge: PurgeChoice }>({
      level: kind === 'purge' ? 3 : kind === 'deactivate' ? 2 : 1,
      title,
      initial: { keysToo: true, purge: KEEP },
      body: (now, set) => (
        <>
          <p>{t(`users-edit:bulk.text.${kind}`)}</p>
          <NameList users={users} />
          {kind === 'deactivate' ? (
            <Check checked={now.keysToo} onChange={(keysToo) => set({ ...now, keysToo })}>
              {t('users-edit:bulk.keysToo')}
            </Check>
          ) : null}
          {kind === 'purge' ? <PurgeChoices choice={now.purge} onChoose={(purge) => set({ ...now, purge })} /> : null}
        </>
      ),
      okLabel: t(`users-edit:bulk.ok.${kind}`, { count, shown: number(count) }),
      ...(kind === 'purge' && { typed: t('users-edit:bulk.purgeWord', { count }) }),
    });
    if (!chosen) return;
    selection.clear();
    run(title, users, workOf(kind, chosen.keysToo, chosen.purge, release));
  };

  const begin = async (kind: Kind) => {
    const all = await list.collect();
    if (!all) return;
    const harmsOwn = kind === 'deactivate' || kind === 'purge' || kind === 'offBoard';
    const users = harmsOwn ? all.filter((user) => user.uuid !== identity.uuid) : all;
    if (users.length < all.length) notify.info(t('users-edit:bulk.withoutOwn'));
    if (users.length === 0) return;
    if (isPlain(kind)) await ask(kind, users);
    else setForm({ kind, users });
  };
  const act = (kind: Kind, more: Partial<BulkAct> = {}): BulkAct => ({
    key: kind,
    label: t(`users-edit:bulk.do.${kind}`),
    waits: selection.reading !== null,
    onAct: () => void begin(kind),
    ...more,
  });
  // Among people of every status none of these is right for all.
  const ofStatus: BulkAct[] =
    state.tab === 'all' ? [] : [act(state.tab === 'inactive' ? 'purge' : 'deactivate', { danger: true })];
  const projects = { group: t('users:fields.projects') };
  const sudo = { group: t('users:fields.sudo') };

  return (
    <>
      <BulkActs
        acts={[
          ...(state.tab === 'inactive' ? [act('activate')] : []),
          act('policy'),
          act('addTo', projects),
          act('removeFrom', projects),
          act('sudoOn', sudo),
          act('sudoOff', sudo),
          ...ofStatus,
          act('offBoard', { danger: true }),
        ]}
      />
      {form?.kind === 'offBoard' ? (
        <Suspense fallback={null}>
          <OffBoard emails={form.users.map(userName)} onBegun={selection.clear} onClose={() => setForm(null)} />
        </Suspense>
      ) : form ? (
        <BulkForm
          kind={form.kind}
          users={form.users}
          onRun={run}
          onDone={selection.clear}
          onClose={() => setForm(null)}
        />
      ) : null}
    </>
  );
}
