import { useTranslation } from 'react-i18next';

/** Names of the form's fields for people. */
export function useGroupLabel(): (name: string) => string {
  const { t } = useTranslation('resource-groups');
  return (name) => t(`fields.${name}`);
}
