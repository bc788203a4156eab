import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { checkRule } from '@/kit/form-rule';
import { LimitInput } from '@/kit/LimitInput';
import { formatBytes, parseBytes, sizeReadings, sizeText } from '@/lib/units';
import { doubtOf, problemOf } from './limit-input';
import type { Scope } from './scopes';
import { liftingOf } from '@/entities/storages/volume';

/** The limit of a scope, or of several (`undefined`). */
// i18n: quotas:problem.* quotas:doubt.*
export function LimitField({ scope }: { scope: Scope | undefined }) {
  const { t, i18n } = useTranslation(['quotas', 'limits']);
  const label = t('quotas:fields.limit');
  const words = (bytes: bigint | null | undefined) => (bytes ? formatBytes(bytes, i18n.language) : '?');
  const mayLift = scope !== undefined && liftingOf(scope.backend) !== 'never';
  return (
    <Form.Item
      name="limit"
      label={label}
      required
      extra={t('quotas:limitHelp')}
      rules={[checkRule(problemOf, (code) => t(`quotas:problem.${code}`))]}
    >
      <LimitInput
        label={label}
        unlimited={mayLift ? t('quotas:noOwn') : undefined}
        placeholder={t('limits:memoryExample')}
        read={(text) => {
          const bytes = parseBytes(text);
          return bytes === null ? null : sizeReadings(bytes, i18n.language).join(' = ');
        }}
        tidy={(text) => {
          const bytes = parseBytes(text);
          return bytes === null ? null : sizeText(bytes);
        }}
        doubt={(text) => {
          const doubt = scope && doubtOf(text, scope);
          return doubt
            ? t(`quotas:doubt.${doubt}`, { used: words(scope.figures?.used), capacity: words(scope.capacity) })
            : null;
        }}
        bytes
      />
    </Form.Item>
  );
}
