import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyNamed } from '@/kit/lazy-named';
import type { RowAction } from '@/kit/RowActions';
import { useDialogs } from '@/kit/use-dialogs';
import type { ListView } from '@/kit/use-list';
import { useRight } from '@/kit/use-right';
import { useIdentity } from '@/kit/use-session';
import { useSwitching } from '@/kit/use-switching';
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

const SWITCHED = { namespace: 'domains', switchTo: switchDomain, isSwitched, at: paths.domains };

// i18n: domains:whyNot domains:readOnly
/** What can be done to domains, with the reasons where it cannot. */
export function useDomainActions({ update }: Pick<ListView<DomainRow>, 'update'>) {
  const { t } = useTranslation('domains');
  const { identity } = useIdentity();
  const right = useRight('domains');
  const { whyNot } = right;
  const dialogs = useDialogs(DIALOGS);
  const { open, close } = dialogs;
  const writes = useWrites('domains');

  // i18n: domains:activate.* domains:deactivate.*
  const switchTo = useSwitching(SWITCHED, writes);

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
          onAct: () => switchTo(name, name, !active),
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
    [t, identity.domain, whyNot, switchTo, edit, open],
  );
  return { ...right, actionsOf, dialogs };
}
