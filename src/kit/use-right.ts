import { useTranslation } from 'react-i18next';
import { useIdentity } from './use-session';

export interface Right {
  mayWrite: boolean;
  /** Why not: for buttons that are switched off. */
  whyNot: string | undefined;
  /** The same for the head of the page, with what is shown instead. */
  readOnly: string | null;
}

/** Whether this person may change the things of a feature, which has the reason in its words. The server lets superadmins alone. */
export function useRight(feature: string): Right {
  const { t } = useTranslation(feature);
  const { identity } = useIdentity();
  if (identity.role === 'superadmin') return { mayWrite: true, whyNot: undefined, readOnly: null };
  const whyNot = t(`${feature}:whyNot`);
  return { mayWrite: false, whyNot, readOnly: t(`${feature}:readOnly`, { domain: identity.domain, reason: whyNot }) };
}
