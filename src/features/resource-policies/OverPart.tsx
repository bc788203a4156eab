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
import { fetchOver, fetchQuotaOver, type Over, type OverAsk, type QuotaOver } from './over';
import { PENDING, SLOT } from './values';
import { limitWords, usePolicyWords } from './words';

// i18n: policies:impact.seen.* policies:impact.none.* policies:impact.some.*
/** Who exceeds already what a policy would allow, from what is in use now. */
export function OverPart({ kind, ask }: { kind: PolicyKind; ask: OverAsk }) {
  const { t, i18n } = useTranslation(['policies', 'errors']);
  const [progress, setProgress] = useState<[number, number]>([0, 0]);
  const over = useQuery({
    queryKey: [`${kind}-policies`, 'over', ask.name, ask.names, ask.values],
    queryFn: ({ signal }) => fetchOver(kind, ask, signal, (done, total) => setProgress([done, total])),
    staleTime: 0,
    gcTime: 0,
  });
  const number = countFormat(i18n.language);
  if (over.isError)
    return (
      <p role="alert" className="qd-impact-warn">
        {t('policies:impact.failed', { reason: describeError(t, toAppError(over.error)).title })}{' '}
        <button type="button" className="qd-link" onClick={() => void over.refetch()}>
          {t('policies:impact.again')}
        </button>
      </p>
    );
  if (over.isPending)
    return (
      <p role="status">{t(`policies:impact.looking`, { done: number(progress[0]), total: number(progress[1]) })}</p>
    );
  return (
    <OverList kind={kind} over={over.data} ask={ask}>
      {t(`policies:impact.seen.${kind === 'keypair' ? 'sessions' : 'folders'}`, {
        count: over.data.seen,
        shown: number(over.data.seen),
      })}
    </OverList>
  );
}

const SHOWN = 50;

function OverList({ kind, over, ask, children }: { kind: PolicyKind; over: Over; ask: OverAsk; children: ReactNode }) {
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
      {children} {over.cut ? t('impact.cut') : ''}
    </p>
  );
  if (over.who.length === 0)
    return (
      <div role="status">
        <p>{t('impact.nobodyOver')}</p>
        {note}
      </div>
    );
  return (
    <div role="status" className="qd-impact-warn">
      <p>
        <strong>{t('impact.someOver', { count: over.who.length })}</strong>
      </p>
      <ul>
        {over.who.slice(0, SHOWN).map(({ one, excess }) => (
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
      {over.who.length > SHOWN ? <p>{t('impact.moreOver', { count: over.who.length - SHOWN })}</p> : null}
      {note}
    </div>
  );
}

/** The same for stored sizes, which are asked one by one and so only on demand. */
export function QuotaPart({ kind, ask }: { kind: 'user' | 'project'; ask: OverAsk }) {
  const { t, i18n } = useTranslation(['policies', 'errors']);
  const [progress, setProgress] = useState<[number, number]>([0, 0]);
  const check = useQuery<QuotaOver>({
    queryKey: [`${kind}-policies`, 'quota-over', ask.name, ask.values.maxQuotaScopeSize],
    queryFn: ({ signal }) => fetchQuotaOver(kind, ask, signal, (done, total) => setProgress([done, total])),
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
      <OverList kind={kind} over={check.data} ask={ask}>
        {t('policies:impact.quotaSeen', { count: check.data.seen, unread: number(check.data.unread) })}
      </OverList>
    );
  return (
    <p>
      {check.isError ? describeError(t, toAppError(check.error)).title : t('policies:impact.quotaAsk')}{' '}
      <Button onClick={() => void check.refetch()}>{t('policies:impact.quotaStart')}</Button>
    </p>
  );
}
