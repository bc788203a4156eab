import type { SlotsRead } from '@/entities/slots/use-form-slots';
import type { PolicyKind } from '@/lib/paths';
import { LimitFields } from './LimitFields';
import type { Policy } from './policy';
import { HostFields, SlotFields, WaitingFields } from './ResourceFields';
import { asText, type Values } from './values';

interface Props {
  kind: PolicyKind;
  /** The policy that the form begins with: the one that is changed, or the one that is copied. */
  start: Policy | undefined;
  /** The policy that is changed: what stands there may stay, whatever the rules. */
  stored?: Policy | undefined;
  slots: SlotsRead;
  /** What the form began with. */
  values: Values;
}

/** The fields of a policy besides its name. */
export function PolicyFields({ kind, start, stored, slots, values }: Props) {
  const { infos, unread } = slots;
  const stands = (field: string): string | undefined => (stored ? asText(values[field]) : undefined);
  const limits = <LimitFields kind={kind} readable={values} stands={stands} />;
  if (kind !== 'keypair') return limits;
  return (
    <>
      <SlotFields infos={infos} unread={unread} policy={start} stands={stands} />
      {limits}
      <WaitingFields infos={infos} stands={stands} />
      <HostFields policy={stored} />
    </>
  );
}
