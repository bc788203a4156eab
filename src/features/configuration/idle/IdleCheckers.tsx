import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '@/kit/confirm';
import { lazyNamed } from '@/kit/lazy-named';
import { Loaded } from '@/kit/Loaded';
import { outcomeOf } from '@/kit/lost-answer';
import { Link } from '@/kit/router';
import { useDialogs } from '@/kit/use-dialogs';
import { useWrites } from '@/kit/use-writes';
import { formatDuration } from '@/lib/durations';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ServerText } from '@/ui/ServerText';
import { StatusTag } from '@/ui/StatusTag';
import {
  assignChecker,
  idleCheckers,
  idlePlaces,
  purgeChecker,
  readChecker,
  removeAssignment,
  switchAssignment,
  type Assignment,
  type Checker,
} from './api';
import { labelText, secondsOf } from './checker';

const DIALOGS = {
  form: lazyNamed(() => import('./CheckerForm'), 'CheckerForm'),
  assign: lazyNamed(() => import('./AssignForm'), 'AssignForm'),
};

/** Whether the check is in use there as it should be; undefined: it should not be at all. */
const isUsed = async (checker: string, { type, id }: Assignment, enabled: boolean | undefined) => {
  const now = (await readChecker(checker)())?.assignments.find((one) => one.type === type && one.id === id);
  return outcomeOf(now?.enabled === enabled);
};

/** What is asked before a check, or its use somewhere, is changed. */
function useAsking() {
  const { t } = useTranslation('configuration');
  const confirm = useConfirm();
  const { write } = useWrites('site');
  const find = async (checker: Checker, { type, id }: Assignment) =>
    (await readChecker(checker.entityId)())?.assignments.find((one) => one.type === type && one.id === id);
  return {
    remove: (checker: Checker) =>
      void confirm({
        level: 2,
        title: t('idle.deleteTitle', { name: checker.name }),
        consequences: [
          t('idle.deleteText'),
          ...(checker.assignments.length > 0 ? [t('idle.deleteUses', { count: checker.assignments.length })] : []),
        ],
        okLabel: t('idle.delete'),
        run: () => write(() => purgeChecker(checker.entityId)),
        readBack: async () => outcomeOf((await readChecker(checker.entityId)()) === null),
        says: { did: 'deletedForGood', name: t('idle.named', { name: checker.name }) },
      }),
    switchTo: (checker: Checker, use: Assignment, place: string, on: boolean) =>
      void confirm({
        level: on ? 2 : 1,
        title: t(on ? 'idle.onTitle' : 'idle.offTitle', { name: checker.name, place }),
        body: <p>{t(on ? 'idle.onText' : 'idle.offText')}</p>,
        okLabel: t(on ? 'idle.turnOn' : 'idle.turnOff'),
        run: () => write(() => switchAssignment(use.assignment, on)),
        readBack: () => isUsed(checker.entityId, use, on),
        says: {
          did: 'changed',
          name: t('idle.named', { name: checker.name }),
          undo: () => write(() => switchAssignment(use.assignment, !on)),
        },
      }),
    unassign: (checker: Checker, use: Assignment, place: string) =>
      void confirm({
        level: 1,
        title: t('idle.removeTitle', { name: checker.name, place }),
        body: <p>{t('idle.offText')}</p>,
        okLabel: t('idle.remove'),
        // Where it is gone already, that is shown too.
        run: () =>
          write(async () => {
            const now = await find(checker, use);
            if (now) await removeAssignment(now.assignment);
          }),
        readBack: () => isUsed(checker.entityId, use, undefined),
        says: {
          did: 'changed',
          name: t('idle.named', { name: checker.name }),
          undo: () => write(() => assignChecker(checker.entityId, use, use.enabled)),
        },
      }),
  };
}

/** Where a check is in use: by name, and where that is a page. A place that is not found by now has none. */
function Use({ checker, use }: { checker: Checker; use: Assignment }) {
  const { t } = useTranslation('configuration');
  const { data: places } = useQuery(idlePlaces());
  const { switchTo, unassign } = useAsking();
  const { type, id, enabled } = use;
  const found = places?.find((one) => one.type === type && one.id === id);
  const name = found?.name ?? id;
  const place = t('idle.place', { scope: t(`idle.scope.${type}`), name });
  const to = {
    RESOURCE_GROUP: () => paths.resourceGroups({ open: name }),
    DOMAIN: () => paths.domains({ open: name }),
    PROJECT: () => paths.projects({ open: id }),
    USER: () => paths.users({ open: id }),
  }[type]();
  return (
    <li>
      {t(`idle.scope.${type}`)}{' '}
      {found || type === 'USER' ? (
        <Link to={to}>
          <ServerText>{name}</ServerText>
        </Link>
      ) : (
        <ServerText>{name}</ServerText>
      )}{' '}
      <StatusTag tone={enabled ? 'good' : 'neutral'}>{t(enabled ? 'on' : 'off')}</StatusTag>{' '}
      <Button
        aria-label={t(enabled ? 'idle.turnOffAt' : 'idle.turnOnAt', { name: checker.name, place })}
        onClick={() => switchTo(checker, use, place, !enabled)}
      >
        {t(enabled ? 'idle.turnOff' : 'idle.turnOn')}
      </Button>{' '}
      <Button
        aria-label={t('idle.removeAt', { name: checker.name, place })}
        onClick={() => unassign(checker, use, place)}
      >
        {t('idle.remove')}
      </Button>
    </li>
  );
}

function OneChecker({ checker, onEdit, onAssign }: { checker: Checker; onEdit: () => void; onAssign: () => void }) {
  const { t, i18n } = useTranslation(['configuration', 'kit']);
  const { remove } = useAsking();
  const { name, description, checkerType: kind, initialGracePeriodSeconds: grace, spec, assignments } = checker;
  const long = (seconds: number) => formatDuration(seconds, i18n.language);
  const measured = spec.utilization?.threshold;
  const facts: [string, string | null][] = [
    [t('configuration:idle.field.kind'), t(`configuration:idle.kind.${kind}`)],
    [t(`configuration:idle.length.${kind}`), long(secondsOf(checker))],
    ...(measured
      ? [
          [t('configuration:idle.field.threshold'), String(Number(measured.threshold))] as [string, string],
          [t('configuration:idle.field.labels'), labelText(measured.filterLabels)] as [string, string],
        ]
      : []),
    [t('configuration:idle.field.grace'), long(grace)],
    [
      t('configuration:idle.field.types'),
      checker.targetSessionTypes.map((type) => t(`configuration:idle.type.${type}`)).join(', '),
    ],
  ];
  return (
    <article className="qd-config-setting" aria-label={name}>
      <h3>
        <ServerText>{name}</ServerText>
      </h3>
      {description ? (
        <p>
          <ServerText>{description}</ServerText>
        </p>
      ) : null}
      <dl className="qd-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || t('configuration:unset')}</dd>
          </div>
        ))}
      </dl>
      {assignments.length === 0 ? (
        <p className="qd-warn-text">{t('configuration:idle.unused')}</p>
      ) : (
        <ul className="qd-config-list" aria-label={t('configuration:idle.uses', { name })}>
          {assignments.map((use) => (
            <Use key={use.assignment} checker={checker} use={use} />
          ))}
        </ul>
      )}
      <p className="qd-config-acts">
        <Button onClick={onAssign} aria-label={t('configuration:idle.assignOne', { name })}>
          {t('configuration:idle.assign')}
        </Button>
        <Button onClick={onEdit} aria-label={t('configuration:idle.editOne', { name })}>
          {t('kit:act.edit')}
        </Button>
        <Button danger onClick={() => remove(checker)} aria-label={t('configuration:idle.deleteOne', { name })}>
          {t('configuration:idle.delete')}
        </Button>
      </p>
    </article>
  );
}

/** The idle checks of the site, and where each is in use. */
export function IdleCheckers() {
  const { t } = useTranslation('configuration');
  const checkers = useQuery(idleCheckers());
  const dialogs = useDialogs(DIALOGS);
  return (
    <>
      <h3>{t('idle.title')}</h3>
      <p>{t('idle.text')}</p>
      <Loaded of={checkers}>
        {(all) => (
          <>
            {all.length === 0 ? <p>{t('idle.noChecker')}</p> : null}
            {all.map((checker) => (
              <OneChecker
                key={checker.entityId}
                checker={checker}
                onEdit={() => dialogs.open('form', { checker })}
                onAssign={() => dialogs.open('assign', { checker })}
              />
            ))}
          </>
        )}
      </Loaded>
      <Button onClick={() => dialogs.open('form')}>{t('idle.create')}</Button>
      {dialogs.node}
    </>
  );
}
