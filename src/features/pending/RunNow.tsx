import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { agentSlots } from '@/entities/agents/agent-slots';
import type { Waiting } from '@/entities/queue/queue';
import { amountsText } from '@/entities/queue/use-why-words';
import { fitsOf, onOneAgent, type Asking } from '@/entities/queue/why';
import { ResourceGroupSelect } from '@/entities/resource-groups/ResourceGroupSelect';
import { useFormSlots } from '@/entities/slots/use-form-slots';
import { Loaded } from '@/kit/Loaded';
import { Link } from '@/kit/router';
import { SLOT } from '@/kit/slot-values';
import { SlotInputs } from '@/kit/SlotInputs';
import { useFeature } from '@/kit/use-session';
import { countFormat } from '@/lib/formats';
import { paths } from '@/lib/paths';
import { parseSlot, slotInfo, slotOrder, type SlotInfos } from '@/lib/slots';
import { plus } from '@/lib/sums';
import { marked } from '@/lib/text';
import type { Decimal, Quantity } from '@/lib/units';
import { Drawer } from '@/ui/Drawer';
import { StatusTag } from '@/ui/StatusTag';
import { Themed } from '@/ui/Themed';
import { dryRun } from './dry-run';
import { Fits } from './Fits';
import './pending.css';

type Values = Record<string, unknown>;

const MOST_KERNELS = 64;

/** What was typed as a request; null where nothing is asked for yet. */
function askingOf(values: Values, infos: SlotInfos): Asking | null {
  const kernels = Number(values.kernels);
  if (!Number.isInteger(kernels) || kernels < 1 || kernels > MOST_KERNELS) return null;
  const slots = Object.entries(values).flatMap(([field, value]): [string, Quantity][] => {
    if (!field.startsWith(SLOT) || typeof value !== 'string') return [];
    const name = field.slice(SLOT.length);
    const each = parseSlot(value, slotInfo(name, infos));
    return each === null || each === '0' ? [] : [[name, times(each, kernels)]];
  });
  return { slots: new Map(slots), startsAt: null, kernels, spread: values.mode === 'multi-node' };
}

const times = (amount: Decimal, count: number): Decimal =>
  Array.from({ length: count }, () => amount).reduce((sum, one) => plus(sum, one));

interface PartProps {
  group: string;
  asking: Asking;
  infos: SlotInfos;
}

/** What the scheduler itself says, from the release on that can be asked. */
function Dry({ group, asking, infos }: PartProps) {
  const { t, i18n } = useTranslation('queue');
  const { available, since } = useFeature('queue.dryRun');
  const run = useQuery(dryRun(group, asking, available));
  if (!available) return <p className="qd-dim">{t('now.noDryRun', { since })}</p>;
  return (
    <Loaded of={run}>
      {({ fits, reduction, image }) => (
        <p>
          {fits ? t('now.dryFits') : t('now.dryNot', { less: amountsText(reduction, infos, i18n.language) || '?' })}{' '}
          <span className="qd-dim">{t('now.dryWith', { image: marked(image) })}</span>
        </p>
      )}
    </Loaded>
  );
}

/** Whether there is room, and on which agents; on releases whose queue stops, who is before it. */
function Room({ group, asking, waiting }: PartProps & { waiting: readonly Waiting[] }) {
  const { t, i18n } = useTranslation('queue');
  const { available: stops } = useFeature('queue.stops');
  const agents = useQuery(agentSlots(group));
  const wanted = onOneAgent(asking);
  const before = stops
    ? waiting.find((one) => one.scaling_group === group && one.why.some(({ kind }) => kind === 'room'))
    : undefined;
  return (
    <Loaded of={agents}>
      {(read) => {
        const fits = fitsOf(read, wanted);
        const free = fits.filter(({ schedulable, missing }) => schedulable && missing.length === 0);
        const never = fits.every((fit) => fit.never.length > 0);
        const shown = countFormat(i18n.language)(free.length);
        const answer = free.length > 0 ? 'yes' : never ? 'never' : 'waits';
        return (
          <>
            <p role="status">
              <StatusTag tone={answer === 'yes' ? 'good' : answer === 'never' ? 'bad' : 'warn'}>
                {t(`now.${answer}`, { count: free.length, shown })}
              </StatusTag>
            </p>
            {before ? (
              <p className="qd-warn-text">
                {t('now.behind')}{' '}
                <Link to={paths.pendingSessions({ open: String(before.session_id) })}>{before.name}</Link>
              </p>
            ) : null}
            <Fits fits={fits} slots={[...wanted.keys()]} />
          </>
        );
      }}
    </Loaded>
  );
}

// i18n: queue:now.* queue:mode.*
/** Whether a request that is typed in would find room now, and how far each agent is from it. */
export function RunNow({
  group,
  waiting,
  onClose,
}: {
  group: string;
  waiting: readonly Waiting[];
  onClose: () => void;
}) {
  const { t } = useTranslation('queue');
  const [form] = Form.useForm<Values>();
  const { infos, unread } = useFormSlots();
  const first = { group, kernels: '1', mode: 'single-node', [`${SLOT}cpu`]: '1', [`${SLOT}mem`]: '1 GiB' };
  const values = Form.useWatch((all: Values) => all, form) ?? first;
  const chosen = typeof values.group === 'string' ? values.group : '';
  const asking = askingOf(values, infos);
  return (
    <Themed>
      <Drawer modal title={t('now.title')} onClose={onClose}>
        <p className="qd-dim">{t('now.intro')}</p>
        <Form form={form} layout="vertical" initialValues={first} component={false}>
          <Form.Item name="group" label={t('fields.group')}>
            <ResourceGroupSelect label={t('fields.group')} />
          </Form.Item>
          <Form.Item name="kernels" label={t('fields.kernels')} extra={t('now.kernels')}>
            <Input inputMode="numeric" maxLength={3} autoComplete="off" />
          </Form.Item>
          <Form.Item name="mode" label={t('fields.mode')}>
            <Radio.Group
              options={['single-node', 'multi-node'].map((value) => ({ value, label: t(`mode.${value}`) }))}
            />
          </Form.Item>
          <SlotInputs
            prefix={SLOT}
            names={slotOrder(['cpu', 'mem', ...infos.keys()])}
            infos={infos}
            unread={unread}
            unlimited={false}
          />
        </Form>
        {chosen === '' || asking === null || asking.slots.size === 0 ? (
          <p className="qd-dim">{t('now.ask')}</p>
        ) : (
          <section aria-label={t('now.title')} className="qd-reasons">
            <Room group={chosen} asking={asking} infos={infos} waiting={waiting} />
            <Dry group={chosen} asking={asking} infos={infos} />
          </section>
        )}
      </Drawer>
    </Themed>
  );
}
