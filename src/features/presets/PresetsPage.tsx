import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runBulk } from '@/kit/bulk';
import { useConfirm } from '@/kit/confirm';
import { ListPage } from '@/kit/ListPage';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { oneOf, useList } from '@/kit/use-list';
import { useIsSuperadmin } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { Button } from '@/ui/Button';
import { CopyOutlined, DeleteOutlined, EditOutlined } from '@/ui/icons';
import { areGone, deletePreset } from './api';
import { presetId, presetName, type PresetRow } from './fields';
import { presetsList } from './list';

const CreatePreset = lazy(() => import('./CreatePreset').then((m) => ({ default: m.CreatePreset })));
const EditPreset = lazy(() => import('./EditPreset').then((m) => ({ default: m.EditPreset })));
const PresetDrawer = lazy(() => import('./PresetDrawer').then((m) => ({ default: m.PresetDrawer })));

type Open = { edit: PresetRow } | { like?: PresetRow } | null;

/** Resource presets: the sizes that people choose from when they start a session. */
export default function PresetsPage() {
  const { t } = useTranslation('presets');
  const mayWrite = useIsSuperadmin();
  const whyNot = mayWrite ? undefined : t('whyNot');
  const list = useList(presetsList);
  const { update, selection } = list;
  const [form, setForm] = useState<Open>(null);
  const confirm = useConfirm();
  const { write, refresh } = useWrites('presets');

  const actionsOf = useCallback(
    (preset: PresetRow): readonly RowAction[] => {
      const name = presetName(preset);
      const disabled = whyNot ?? false;
      return [
        {
          key: 'edit',
          label: t('editOne', { name }),
          icon: <EditOutlined />,
          disabled,
          onAct: () => setForm({ edit: preset }),
        },
        {
          key: 'copy',
          label: t('copyOne', { name }),
          icon: <CopyOutlined />,
          disabled,
          onAct: () => setForm({ like: preset }),
        },
        {
          key: 'delete',
          label: t('deleteOne', { name }),
          icon: <DeleteOutlined />,
          danger: true,
          disabled,
          onAct: () =>
            void confirm({
              level: 2,
              title: t('deleteOne', { name }),
              consequences: [t('deleteConsequence')],
              okLabel: t('delete'),
              run: () => write(() => deletePreset(presetId(preset))),
              readBack: lookAtOne(areGone, preset),
              says: { did: 'deletedForGood', name: presetName(preset) },
            }).then((done) => done && update({ open: null })),
        },
      ];
    },
    [t, whyNot, confirm, write, update],
  );

  const deleteChosen = async () => {
    const items = await list.collect();
    if (!items) return;
    const go = await confirm({
      level: 3,
      title: t('deleteMany', { count: items.length }),
      consequences: [
        ...items.slice(0, 10).map(presetName),
        ...(items.length > 10 ? ['…'] : []),
        t('deleteConsequence'),
      ],
      okLabel: t('delete'),
      typed: String(items.length),
    });
    if (!go) return;
    runBulk({
      title: t('deleteMany', { count: items.length }),
      items,
      label: presetName,
      run: (one) => deletePreset(presetId(one)),
      readBack: areGone,
      after: refresh,
    });
    selection.clear();
  };

  return (
    <ListPage
      list={list}
      title={t('title')}
      note={mayWrite ? t('note') : t('readOnly', { reason: whyNot })}
      create={{ label: t('create'), whyNot, onAct: () => setForm({}) }}
      bulk={
        mayWrite ? (
          <Button danger onClick={() => void deleteChosen()}>
            {t('delete')}
          </Button>
        ) : null
      }
      actions={actionsOf}
      busy={form !== null}
      renderDetails={(open) => <PresetDrawer {...open} detail={oneOf(list, open.id)} actionsOf={actionsOf} />}
    >
      <Suspense fallback={null}>
        {form && 'edit' in form ? <EditPreset preset={form.edit} onClose={() => setForm(null)} /> : null}
        {form && !('edit' in form) ? <CreatePreset like={form.like} onClose={() => setForm(null)} /> : null}
      </Suspense>
    </ListPage>
  );
}
