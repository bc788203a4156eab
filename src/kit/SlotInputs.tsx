import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { countFormat } from '@/lib/formats';
import { parseSlot, slotInfo, slotProblem, slotText, slotWords, type SlotInfo, type SlotInfos } from '@/lib/slots';
import { compareQuantities, sizeReadings, UNLIMITED, type Decimal } from '@/lib/units';
import { LimitInput } from './LimitInput';

interface Props {
  /** Form fields are named `<prefix><slot>`, so that each has its own errors and its own comparison. */
  prefix: string;
  /** Which slots, in their order. */
  names: readonly string[];
  infos: SlotInfos;
  /** The cluster's slots could not be read: only those are here that are set. */
  unread?: boolean;
  /** Whether each can be lifted by a switch; without it an empty field means that the slot is left out. */
  unlimited: boolean;
  /** The most that is usual; more is asked about, not refused. */
  usual?: (info: SlotInfo) => Decimal | undefined;
  /** A text that is accepted as it stands, whatever the rules: what the server already has. */
  stands?: (field: string) => string | undefined;
  /** What else is to be known of a slot beside its field. */
  hint?: (name: string) => string | null;
  /** A question about an amount, where it is not the usual most. */
  question?: (name: string, amount: Decimal) => string | null;
  /** Why a slot is at 0, where that is not what somebody entered. */
  note?: (name: string) => string | null;
}

// i18n: limits:slotProblem.*
/** Amounts of resource slots as form fields: text with unit, its meaning, and a switch for unlimited. */
export function SlotInputs({ prefix, names, infos, unread, unlimited, usual, stands, note, ...own }: Props) {
  const { t, i18n } = useTranslation('limits');
  return (
    <div className="qd-limit-grid">
      {unread ? <p className="qd-warn-text">{t('slotsUnread')}</p> : null}
      {names.map((name) => {
        const info = slotInfo(name, infos);
        const field = prefix + name;
        const top = usual?.(info);
        const amountOf = (text: string) => parseSlot(text, info);
        const read = (text: string) => {
          const amount = amountOf(text);
          if (amount === '0') return note?.(name) ?? t('zero');
          if (!info.format.binary || amount === null) return null;
          const exact = t('bytes', { amount: countFormat(i18n.language)(amount) });
          return [...sizeReadings(BigInt(amount), i18n.language), exact].join(' = ');
        };
        const doubt = (text: string) => {
          const amount = amountOf(text);
          const asked = amount === null ? null : own.question?.(name, amount);
          if (asked) return asked;
          if (amount === null || top === undefined || compareQuantities(amount, top) <= 0) return null;
          return t('unusual', { max: slotWords(top, info, i18n.language) });
        };
        const check = (_: unknown, value: unknown) => {
          const text = typeof value === 'string' ? value : '';
          if (text === UNLIMITED || (!unlimited && text.trim() === '') || text === stands?.(field))
            return Promise.resolve();
          const problem = slotProblem(text, info);
          if (!problem) return Promise.resolve();
          return Promise.reject(new Error(t(`slotProblem.${problem}`)));
        };
        return (
          <Form.Item
            key={name}
            name={field}
            extra={own.hint?.(name)}
            label={
              <span>
                {info.label} <span className="qd-dim qd-mono">{info.label === name ? '' : name}</span>
                {info.known ? null : <span className="qd-dim"> {t('unknownSlot')}</span>}
              </span>
            }
            rules={[{ validator: check }]}
          >
            <LimitInput
              label={info.label}
              unlimited={unlimited ? t('unlimited') : undefined}
              read={read}
              doubt={doubt}
              bytes={info.format.binary}
              tidy={(text) => {
                const amount = amountOf(text);
                return amount === null ? null : slotText(amount, info);
              }}
              placeholder={info.format.binary ? t('memoryExample') : info.format.unit}
            />
          </Form.Item>
        );
      })}
    </div>
  );
}
