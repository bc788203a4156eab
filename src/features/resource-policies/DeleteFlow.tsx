import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError, type AppError } from '@/api/errors';
import { Choice } from '@/kit/Choice';
import { changedNames } from '@/kit/conflict';
import { useConfirm } from '@/kit/confirm';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { describeError } from '@/kit/error-text';
import { lookedUp, outcomeOf } from '@/kit/lost-answer';
import { ChoicesNote } from '@/kit/Loaded';
import { useIdentity } from '@/kit/use-session';
import { useWrites } from '@/kit/use-writes';
import { countFormat } from '@/lib/formats';
import { slotOrder } from '@/lib/slots';
import { marked } from '@/lib/text';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorPanel } from '@/ui/ErrorPanel';
import { notify } from '@/ui/notify';
import { entityOf, policyNames } from './api';
import { removePolicy } from './changes';
import { moveAndDelete } from './deletion';
import { DiffTable } from './DiffTable';
import { ImpactPanel } from './ImpactPanel';
import { policiesQuery } from './list';
import type { Policy } from './policy';
import { splitNames } from './usage';
import { slotNames, toValues } from './values';
import { fetchEveryone, holdersQuery } from './holders';
import '@/kit/form.css';

interface Props {
  policy: Policy;
  onClose: () => void;
}

// i18n: policies:delete.moveTo.* policies:delete.start.*
/** Deletes a policy: shows what follows it, moves that to another policy if there is any, then deletes. */
export function DeleteFlow({ policy, onClose }: Props) {
  const { kind, name } = policy;
  const { t, i18n } = useTranslation(['policies', 'forms', 'errors']);
  const viewer = useIdentity();
  const { refresh } = useWrites(entityOf(kind));
  const confirm = useConfirm();
  const holders = useQuery(holdersQuery(kind, name));
  const list = useQuery(policiesQuery(kind, viewer));
  const [successor, setSuccessor] = useState('');
  const [progress, setProgress] = useState<[number, number] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const aborter = useRef(new AbortController());
  useEffect(() => {
    aborter.current = new AbortController();
    return () => aborter.current.abort();
  }, []);
  const [deletion] = useState(() =>
    lookedUp(
      () => removePolicy(kind, name),
      async () => outcomeOf(!(await policyNames(kind)).has(name)),
    ),
  );
  const remove = useMutation({ mutationFn: deletion, meta: { writes: entityOf(kind) } });
  const others = list.data?.filter((one) => one.name !== name);
  const next = others?.find((one) => one.name === successor);
  const number = countFormat(i18n.language);
  const total = holders.isSuccess ? holders.data.total : 0;
  const title = t('policies:remove', { name });
  const done = t('policies:delete.done', { name });

  const sure = (body: string) =>
    name === 'default' || total > 0
      ? confirm({ level: 3, title, body, typed: name, okLabel: t('policies:delete.ok') })
      : Promise.resolve(true);
  const start = async () => {
    setError(null);
    try {
      if (total === 0) {
        if (!(await sure(t('policies:delete.defaultText')))) return;
        await remove.mutateAsync();
        notify.success(done);
      } else {
        const text = t(`policies:delete.start.${kind}`, { count: total, shown: number(total), successor });
        if (!(await sure(text))) return;
        const report = (done: number, of: number) => setProgress([done, of]);
        const { rows: dependents } = await fetchEveryone(kind, name, aborter.current.signal, report);
        moveAndDelete({ kind, name, successor, dependents, refresh, title, lastStep: title, done });
        notify.info(t('policies:delete.started'));
      }
      onClose();
    } catch (failure) {
      setProgress(null);
      setError(toAppError(failure));
      void holders.refetch();
    }
  };
  const busy = progress !== null || remove.isPending;
  return (
    <Dialog label={title} onClose={busy ? () => undefined : onClose} className="qd-dialog-wide">
      <h2>{title}</h2>
      {name === 'default' ? <p className="qd-impact-warn">{t('policies:delete.defaultText')}</p> : null}
      <ImpactPanel kind={kind} name={name} />
      {total > 0 ? (
        <div className="qd-impact-move">
          <Successor others={others} disabled={busy} value={successor} onChange={setSuccessor} />
          <ChoicesNote of={[list]} />
          {next ? <Consequences policy={policy} next={next} /> : <p>{t('policies:delete.needsSuccessor')}</p>}
        </div>
      ) : null}
      {error ? <ErrorPanel error={describeError(t, error)} /> : null}
      {progress ? (
        <p role="status">
          {t('policies:delete.collecting', { done: number(progress[0]), total: number(progress[1]) })}
        </p>
      ) : null}
      <div className="qd-form-buttons">
        <Button onClick={onClose} data-autofocus>
          {t('forms:cancel')}
        </Button>
        <Button
          variant="primary"
          danger
          loading={busy}
          disabled={!holders.isSuccess || (total > 0 && !next)}
          onClick={() => void start()}
        >
          {total > 0
            ? t(`policies:delete.moveTo.${kind}`, { count: total, shown: number(total) })
            : t('policies:delete.ok')}
        </Button>
      </div>
    </Dialog>
  );
}

/** What the move changes for those who are moved, and who of them exceeds already what the other policy allows. */
function Consequences({ policy, next }: { policy: Policy; next: Policy }) {
  const { t } = useTranslation('policies');
  const { infos } = useSlotInfos();
  const names = slotOrder([...slotNames(infos, policy), ...slotNames(infos, next)]);
  const [{ name: _from, ...before }, { name: _to, ...after }] = [policy, next].map((one) =>
    toValues(one, infos, names),
  ) as [ReturnType<typeof toValues>, ReturnType<typeof toValues>];
  const differing = changedNames(before, after);
  if (differing.length === 0) return <p>{t('delete.same')}</p>;
  const values = { before: { ...before, name: policy.name }, after: { ...after, name: next.name } };
  const { tighter, unchecked } = splitNames(policy.kind, differing, values.before, values.after, infos);
  return (
    <>
      <p>{t('delete.changes')}</p>
      <DiffTable kind={policy.kind} {...values} names={differing} tighter={tighter} infos={infos} />
      <ImpactPanel
        kind={policy.kind}
        name={policy.name}
        change={{ names: tighter, values: values.after, infos }}
        unchecked={unchecked}
        exceededOnly
      />
    </>
  );
}

interface SuccessorProps {
  others: readonly Policy[] | undefined;
  disabled: boolean;
  value: string;
  onChange: (name: string) => void;
}

/** The policy that those who follow get instead. */
function Successor({ others, disabled, value, onChange }: SuccessorProps) {
  const { t } = useTranslation('policies');
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('delete.successor')}</label>
      <Choice
        id={id}
        label={t('delete.successor')}
        placeholder={t('delete.choose')}
        showSearch
        disabled={disabled}
        value={value || null}
        onChange={(name) => onChange(name ?? '')}
        options={others?.map(({ name }) => ({ value: name, label: marked(name) }))}
      />
    </>
  );
}
