import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { ListPage } from '@/kit/ListPage';
import { lookAtOne } from '@/kit/lost-answer';
import type { RowAction } from '@/kit/RowActions';
import { useBulkAct } from '@/kit/use-bulk-act';
import { useDialogs } from '@/kit/use-dialogs';
import { oneOf, useList } from '@/kit/use-list';
import { useRight } from '@/kit/use-right';
import { useWrites } from '@/kit/use-writes';
import { CopyOutlined, DeleteOutlined, EditOutlined } from '@/ui/icons';
import { areGone, deletePreset } from './api';
import { presetId, presetName, type PresetRow } from './fields';
import { presetsList } from './list';

const BulkActs = lazyNamed(() => import('@/kit/BulkActs'), 'BulkActs');
const PresetDrawer = lazyNamed(() => import('./PresetDrawer'), 'PresetDrawer');
const DIALOGS = {
  create: lazyNamed(() => import('./CreatePreset'), 'CreatePreset'),
  edit: lazyNamed(() => import('./EditPreset'), 'EditPreset'),
};

// i18n: presets:whyNot presets:readOnly
/** Resource presets: the sizes that people choose from when they start a session. */
export default function PresetsPage() {
  const { t } = useTranslation('presets');
  const { mayWrite, whyNot, readOnly } = useRight('presets');
  const list = useList(presetsList);
  const { update } = list;
  const bulkAct = useBulkAct(list, 'presets');
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const confirm = useConfirm();
  const { write } = useWrites('presets');

  const actionsOf = useCallback(
    (preset: PresetRow): readonly RowAction[] => {
      const name = presetName(preset);
      return [
        {
          key: 'edit',
          label: t('editOne', { name }),
          icon: <EditOutlined />,
          disabled: whyNot,
          onAct: () => open('edit', { preset }),
        },
        {
          key: 'duplicate',
          label: t('copyOne', { name }),
          icon: <CopyOutlined />,
          disabled: whyNot,
          onAct: () => open('create', { like: preset }),
        },
        {
          key: 'delete',
          label: t('deleteOne', { name }),
          icon: <DeleteOutlined />,
          danger: true,
          disabled: whyNot,
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
    [t, whyNot, open, confirm, write, update],
  );

  const deleteChosen = () =>
    bulkAct(
      (chosen) => chosen,
      (items) => ({
        level: 3,
        title: t('deleteMany', { count: items.length }),
        text: [t('deleteConsequence')],
        okLabel: t('delete'),
        label: presetName,
        run: (one) => deletePreset(presetId(one)),
        readBack: areGone,
      }),
    );

  return (
    <ListPage
      list={list}
      title={t('title')}
      note={readOnly ?? t('note')}
      create={{ label: t('create'), whyNot, onAct: () => open('create') }}
      bulk={
        mayWrite ? (
          <BulkActs acts={[{ key: 'delete', label: t('delete'), danger: true, onAct: () => void deleteChosen() }]} />
        ) : null
      }
      actions={actionsOf}
      renderDetails={(open) => <PresetDrawer {...open} detail={oneOf(list, open.id)} actionsOf={actionsOf} />}
      dialogs={dialogs}
    />
  );
}
