import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { LimitInput } from '@/kit/LimitInput';
import type { PolicyKind } from '@/lib/paths';
import { UNLIMITED } from '@/lib/units';
import { limitsOf, type Limit } from './limits';
import { asText, limitText, parseLimit } from './values';
import { liftedWord, limitWords } from './limit-words';
import { exceededUsual, typedWords } from './words';

interface Props {
  kind: PolicyKind;
  /** Those that few set, or the others, which have a head of their own. */
  rare?: boolean;
  /** The values that could be read: a limit that is not among them is not offered. */
  readable: Record<string, unknown>;
  /** What a field may keep although it breaks the rules: it stands at the server already. */
  stands: (field: string) => string | undefined;
}

/** Why a text is no value of a limit; null when it is one. */
export function limitProblem(
  text: string,
  limit: Limit,
): 'required' | 'count' | 'seconds' | 'bytes' | 'too-small' | 'too-large' | null {
  if (text === UNLIMITED) return limit.none === undefined ? limit.unit : null;
  if (text.trim() === '') return 'required';
  const value = parseLimit(text, limit);
  if (value === null) return limit.unit;
  if (value < limit.min) return 'too-small';
  return value > limit.max ? 'too-large' : null;
}

// i18n: policies:limitProblem.* policies:help.*
/** The numbers of a policy: each with its meaning, and with a switch where it can be lifted. */
export function LimitFields({ kind, rare = false, readable, stands }: Props) {
  const { t, i18n } = useTranslation(['policies', 'limits', 'kit']);
  const field = ([name, limit]: readonly [string, Limit]) => {
    const label = t(`policies:fields.${name}`);
    if (readable[name] === undefined)
      return (
        <p key={name}>
          {label}: <span className="qd-dim">{t('policies:unread')}</span>
        </p>
      );
    const check = (_: unknown, value: unknown) => {
      const text = asText(value);
      const problem = text === stands(name) ? null : limitProblem(text, limit);
      if (!problem) return Promise.resolve();
      const [min, max] = [limit.min, limit.max].map((end) => limitWords(t, limit, end, i18n.language));
      return Promise.reject(new Error(t(`policies:limitProblem.${problem}`, { min, max })));
    };
    return (
      <Form.Item key={name} name={name} label={label} extra={t(`policies:help.${name}`)} rules={[{ validator: check }]}>
        <LimitInput
          label={label}
          unlimited={limit.none === undefined ? undefined : liftedWord(t, limit)}
          doubt={(text) => {
            const max = exceededUsual(t, limit, text, i18n.language);
            return max && t('limits:unusual', { max });
          }}
          bytes={limit.unit === 'bytes'}
          read={(text) => typedWords(t, limit, text, i18n.language)}
          tidy={(text) => {
            const value = parseLimit(text, limit);
            return value === null ? null : limitText(value, limit);
          }}
          placeholder={t(`policies:example.${limit.unit}`)}
        />
      </Form.Item>
    );
  };
  const shown = limitsOf(kind).filter(([, limit]) => (limit.rare ?? false) === rare);
  return (
    <>
      {rare ? null : (
        <h3 className="qd-policy-section">{t(`policies:section.${kind === 'keypair' ? 'sessions' : 'limits'}`)}</h3>
      )}
      <div className="qd-limit-grid">{shown.map(field)}</div>
    </>
  );
}
