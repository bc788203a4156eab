import { describe, expect, it } from 'vitest';
import { asRead, changesOf, inputOf, labelsOf, lengthProblem, NEW, valuesOf, type CheckerNode } from './checker';

const metric = '00000000-0000-4000-8000-000000000001';
const node: CheckerNode = {
  entityId: metric,
  name: 'low use',
  description: null,
  checkerType: 'UTILIZATION',
  targetSessionTypes: ['INTERACTIVE'],
  initialGracePeriodSeconds: 90,
  createdAt: '2026-11-30T00:00:00Z',
  spec: {
    network: null,
    sessionLifetime: null,
    utilization: {
      maxUnderutilizedDurationSeconds: 3600,
      threshold: {
        presetId: metric,
        threshold: '5.00',
        filterLabels: [{ key: 'container_metric_name', value: 'cpu_util' }],
        groupLabels: ['session_id', 'kernel_id'],
      },
    },
  },
};

describe('an idle check', () => {
  it('comes out of its form as it went in', () => {
    const values = valuesOf(node);
    expect(values).toMatchObject({ length: '1 h', grace: '1 min 30 s', threshold: '5', metric });
    const input = inputOf(values, ['session_id']);
    expect(input.checkerSpec.utilization?.maxUnderutilizedDurationSeconds).toBe(3600);
    expect(input.checkerSpec.utilization?.threshold.filterLabels).toEqual([
      { key: 'container_metric_name', value: 'cpu_util' },
    ]);
  });

  it('has one setting only, that of its kind', () => {
    const typed = { ...NEW, name: ' n ', length: '2h', types: ['BATCH' as const] };
    expect(inputOf(typed)).toMatchObject({
      name: 'n',
      description: null,
      checkerSpec: { network: { maxNetworkInactivitySeconds: 7200 } },
    });
    expect(inputOf({ ...typed, kind: 'SESSION_LIFETIME' }).checkerSpec).toEqual({
      sessionLifetime: { maxLifetimeSeconds: 7200 },
    });
  });

  it('sends what was changed, the setting whole and with the groups that it had', () => {
    const values = { ...valuesOf(node), threshold: '7', description: '' };
    expect(Object.keys(changesOf(values, { threshold: '7' }, node))).toEqual(['checkerSpec']);
    const { checkerSpec } = changesOf(values, { threshold: '7' }, node);
    expect(checkerSpec?.utilization?.threshold).toMatchObject({
      groupLabels: ['session_id', 'kernel_id'],
      threshold: '7',
    });
    expect(changesOf(values, { description: '' }, node)).toEqual({ description: null });
  });

  it('tells times and labels that are none', () => {
    expect(lengthProblem('0 s', 1)).toBe('length');
    expect(lengthProblem('0 s', 0)).toBeNull();
    expect(lengthProblem('99999999999', 1)).toBe('length');
    expect(labelsOf('a=b, c = d e')).toEqual([
      { key: 'a', value: 'b' },
      { key: 'c', value: 'd e' },
    ]);
    expect(labelsOf('a, b=c')).toBeNull();
    expect(asRead({ length: '90m', threshold: '5.0', labels: 'a =b' })).toEqual({
      length: '1 h 30 min',
      threshold: '5',
      labels: 'a=b',
    });
  });

  it('is read back without what its kind does not have', () => {
    expect(asRead({ ...NEW, length: '1 h' })).toMatchObject({ threshold: '', labels: '', metric: undefined });
    const left = asRead({ ...NEW, kind: 'SESSION_LIFETIME', threshold: '5', labels: 'a=b', metric });
    expect(left).toMatchObject({ threshold: '', labels: '', metric: undefined });
    expect(asRead({ threshold: '' }).threshold).toBe('');
  });
});
