import { useTranslation } from 'react-i18next';
import type { Right } from './permissions';

// i18n: errors:rights.act.* rights:thing.* rights:scope.*
/** What acts, kinds of things and scopes are called. A newer server may know more than the console. */
export function useRightWords() {
  const { t } = useTranslation(['errors', 'rights']);
  const act = (of: string): string => t(`errors:rights.act.${of}`, { defaultValue: of });
  const thing = (of: string): string => t(`rights:thing.${of}`, { defaultValue: of });
  return {
    act,
    thing,
    scope: (of: string): string => t(`rights:scope.${of}`, { defaultValue: of }),
    right: (of: Right): string => `${thing(of.thing)}: ${act(of.act)}`,
  };
}
