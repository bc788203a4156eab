import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import { describeError } from '@/kit/error-text';
import { Link } from '@/kit/router';
import { countFormat } from '@/lib/formats';
import type { PolicyKind } from '@/lib/paths';
import { slotInfo, slotWords } from '@/lib/slots';
import type { Decimal } from '@/lib/units';
import { Button } from '@/ui/Button';
import { limitOf } from './limits';
import { fetchExceeded, fetchQuotaExceeded, type Exceeded, type ExceededAsk, type QuotaExceeded } from './exceeded';
import { PENDING, SLOT } from './values';
import { limitWords } from './limit-words';
import { usePolicyWords } from './words';

// i18n: policies:impact.seen.* policies:impact.none.* policies:impact.some.*
/** Who exceeds already what a policy would allow, from what is in use now. */
export function ExceededPart({ kind, ask }: { kind: PolicyKind; ask: ExceededAsk }) {
  const { t, i18n } = useTranslation(['policies', 'errors']);
  const [progress, setProgress] = useState<[number, number]>([0, 0]);
  const exceeded = useQuery({
    queryKey: [`${kind}-policies`, 'exceeded', ask.name, ask.names, ask.values],
    queryFn: ({ signal }) => fetchExceeded(kind, ask, signal, (done, total) => setProgress([done, total])),
    staleTime: 0,
    gcTime: 0,
  });
  const number = countFormat(i18n.language);
  if (exceeded.isError)
    return (
      <p role="alert" className="qd-impact-warn">
        {t('policies:impact.failed', { reason: describeError(t, toAppError(exceeded.error)).title })}{' '}
        <button type="button" className="qd-link" onClick={() => void exceeded.refetch()}>
          {t('policies:impact.again')}
        </button>
      </p>
    );
  if (exceeded.isPending)
    return (
      <p role="status">{t(`policies:impact.looking`, { done: number(progress[0]), total: number(progress[1]) })}</p>
    );
  return (
    <ExceededList kind={kind} exceeded={exceeded.data} ask={ask}>
      {t(`policies:impact.seen.${kind === 'keypair' ? 'sessions' : 'folders'}`, {
        count: exceeded.data.seen,
        shown: number(exceeded.data.seen),
      })}
    </ExceededList>
  );
}

const SHOWN = 50;

function ExceededList({
  kind,
  exceeded,
  ask,
  children,
}: {
  kind: PolicyKind;
  exceeded: Exceeded;
  ask: ExceededAsk;
  children: ReactNode;
}) {
  const { t, i18n } = useTranslation('policies');
  const words = usePolicyWords(kind, ask.infos);
  const used = (field: string, amount: string): string => {
    const limit = limitOf(kind, field);
    if (limit) return limitWords(t, limit, Number(amount), i18n.language);
    const slot = field.replace(SLOT, '').replace(PENDING, '');
    return slotWords(amount as Decimal, slotInfo(slot, ask.infos), i18n.language);
  };
  const note = (
    <p className="qd-dim">
      {children} {exceeded.cut ? t('impact.cut') : ''}
    </p>
  );
  if (exceeded.holders.length === 0)
    return (
      <div role="status">
        <p>{t('impact.nobodyOver')}</p>
        {note}
      </div>
    );
  return (
    <div role="status" className="qd-impact-warn">
      <p>
        <strong>{t('impact.someOver', { count: exceeded.holders.length })}</strong>
      </p>
      <ul>
        {exceeded.holders.slice(0, SHOWN).map(({ one, excess }) => (
          <li key={one.id}>
            <Link className="qd-name" to={one.link} target="_blank" rel="noopener">
              {one.label}
            </Link>{' '}
            <span className="qd-dim">{one.about}</span>{' '}
            {excess
              .map(({ name, used: amount }) =>
                t('impact.excess', {
                  field: words.label(name),
                  used: used(name, amount),
                  limit: words.value(name, ask.values[name]),
                }),
              )
              .join('; ')}
          </li>
        ))}
      </ul>
      {exceeded.holders.length > SHOWN ? (
        <p>{t('impact.moreOver', { count: exceeded.holders.length - SHOWN })}</p>
      ) : null}
      {note}
    </div>
  );
}

/** The same for stored sizes, which are asked one by one and so only on demand. */
export function QuotaPart({ kind, ask }: { kind: 'user' | 'project'; ask: ExceededAsk }) {
  const { t, i18n } = useTranslation(['policies', 'errors']);
  const [progress, setProgress] = useState<[number, number]>([0, 0]);
  const check = useQuery<QuotaExceeded>({
    queryKey: [`${kind}-policies`, 'quota-exceeded', ask.name, ask.values.maxQuotaScopeSize],
    queryFn: ({ signal }) => fetchQuotaExceeded(kind, ask, signal, (done, total) => setProgress([done, total])),
    enabled: false,
    gcTime: 0,
  });
  const number = countFormat(i18n.language);
  if (check.isFetching)
    return (
      <p role="status">
        {t('policies:impact.quotaLooking', { done: number(progress[0]), total: number(progress[1]) })}
      </p>
    );
  if (check.data)
    return (
      <ExceededList kind={kind} exceeded={check.data} ask={ask}>
        {t('policies:impact.quotaSeen', { count: check.data.seen, unread: number(check.data.unread) })}
      </ExceededList>
    );
  return (
    <p>
      {check.isError ? describeError(t, toAppError(check.error)).title : t('policies:impact.quotaAsk')}{' '}
      <Button onClick={() => void check.refetch()}>{t('policies:impact.quotaStart')}</Button>
    </p>
  );
}
