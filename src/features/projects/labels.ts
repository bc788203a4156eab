import { useTranslation } from 'react-i18next';
import { isSlot, SLOT } from '@/kit/slot-values';
import { slotInfo, type SlotInfos } from '@/lib/slots';

/** Names of the form's fields for people; a limit is named after its slot. */
export function useFieldLabel(infos: SlotInfos): (name: string) => string {
  const { t } = useTranslation(['projects']);
  return (name) => (isSlot(name) ? slotInfo(name.slice(SLOT.length), infos).label : t(`projects:fields.${name}`));
}
