import { expect, it } from 'vitest';
import { firstToEnd, readIdleChecks } from './idle-checks';
import { hasStatusData, readErrors, readHistory, readPorts } from './status-data';

it('puts a history in the order of its times, whatever order it came in, and takes the last of a list', () => {
  const json = JSON.stringify({
    TERMINATED: '2026-11-30T05:32:45+00:00',
    PENDING: ['2026-11-30T05:32:01+00:00', '2026-11-30T05:32:31+00:00'],
    RUNNING: '2026-11-30T05:32:43+00:00',
    BAD: 'never',
  });
  expect(readHistory(json).map(({ status }) => status)).toEqual(['PENDING', 'RUNNING', 'TERMINATED']);
  expect([readHistory(null), readHistory('no json'), readHistory('[]')]).toEqual([[], [], []]);
});

it('finds errors at every depth, each once', () => {
  const nested = '{"error":{"error":{"src":"other","name":"KeyError","repr":"KeyError(\\"overlay\\")"}}}';
  expect(readErrors(nested)).toEqual(['KeyError("overlay")']);
  const many = '{"error":{"name":"MultiAgentError","collection":[{"repr":"A()"},{"repr":"A()"},{"name":"B"}]}}';
  expect(readErrors(many)).toEqual(['MultiAgentError', 'A()', 'B']);
  expect([readErrors('{}'), readErrors(null), hasStatusData('{}'), hasStatusData(nested)]).toEqual([
    [],
    [],
    false,
    true,
  ]);
});

it('reads service ports, and none from what is no list', () => {
  const json =
    '[{"name":"jupyter","protocol":"http","container_ports":[8070],"host_ports":[3001],"is_inference":false}]';
  expect(readPorts(json)).toEqual([{ name: 'jupyter', protocol: 'http', ports: [8070], inference: false }]);
  expect([readPorts('{}'), readPorts(null), readPorts('x')]).toEqual([[], [], []]);
});

it('tells which idle check ends a session first; one that is off never does', () => {
  const json = JSON.stringify({
    session_lifetime: { remaining: null, remaining_time_type: 'expire_after', extra: null },
    network_timeout: { remaining: 900, remaining_time_type: 'expire_after', extra: null },
    utilization: {
      remaining: 300,
      remaining_time_type: 'grace_period',
      extra: { resources: { cpu_util: [1.5, 30] } },
    },
  });
  const checks = readIdleChecks(json);
  expect(firstToEnd(checks)?.name).toBe('utilization');
  expect(checks[2]).toEqual({
    name: 'utilization',
    remaining: 300,
    grace: true,
    measured: [{ name: 'cpu_util', value: 1.5, threshold: 30 }],
  });
  expect(firstToEnd(readIdleChecks('{"a":{"remaining":null}}'))).toBeUndefined();
});
