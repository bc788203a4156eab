import { useTranslation } from 'react-i18next';
import type { SlotsRead } from '@/entities/slots/use-form-slots';
import { Folded } from '@/kit/Folded';
import type { PolicyKind } from '@/lib/paths';
import { UNLIMITED } from '@/lib/units';
import { LimitFields } from './LimitFields';
import { limitsOf } from './limits';
import type { Policy } from './policy';
import { HostFields, SlotFields, WaitingFields } from './ResourceFields';
import { asText, PENDING, type Values } from './values';

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

/** What few set, with what it begins with: another value is a reason to show it. */
function rareOf(kind: PolicyKind, values: Values): Record<string, string> {
  const limits = limitsOf(kind).flatMap(([name, limit]) => (limit.rare ? [[name, limit.fresh]] : []));
  const waiting = Object.keys(values).flatMap((name) => (name.startsWith(PENDING) ? [[name, UNLIMITED]] : []));
  return Object.fromEntries([...limits, ...waiting]) as Record<string, string>;
}

/** The fields of a policy besides its name. */
export function PolicyFields({ kind, start, stored, slots, values }: Props) {
  const { t } = useTranslation('policies');
  const { infos, unread } = slots;
  const stands = (field: string): string | undefined => (stored ? asText(values[field]) : undefined);
  const rare = rareOf(kind, values);
  const label = (name: string) => t(`fields.${name.startsWith(PENDING) ? 'maxPendingSessionResourceSlots' : name}`);
  const ofKeypair = kind === 'keypair';
  return (
    <>
      {ofKeypair ? <SlotFields infos={infos} unread={unread} policy={start} stands={stands} /> : null}
      <LimitFields kind={kind} readable={values} stands={stands} />
      {ofKeypair ? <HostFields policy={stored} /> : null}
      {Object.keys(rare).length > 0 ? (
        <Folded title={t('more')} names={Object.keys(rare)} labels={label} usual={rare}>
          <LimitFields rare kind={kind} readable={values} stands={stands} />
          {ofKeypair ? <WaitingFields infos={infos} stands={stands} /> : null}
        </Folded>
      ) : null}
    </>
  );
}
