import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import type { ListView } from '@/kit/use-list';
import { useRight } from '@/kit/use-right';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { CheckCircleOutlined, DeleteOutlined, EditOutlined, StopOutlined } from '@/ui/icons';
import { paths } from '@/lib/paths';
import { isSwitched, switchDomain } from './changes';
import { domainName, type DomainRow } from './fields';

const DIALOGS = {
  create: lazyNamed(() => import('./CreateDomain'), 'CreateDomain'),
  edit: lazyNamed(() => import('./EditDomain'), 'EditDomain'),
  purge: lazyNamed(() => import('./PurgeDomain'), 'PurgeDomain'),
};

// i18n: domains:whyNot domains:readOnly
/** What can be done to domains, with the reasons where it cannot. */
export function useDomainActions({ update }: Pick<ListView<DomainRow>, 'update'>) {
  const { t } = useTranslation('domains');
  const { identity } = useIdentity();
  const right = useRight('domains');
  const { whyNot } = right;
  const dialogs = useDialogs(DIALOGS);
  const { open, close } = dialogs;
  const confirm = useConfirm();
  const { write } = useWrites('domains');

  // i18n: domains:activate.* domains:deactivate.*
  const setActive = useCallback(
    (name: string, active: boolean) => {
      const word = active ? 'activate' : 'deactivate';
      void confirm({
        level: active ? 1 : 2,
        title: t(`${word}.title`, { name }),
        body: <p>{t(`${word}.text`)}</p>,
        okLabel: t(`${word}.ok`),
        run: () => write(() => switchDomain(name, active)),
        readBack: () => isSwitched(name, active),
        says: {
          did: active ? 'activated' : 'deactivated',
          name,
          row: name,
          link: {
            to: paths.domains({ tab: active ? null : 'inactive', open: name }),
            place: t(`tab.${active ? 'active' : 'inactive'}`),
          },
          undo: () => write(() => switchDomain(name, !active)),
        },
      });
    },
    [confirm, t, write],
  );

  const edit = useCallback(
    (name: string) =>
      open('edit', {
        name,
        onDone: (now) => {
          close();
          // The address of an open drawer is the domain's name.
          if (now !== name) update((shown) => ({ ...shown, open: shown.open === name ? now : shown.open }), 'replace');
        },
      }),
    [open, close, update],
  );
  const actionsOf = useCallback(
    (domain: DomainRow): readonly RowAction[] => {
      const name = domainName(domain);
      const active = domain.is_active === true;
      const own = name === identity.domain ? t('ownDomain') : false;
      return [
        {
          key: 'edit',
          label: t('editOne', { name }),
          icon: <EditOutlined />,
          disabled: whyNot,
          onAct: () => edit(name),
        },
        {
          key: active ? 'deactivate' : 'activate',
          label: t(active ? 'deactivateOne' : 'activateOne', { name }),
          icon: active ? <StopOutlined /> : <CheckCircleOutlined />,
          disabled: whyNot ?? (active && own),
          onAct: () => setActive(name, !active),
        },
        {
          key: 'purge',
          label: t('purgeOne', { name }),
          icon: <DeleteOutlined />,
          danger: true,
          disabled: whyNot ?? (own || (active && t('purgeInactive'))),
          onAct: () => open('purge', { name }),
        },
      ];
    },
    [t, identity.domain, whyNot, setActive, edit, open],
  );
  return { ...right, actionsOf, dialogs };
}
