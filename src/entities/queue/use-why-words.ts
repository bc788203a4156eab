import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSlotInfos } from '@/entities/slots/slot-types';
import { formatDateTime } from '@/lib/dates';
import { countFormat } from '@/lib/formats';
import { slotInfo, slotOrder, slotWords, type SlotInfos } from '@/lib/slots';
import { UNLIMITED, type Decimal, type Quantity } from '@/lib/units';
import type { Why } from './why';

/** "CPU 4 Core, RAM 2 GiB" */
export function amountsText(
  amounts: Iterable<readonly [string, Quantity]>,
  infos: SlotInfos,
  language: string,
): string {
  const all = new Map(amounts);
  return slotOrder(all.keys())
    .flatMap((slot) => {
      const amount = all.get(slot);
      if (amount === undefined || amount === null || amount === UNLIMITED) return [];
      const info = slotInfo(slot, infos);
      return [`${info.label} ${slotWords(amount, info, language)}`];
    })
    .join(', ');
}

type Of<Kind extends Why['kind']> = Extract<Why, { kind: Kind }>;
type Sayers = { [Kind in Why['kind']]: (why: Of<Kind>) => string };
interface Words {
  t: TFunction<'queue'>;
  language: string;
  infos: SlotInfos;
  /** The resource group of the session. */
  group: string;
}

function room({ agents: [nearest] }: Of<'room'>, { t, language, infos, group }: Words): string {
  if (nearest?.containers && nearest.missing.length === 0) return t('say.containers', { group });
  const short = (nearest?.missing ?? []).map((one) => [one.slot, one.missing] as const);
  const missing = amountsText(short, infos, language);
  if (!nearest || missing === '') return t('say.roomAny', { group });
  return nearest.agent ? t('say.roomOn', { missing, agent: nearest.agent }) : t('say.room', { missing });
}

function limit({ holder: of, over, limits }: Of<'limit'>, { t, language, infos }: Words): string {
  const holder = t(`holder.${of}`);
  if (over.length === 0) return t('say.limit', { holder, limits: amountsText(limits, infos, language) || '?' });
  const lines = over.map(({ slot, ...figures }) => {
    const info = slotInfo(slot, infos);
    const words = (amount: Decimal) => slotWords(amount, info, language);
    return t('say.over', {
      holder,
      slot: info.label,
      used: words(figures.used),
      wanted: words(figures.wanted),
      limit: words(figures.limit),
    });
  });
  return lines.join('; ');
}

// i18n: queue:holder.* queue:say.*
const sayers = (words: Words): Sayers => {
  const { t, language, group } = words;
  const number = countFormat(language);
  return {
    room: (why) => room(why, words),
    limit: (why) => limit(why, words),
    noAgent: ({ alive }) =>
      alive ? t('say.noneSchedulable', { count: alive, shown: number(alive), group }) : t('say.noAgent', { group }),
    sessions: ({ most, transfers }) => t(transfers ? 'say.transfers' : 'say.sessions', { most: number(most) }),
    waiting: ({ most }) => t('say.waiting', { most: number(most) }),
    waitingSlots: () => t('say.waitingSlots'),
    architecture: ({ wanted }) => t('say.architecture', { group, wanted }),
    dependency: ({ on }) => t('say.dependency', { names: on.map(({ name }) => name).join(', ') }),
    startsAt: ({ at }) => t('say.startsAt', { time: formatDateTime(at, language) ?? at }),
    behind: ({ session, name }) => t('say.behind', { session: name ?? session.slice(0, 8) }),
    untried: () => t('say.untried'),
    unread: () => t('say.unread'),
    unknown: () => t('say.unknown'),
  };
};

/** A reason in one sentence, without a full stop. `group`: of the session. */
export function useWhyWords(): (why: Why, group: string) => string {
  const { t, i18n } = useTranslation('queue');
  const { infos } = useSlotInfos();
  return (why, group) => {
    const say = sayers({ t, language: i18n.language, infos, group })[why.kind] as (why: Why) => string;
    return say(why);
  };
}
