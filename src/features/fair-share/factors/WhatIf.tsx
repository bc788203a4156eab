import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAgain } from '@/api/query-client';
import { runBulk } from '@/kit/bulk';
import { useConfirm } from '@/kit/confirm';
import { describeError } from '@/kit/error-text';
import { Loaded } from '@/kit/Loaded';
import { Link, useSearchParams } from '@/kit/router';
import { useDebounced } from '@/kit/use-debounced';
import { useRight } from '@/kit/use-right';
import { toAppError } from '@/api/errors';
import type { GroupFactors, Member, Proposal, UsageByKey } from '@/lib/fair-share-group';
import { paths } from '@/lib/paths';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { notify } from '@/ui/notify';
import { PageHeader } from '@/ui/PageHeader';
import { applying } from './apply';
import { allUsageOf, factorsOf, readFactors } from './factors-api';
import { Levers } from './Levers';
import { adviceOn, changesOf, isAsSeen, proposalFrom, withProposal, type Change } from './proposal';
import { Shifts } from './Shifts';
import { useFigures } from './use-figures';
import { useShifts } from './use-shifts';
import './factors.css';

/** Spans of usage are read in steps of so many days: a lookback that is moved needs no read for each day. */
const STEP_DAYS = 30;
const REST_MS = 300;

/** The proposal that the address begins with, which follows what is moved. */
function useProposal() {
  const [params, setParams] = useSearchParams();
  const [proposal, setProposal] = useState(() => proposalFrom(params));
  const rested = useDebounced(proposal, REST_MS);
  useEffect(() => {
    setParams((now) => withProposal(now, rested), { replace: true, preventScrollReset: true });
  }, [rested, setParams]);
  return [proposal, setProposal] as const;
}

const nameOf = ({ name, user, project, domain }: Member): string => name ?? user ?? project ?? domain;

/** What a change says of itself, in a question and in the results. */
function useChangeText() {
  const { t } = useTranslation('factors');
  const figures = useFigures();
  return (change: Change): string[] => {
    if (change.kind === 'settings')
      return Object.entries(change.changed).map(([setting, value]) =>
        t('whatIf.toSetting', { name: t(`whatIf.setting.${setting}`), value: figures.weight(value) }),
      );
    const name = `${t(`whatIf.level.${change.member.level}`)} ${nameOf(change.member)}`;
    return [
      change.weight === null
        ? t('whatIf.toDefault', { name })
        : t('whatIf.toWeight', { name, value: figures.weight(change.weight) }),
    ];
  };
}

function useApply(group: GroupFactors, changes: readonly Change[]) {
  const { t } = useTranslation(['factors', 'errors']);
  const confirm = useConfirm();
  const client = useQueryClient();
  const textsOf = useChangeText();
  const [moved, setMoved] = useState(false);
  const [busy, setBusy] = useState(false);
  const apply = async () => {
    setBusy(true);
    try {
      const isSame = isAsSeen(group, await readFactors(group.group)());
      setMoved(!isSame);
      if (!isSame) return await readAgain(client, 'fair-share');
      const sure = await confirm({
        level: 2,
        title: t('factors:whatIf.applyTitle', { count: changes.length, group: group.group }),
        consequences: [...changes.flatMap(textsOf), t('factors:whatIf.later')],
        okLabel: t('factors:whatIf.apply', { count: changes.length }),
      });
      if (!sure) return undefined;
      await runBulk({
        ...applying(group.group),
        title: t('factors:whatIf.applyTitle', { count: changes.length, group: group.group }),
        items: changes,
        label: (change) => textsOf(change).join(', '),
        after: () => readAgain(client, 'fair-share'),
        done: t('factors:whatIf.done', { count: changes.length, group: group.group }),
      }).ended;
    } catch (failure) {
      notify.error(describeError(t, toAppError(failure)).title);
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  return { apply, moved, busy };
}

interface BodyProps {
  group: GroupFactors;
  usage: UsageByKey;
  proposal: Proposal;
  onChange: (proposal: Proposal) => void;
}

// i18n: factors:whatIf.advice.*
function Body({ group, usage, proposal, onChange }: BodyProps) {
  const { t } = useTranslation(['factors', 'kit']);
  const { mayWrite, whyNot } = useRight('fair-share');
  const late = useDeferredValue(proposal);
  const { shifts, of, isStale } = useShifts(group, usage, late);
  const changes = changesOf(group, proposal);
  const advice = adviceOn(group, proposal);
  const { apply, moved, busy } = useApply(group, changes);
  return (
    <>
      <Levers group={group} proposal={proposal} nameOf={nameOf} onChange={onChange} />
      {advice ? (
        <Alert type={advice === 'stops' ? 'warning' : 'info'} title={t(`factors:whatIf.advice.${advice}`)} />
      ) : null}
      {moved ? <Alert type="warning" role="alert" title={t('factors:whatIf.moved')} /> : null}
      <p className="qd-lever-own">
        <Button
          variant="primary"
          disabled={changes.length === 0 || !mayWrite}
          title={whyNot}
          loading={busy}
          onClick={() => void apply()}
        >
          {changes.length === 0 ? t('factors:whatIf.nothing') : t('factors:whatIf.apply', { count: changes.length })}
        </Button>
        <Button disabled={changes.length === 0} onClick={() => onChange({})}>
          {t('factors:whatIf.resetAll')}
        </Button>
      </p>
      {shifts ? (
        <div aria-busy={isStale}>
          <Shifts group={group} proposal={of} shifts={shifts} nameOf={nameOf} />
        </div>
      ) : (
        <p role="status">{t('kit:wait')}</p>
      )}
    </>
  );
}

function WithUsage({ group }: { group: GroupFactors }) {
  const [proposal, setProposal] = useProposal();
  const most = Math.max(group.rules.lookbackDays, proposal.lookbackDays ?? 0);
  const days = Math.ceil(most / STEP_DAYS) * STEP_DAYS;
  const read = useQuery({ ...allUsageOf(group.group, days), placeholderData: keepPreviousData });
  return (
    <Loaded of={read}>
      {(usage) => <Body group={group} usage={usage} proposal={proposal} onChange={setProposal} />}
    </Loaded>
  );
}

/** What if: weights, half-life and lookback are moved, every user’s factor and place follow, and exactly that is applied. */
export function WhatIf({ group }: { group: string }) {
  const { t } = useTranslation('factors');
  return (
    <div className="qd-factor">
      <PageHeader title={t('whatIf.title', { group })} note={t('whatIf.intro')}>
        <Link to={paths.fairShare({ group })}>{t('whatIf.back')}</Link>
      </PageHeader>
      <Loaded of={useQuery(factorsOf(group))}>{(factors) => <WithUsage group={factors} />}</Loaded>
    </div>
  );
}
