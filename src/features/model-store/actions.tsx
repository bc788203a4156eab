import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { definitionFileIn } from '@/entities/models/files';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { lazyNamed } from '@/kit/lazy-named';
import { lookAtOne } from '@/kit/lost-answer';
import { useNavigate } from '@/kit/router';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import { useRight } from '@/kit/use-right';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { folderFilesPath } from '@/lib/paths';
import {
  CheckCircleOutlined,
  CopyOutlined,
  DeleteOutlined,
  EditOutlined,
  BarsOutlined,
  FolderOutlined,
  PlusOutlined,
  RightOutlined,
} from '@/ui/icons';
import { notify } from '@/ui/notify';
import { cardId, type Card, type Model } from './model';

const DIALOGS = {
  clone: lazyNamed(() => import('./CloneModel'), 'CloneModel'),
  define: lazyNamed(() => import('./EditDefinition'), 'EditDefinition'),
  guide: lazyNamed(() => import('./Guide'), 'Guide'),
  run: lazyNamed(() => import('./RunModel'), 'RunModel'),
  register: lazyNamed(() => import('./CreateCard'), 'CreateCard'),
  editCard: lazyNamed(() => import('./EditCard'), 'EditCard'),
};

/** Reads the definitions of the domain's store into cards, and says what came of it. */
function useScan() {
  const { t } = useTranslation('model-store');
  const confirm = useConfirm();
  const { write } = useWrites('models');
  const { identity } = useIdentity();
  return useCallback(async () => {
    const { readStores, scanStore } = await import('./api');
    const run = async () => {
      const store = (await readStores()).find((one) => one.domain_name === identity.domain);
      if (!store) return void notify.warning(t('noStore'));
      const { createdCount, updatedCount, errors } = await scanStore(store.id ?? '');
      const said = t('scan.done', { made: createdCount, renewed: updatedCount, failed: errors.length });
      (errors.length > 0 ? notify.warning : notify.success)(said);
    };
    await confirm({
      level: 1,
      title: t('scan.title'),
      consequences: [t('scan.makes'), t('scan.replaces')],
      okLabel: t('scan.ok'),
      run: () => write(run),
      readBack: () => Promise.resolve('unknown' as const),
    });
  }, [t, confirm, write, identity.domain]);
}

/** Deletes a card; its folder stays. */
function useDeleteCard() {
  const { t } = useTranslation('model-store');
  const confirm = useConfirm();
  const { write } = useWrites('models');
  return useCallback(
    async (card: Card) => {
      const { areGone, deleteCard } = await import('./api');
      await confirm({
        level: 2,
        title: t('actOne.deleteCard', { name: card.name }),
        consequences: [t('deleteConsequence.card'), t('deleteConsequence.folder')],
        okLabel: t('act.deleteCard'),
        run: () => write(() => deleteCard(cardId(card))),
        readBack: lookAtOne(areGone, card),
        says: { did: 'deletedForGood', name: card.name },
      });
    },
    [t, confirm, write],
  );
}

// i18n: model-store:whyNot model-store:readOnly model-store:act.* model-store:actOne.*
/** What can be done to a model of the store, with the reasons where it cannot. */
export function useModelActions() {
  const { t } = useTranslation('model-store');
  const right = useRight('model-store');
  const { whyNot } = right;
  const dialogs = useDialogs(DIALOGS);
  const { open } = dialogs;
  const navigate = useNavigate();
  const scan = useScan();
  const removeCard = useDeleteCard();
  // A folder may spell the file's name either way: a second one beside it would change nothing.
  const define = useCallback(
    async ({ id: folder, name }: Model) => {
      try {
        const { rootFiles } = await import('@/entities/folders/small-files');
        open('define', { folder, name, file: definitionFileIn(await rootFiles(folder)()) });
      } catch (e) {
        notify.error(describeError(t, toAppError(e)).title);
      }
    },
    [t, open],
  );
  const actionsOf = useCallback(
    (model: Model): readonly RowAction[] => {
      const act = (key: string, name: string, more: Omit<RowAction, 'key' | 'label' | 'word'>): RowAction => ({
        key,
        label: t(`actOne.${key}`, { name }),
        word: t(`act.${key}`),
        ...more,
      });
      const cards = model.cards ?? [];
      const [first] = cards;
      const lacking = model.folder === null ? t('noFolder') : undefined;
      const broken = model.definition === 'broken' ? t('brokenFirst') : undefined;
      return [
        act('files', model.name, {
          icon: <FolderOutlined />,
          disabled: lacking,
          onAct: () => void navigate(folderFilesPath(model.id)),
        }),
        act('run', model.name, {
          icon: <RightOutlined />,
          disabled: lacking ?? broken,
          onAct: () => open('run', { model }),
        }),
        act('clone', model.name, {
          icon: <CopyOutlined />,
          disabled: lacking,
          onAct: () => open('clone', { model }),
        }),
        act('define', model.name, {
          icon: <BarsOutlined />,
          disabled: whyNot ?? lacking,
          onAct: () => void define(model),
        }),
        act('guide', model.name, {
          icon: <CheckCircleOutlined />,
          disabled: whyNot ?? lacking,
          onAct: () => open('guide', { model }),
        }),
        first
          ? act('editCard', first.name, {
              icon: <EditOutlined />,
              disabled: whyNot,
              onAct: () => open('editCard', { card: first }),
            })
          : act('register', model.name, {
              icon: <PlusOutlined />,
              disabled: whyNot ?? broken,
              onAct: () => open('register', { model }),
            }),
        act('deleteCard', (first ?? model).name, {
          icon: <DeleteOutlined />,
          danger: true,
          disabled: whyNot ?? (!first && t('noCard')),
          onAct: () => void (first && removeCard(first)),
        }),
      ];
    },
    [t, whyNot, open, define, navigate, removeCard],
  );
  return { ...right, actionsOf, dialogs, scan, guide: () => open('guide') };
}
