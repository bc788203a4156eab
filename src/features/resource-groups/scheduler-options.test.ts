import { describe, expect, it } from 'vitest';
import {
  changedOptions,
  createdOptions,
  newOptions,
  optionsAsRead,
  optionValues,
  otherOptions,
} from './scheduler-options';

const STORED = {
  allowed_session_types: ['interactive', 'batch'],
  pending_timeout: 5400,
  config: { num_retries_to_skip: 3, unknown_here: 1 },
  agent_selection_strategy: 'dispersed',
  agent_selector_config: {},
  allow_fractional_resource_fragmentation: true,
  route_cleanup_target_statuses: ['unhealthy'],
  preemption: { preemptible_priority: 5, order: 'oldest', mode: 'terminate' },
};
const json = JSON.stringify(STORED);
const before = optionValues(json);

describe('options of a scheduler', () => {
  it('are read for the form; a timeout of nothing is none', () => {
    expect(before).toMatchObject({
      sessionTypes: ['interactive', 'batch'],
      pendingTimeout: '1 h 30 min',
      retries: '3',
      fractions: true,
      preemption: false,
    });
    expect(optionValues('{"pending_timeout": 0.0}')).toMatchObject({ pendingTimeout: 'unlimited', retries: '' });
    expect(optionValues('[').sessionTypes).toEqual([]);
  });

  it('are written with what was changed on top of what is there now, which may be more than is known here', () => {
    const theirs = JSON.stringify({
      ...STORED,
      allowed_session_types: ['interactive', 'batch', 'system'],
      added: { x: 1 },
    });
    const values = { ...before, sessionTypes: ['inference', 'interactive'], retries: '', preemptiblePriority: '7' };
    const sent: unknown = JSON.parse(
      changedOptions(theirs, before, values, ['sessionTypes', 'retries', 'preemptiblePriority', 'description']),
    );
    expect(sent).toEqual({
      ...STORED,
      allowed_session_types: ['interactive', 'system', 'inference'],
      config: { unknown_here: 1 },
      preemption: { ...STORED.preemption, preemptible_priority: 7 },
      added: { x: 1 },
    });
  });

  it('of a new group leave to the server what is usual', () => {
    const types = { allowed_session_types: ['interactive', 'batch', 'inference'] };
    expect(JSON.parse(createdOptions(newOptions()))).toEqual(types);
    expect(JSON.parse(createdOptions({ ...newOptions(), pendingTimeout: '2h', strategy: 'concentrated' }))).toEqual({
      ...types,
      pending_timeout: 7200,
      agent_selection_strategy: 'concentrated',
    });
  });

  it('are compared as the server gives them back', () => {
    expect(optionsAsRead({ pendingTimeout: '90 minutes', retries: '1,000' })).toEqual({
      pendingTimeout: '1 h 30 min',
      retries: '1000',
    });
  });

  it('that have no field are shown as they are', () => {
    expect(otherOptions(json)).toEqual(['route_cleanup_target_statuses=["unhealthy"]', 'unknown_here=1']);
  });
});
