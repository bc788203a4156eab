import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { AppError } from '@/api/errors';
import { changedNames, sameValue } from '@/kit/conflict';
import type { Outcome } from '@/kit/use-save';
import type { PolicyKind } from '@/lib/paths';
import type { SlotInfos } from '@/lib/slots';
import { createPolicy, entityOf, fetchPolicy, modifyPolicy, type Viewer } from './api';
import type { Policy } from './policy';
import type { Review } from './ReviewDialog';
import { asText, slotNames, toProps, toValues, type Values } from './values';
import { whoQuery } from './who';

/** What the form of `useSave` takes for "back to the form": the messages, if any, stand there already. */
const backToForm = (): Error => Object.assign(new Error('not confirmed'), { errorFields: [] });

interface Spec {
  kind: PolicyKind;
  /** The policy that is edited; none when one is created. */
  policy: Policy | undefined;
  infos: SlotInfos;
  /** The slots that the form was opened with. */
  names: readonly string[];
  viewer: Viewer;
}

/** The writes of the policy form: a change is reviewed with its impact before it is sent. */
export function usePolicySave({ kind, policy, infos, names, viewer }: Spec) {
  const seen = useRef<{ policy: Policy; values: Values }>(undefined);
  const sent = useRef<Partial<Values>>(undefined);
  const [asking, setAsking] = useState<{ review: Review; answer: (write: boolean) => void } | null>(null);

  // Counted while somebody types, so that the review stands at once; it counts again when it opens.
  useQuery({ ...whoQuery(kind, policy?.name ?? ''), enabled: policy !== undefined });
  useEffect(() => void (policy && import('./ReviewDialog')), [policy]);

  const reread = async (): Promise<Values> => {
    const now = await fetchPolicy(kind, policy?.name ?? '', viewer);
    if (!now) throw new AppError('not-found');
    // With the slots that only the loaded policy named: its silence grants them now.
    const values = toValues(now, infos, [...new Set([...slotNames(infos, now), ...names])]);
    seen.current = { policy: now, values };
    return values;
  };
  const ask = (review: Review) =>
    new Promise<boolean>((answer) => setAsking({ review, answer })).finally(() => setAsking(null));

  /** Shows the change until what was shown is what the server still has; then writes what differs. */
  const change = async (changed: Partial<Values>): Promise<void> => {
    for (let renewed = false; ; renewed = true) {
      const before = seen.current?.values ?? (await reread());
      const after: Values = { ...before, ...changed };
      const differing = changedNames(before, after);
      if (!(await ask({ before, after, names: differing, renewed }))) throw backToForm();
      const now = await reread();
      if (!sameValue(now, before)) continue;
      await modifyPolicy(kind, before.name, toProps(kind, after, differing, infos, seen.current?.policy.slots));
      return;
    }
  };
  const write = useMutation({
    mutationFn: ({ values, changed }: { values: Values; changed: Partial<Values> }) => {
      if (policy) return change(changed);
      const { name, ...rest } = values;
      return createPolicy(kind, name.trim(), toProps(kind, values, Object.keys(rest), infos));
    },
    meta: { touches: [entityOf(kind)] },
  });
  const submit = (values: Values, changed: Partial<Values>): Promise<void> => {
    sent.current = policy ? changed : values;
    return write.mutateAsync({ values, changed });
  };

  /** After a lost answer: whether the server has now what was sent. */
  const readBack = async (): Promise<Outcome> => {
    const now = await fetchPolicy(kind, policy?.name ?? asText(sent.current?.name).trim(), viewer);
    if (!now) return 'not-applied';
    const values: Record<string, unknown> = toValues(now, infos, slotNames(infos, now));
    const wanted = Object.entries(sent.current ?? {}).filter(([name]) => name !== 'name' && name in values);
    return wanted.every(([name, value]) => sameValue(values[name], value)) ? 'applied' : 'not-applied';
  };
  return { reread: policy && reread, submit, readBack, asking };
}
