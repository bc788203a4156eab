import { useTranslation } from 'react-i18next';
import { splitValues, type Condition } from '@/lib/list-state';
import type { FieldSet } from './fields';

// i18n: kit:op.*
/** Puts a condition into words: "E-mail contains kim". */
export function useConditionText<Row>(set: FieldSet<Row>): (name: string, condition: Condition) => string {
  const { t } = useTranslation(['kit', set.feature]);
  return (name, { op, value }) => {
    const kind = set.fields[name]?.filter?.kind;
    const words =
      kind === 'bool'
        ? t(value === 'true' ? 'kit:yes' : 'kit:no')
        : kind === 'enum'
          ? splitValues(value)
              .map((one) => t(`${set.feature}:${name}.${one}`, { defaultValue: one }))
              .join(', ')
          : value.replace('..', ' – ');
    return t(`kit:op.${kind === 'enum' && op === 'in' ? 'is' : op}`, {
      field: t(`${set.feature}:fields.${name}`),
      value: words,
      ...(op === 'last' && { count: Number(value) }),
    });
  };
}
