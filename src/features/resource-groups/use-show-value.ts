import { useTranslation } from 'react-i18next';
import { UNLIMITED } from '@/lib/units';

const NAMED = new Set([
  'scheduler',
  'sessionTypes',
  'strategy',
  'preemptionOrder',
  'preemptionMode',
  'preemptionScope',
]);

/** The form's values in words, for the comparison with what somebody else wrote. */
export function useShowValue(): (name: string, value: unknown) => string | undefined {
  const { t } = useTranslation('resource-groups');
  return (name, value) => {
    if (name === 'pendingTimeout' && value === UNLIMITED) return t('never');
    if (!NAMED.has(name)) return undefined;
    const values = Array.isArray(value) ? value.map(String) : [String(value)];
    return values.map((one) => t(`${name}.${one}`, { defaultValue: one })).join(', ');
  };
}
