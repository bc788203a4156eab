/** An idle check of 26.9 as its form has it, and back. Pure. */
import type { CreateIdleCheckerMutationVariables, IdleCheckersQuery } from '@/api/gen/idle-checkers.v2';
import { durationText, parseDuration } from '@/lib/durations';

export type CheckerNode = IdleCheckersQuery['adminIdleCheckers']['edges'][number]['node'];
export type Kind = CheckerNode['checkerType'];
export type SessionType = CheckerNode['targetSessionTypes'][number];
export type Input = CreateIdleCheckerMutationVariables['input'];

export const KINDS: readonly Kind[] = ['NETWORK_TIMEOUT', 'SESSION_LIFETIME', 'UTILIZATION'];
export const SESSION_TYPES: readonly SessionType[] = ['INTERACTIVE', 'BATCH', 'INFERENCE', 'SYSTEM'];

export interface CheckerValues {
  name: string;
  description: string;
  kind: Kind;
  types: SessionType[];
  /** How long a session may be so, as text: `1 h`. */
  length: string;
  /** How long nothing is checked after the start of a session. */
  grace: string;
  /** Of a utilization check alone. */
  metric: string | undefined;
  threshold: string;
  /** `key=value`, by commas or lines. */
  labels: string;
}

/** How long a session may go on being what the check looks for, in seconds. */
export const secondsOf = ({ spec }: CheckerNode): number =>
  spec.network?.maxNetworkInactivitySeconds ??
  spec.sessionLifetime?.maxLifetimeSeconds ??
  spec.utilization?.maxUnderutilizedDurationSeconds ??
  0;

type Label = { key: string; value: string };

/** The server keeps 32 bits of a number of seconds. */
const LONGEST = 2_147_483_647;

/** Labels of a metric from text; null: a part is none. */
export function labelsOf(text: string): Label[] | null {
  const parts = text.split(/[,\n]/).flatMap((part) => part.trim() || []);
  const labels = parts.map((part) => /^([^=\s]+)\s*=\s*(\S.*)$/.exec(part));
  return labels.some((one) => one === null)
    ? null
    : labels.map((one) => ({ key: one?.[1] ?? '', value: one?.[2] ?? '' }));
}

export const labelText = (labels: readonly Label[]): string =>
  labels.map(({ key, value }) => `${key}=${value}`).join(', ');

export const NEW: CheckerValues = {
  name: '',
  description: '',
  kind: 'NETWORK_TIMEOUT',
  types: ['INTERACTIVE'],
  length: '',
  grace: '0 s',
  metric: undefined,
  threshold: '',
  labels: '',
};

export const valuesOf = (node: CheckerNode): CheckerValues => {
  const measured = node.spec.utilization?.threshold;
  return {
    name: node.name,
    description: node.description ?? '',
    kind: node.checkerType,
    types: [...node.targetSessionTypes],
    length: durationText(secondsOf(node)) ?? '',
    grace: durationText(node.initialGracePeriodSeconds) ?? '',
    metric: measured?.presetId,
    threshold: measured ? String(Number(measured.threshold)) : '',
    labels: labelText(measured?.filterLabels ?? []),
  };
};

/** What was typed as the server gives it back. */
export function asRead(typed: Partial<CheckerValues>): Partial<CheckerValues> {
  const tidy = (text: string) => durationText(parseDuration(text) ?? -1) ?? text;
  // What was typed for a metric before another kind was chosen is not sent.
  const measured = typed.kind === undefined || typed.kind === 'UTILIZATION';
  const { threshold, labels } = typed;
  return {
    ...typed,
    ...(typed.length !== undefined && { length: tidy(typed.length) }),
    ...(typed.grace !== undefined && { grace: tidy(typed.grace) }),
    ...(typed.name !== undefined && { name: typed.name.trim() }),
    ...(typed.description !== undefined && { description: typed.description.trim() }),
    ...('metric' in typed && !measured && { metric: undefined }),
    ...(threshold !== undefined && { threshold: measured && threshold.trim() ? String(Number(threshold)) : '' }),
    ...(labels !== undefined && { labels: measured ? labelText(labelsOf(labels) ?? []) : '' }),
  };
}

export const lengthProblem = (text: string, least: number): 'length' | null => {
  const seconds = parseDuration(text);
  return seconds !== null && seconds >= least && seconds <= LONGEST ? null : 'length';
};

/** @param groupLabels by which the metric is grouped: kept as they are on a change */
export function inputOf(values: CheckerValues, groupLabels: readonly string[] = ['session_id']): Input {
  const { kind, name, description, types, length, grace, metric = '', threshold, labels } = values;
  const seconds = parseDuration(length) ?? 0;
  return {
    name: name.trim(),
    description: description.trim() || null,
    checkerType: kind,
    targetSessionTypes: SESSION_TYPES.filter((type) => types.includes(type)),
    initialGracePeriodSeconds: parseDuration(grace) ?? 0,
    checkerSpec:
      kind === 'NETWORK_TIMEOUT'
        ? { network: { maxNetworkInactivitySeconds: seconds } }
        : kind === 'SESSION_LIFETIME'
          ? { sessionLifetime: { maxLifetimeSeconds: seconds } }
          : {
              utilization: {
                maxUnderutilizedDurationSeconds: seconds,
                threshold: {
                  presetId: metric,
                  threshold: threshold.trim(),
                  filterLabels: labelsOf(labels) ?? [],
                  groupLabels: [...groupLabels],
                },
              },
            },
  };
}

const SPEC: readonly (keyof CheckerValues)[] = ['length', 'metric', 'threshold', 'labels'];

/** Only what was changed; what is measured is replaced as a whole. Its kind stays. */
export function changesOf(values: CheckerValues, changed: Partial<CheckerValues>, now: CheckerNode): Partial<Input> {
  const all = inputOf(values, now.spec.utilization?.threshold.groupLabels);
  return {
    ...('name' in changed && { name: all.name }),
    ...('description' in changed && { description: all.description ?? null }),
    ...('types' in changed && { targetSessionTypes: all.targetSessionTypes }),
    ...('grace' in changed && { initialGracePeriodSeconds: all.initialGracePeriodSeconds ?? 0 }),
    ...(SPEC.some((name) => name in changed) && { checkerSpec: all.checkerSpec }),
  };
}
