import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import type { RowAction } from '@/kit/RowActions';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { CheckCircleOutlined, DeleteOutlined, EditOutlined, EyeOutlined, StopOutlined } from '@/ui/icons';
import { paths } from '@/lib/paths';
import { isSwitched, switchDomain } from './changes';
import { domainName, type DomainRow } from './fields';

const CreateDomain = lazy(() => import('./CreateDomain').then((m) => ({ default: m.CreateDomain })));
const EditDomain = lazy(() => import('./EditDomain').then((m) => ({ default: m.EditDomain })));
const PurgeDomain = lazy(() => import('./PurgeDomain').then((m) => ({ default: m.PurgeDomain })));

type Open = { kind: 'create' } | { kind: 'edit' | 'purge'; name: string } | null;

/** What can be done to domains, with the reasons where it cannot. `shown`: the domain whose drawer is open. */
export function useDomainActions(onDetails: (name: string) => void, shown: string | null) {
  const { t } = useTranslation('domains');
  const { identity } = useIdentity();
  const mayWrite = identity.role === 'superadmin';
  const whyNot = mayWrite ? undefined : t('whyNot');
  const confirm = useConfirm();
  const { write } = useWrites('domains');
  const [open, setOpen] = useState<Open>(null);

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
          disabled: whyNot ?? false,
          onAct: () => setOpen({ kind: 'edit', name }),
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
          onAct: () => setOpen({ kind: 'purge', name }),
        },
      ];
    },
    [t, identity.domain, whyNot, setActive],
  );
  const rowActionsOf = useCallback(
    (domain: DomainRow): readonly RowAction[] => [
      {
        key: 'details',
        label: t('detailsOf', { name: domainName(domain) }),
        icon: <EyeOutlined />,
        onAct: () => onDetails(domainName(domain)),
      },
      ...actionsOf(domain),
    ],
    [actionsOf, onDetails, t],
  );

  const close = useCallback(() => setOpen(null), []);
  const dialogs: ReactNode = useMemo(
    () =>
      open && (
        <Suspense fallback={null}>
          {open.kind === 'create' ? <CreateDomain onClose={close} /> : null}
          {open.kind === 'edit' ? (
            <EditDomain
              name={open.name}
              onDone={(name) => {
                close();
                // The address of an open drawer is the domain's name.
                if (shown === open.name && name !== open.name) onDetails(name);
              }}
              onClose={close}
            />
          ) : null}
          {open.kind === 'purge' ? <PurgeDomain name={open.name} onClose={close} /> : null}
        </Suspense>
      ),
    [open, close, shown, onDetails],
  );
  return {
    mayWrite,
    whyNot,
    /** Something is open that a refresh of the list should not disturb. */
    busy: open !== null,
    actionsOf,
    rowActionsOf,
    create: useCallback(() => setOpen({ kind: 'create' }), []),
    dialogs,
  };
}
