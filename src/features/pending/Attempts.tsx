import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { QueueHistoryDocument } from '@/api/gen/queue-history.v2';
import { causesIn } from '@/entities/queue/causes';
import { useWhyWords } from '@/entities/queue/use-why-words';
import { Loaded } from '@/kit/Loaded';
import { countFormat } from '@/lib/formats';
import { TimeText } from '@/ui/TimeText';

/** So many entries tell how it went; those before are much alike. */
const LIMIT = 30;

const history = (id: string) =>
  queryOptions({
    queryKey: ['sessions', 'queue-history', id],
    queryFn: async ({ signal }) => {
      const found = present(
        (await query(QueueHistoryDocument, { id, limit: LIMIT }, { signal })).adminSessionSchedulingHistories,
      );
      return { entries: found.edges.map(({ node }) => node), total: found.count };
    },
    refetchInterval: 15_000,
  });

const TRIED = new Set(['NEED_RETRY', 'SKIPPED', 'FAILURE']);

// i18n: queue:phase.* queue:result.*
/** What the scheduler did with a session, newest first. */
export function Attempts({ id, group }: { id: string; group: string }) {
  const { t, i18n } = useTranslation('queue');
  const say = useWhyWords();
  const number = countFormat(i18n.language);
  return (
    <Loaded of={useQuery(history(id))}>
      {({ entries, total }) =>
        entries.length === 0 ? (
          <p className="qd-dim">{t('say.untried')}</p>
        ) : (
          <>
            <ol className="qd-attempts">
              {entries.map((one) => (
                <li key={one.id}>
                  <TimeText iso={one.updatedAt} />
                  <span>
                    {t(`phase.${one.phase}`, { defaultValue: one.phase })}:{' '}
                    {t(`result.${one.result}`, { defaultValue: one.result })}
                    {one.attempts > 1 ? ` (${t('tried', { count: one.attempts, shown: number(one.attempts) })})` : null}
                  </span>
                  {TRIED.has(one.result) ? (
                    <span className="qd-dim">
                      {causesIn(one.message)
                        .map((cause) => say(cause.kind === 'noAgent' ? { ...cause, alive: null } : cause, group))
                        .join('; ')}
                    </span>
                  ) : null}
                </li>
              ))}
            </ol>
            {total > entries.length ? (
              <p className="qd-dim">{t('earlier', { shown: number(total - entries.length) })}</p>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}
