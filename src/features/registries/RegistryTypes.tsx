import { useTranslation } from 'react-i18next';
import { marked } from '@/lib/text';

// i18n: registries:type.*
/** Types of registries by their usual names. */
export function RegistryTypes({ types }: { types: readonly string[] }) {
  const { t } = useTranslation('registries');
  return types.map((type) => t(`type.${type}`, { defaultValue: marked(type) })).join(', ');
}
