import { describe, expect, it } from 'vitest';
import { actionId, pageOf, readActionId, secondsOf } from './audit';

const ID = '8cd91f8a-74b6-4592-94ec-5ad58c2d51ee';
const action = { id: btoa(`AuditLogV2:${ID}`), createdAt: '2026-11-30T09:29:50.380986+00:00' };

describe('an action', () => {
  it('is found again by its address', () => {
    const found = readActionId(actionId(action));
    expect(found?.at).toBe(Date.parse(action.createdAt));
    expect(found?.isIt(action)).toBe(true);
    expect(found?.isIt({ id: btoa('AuditLogV2:other') })).toBe(false);
    expect(readActionId(ID)).toBeNull();
  });

  it('took as long as Python prints', () => {
    expect(secondsOf('0:00:00.323723')).toBeCloseTo(0.323723);
    expect(secondsOf('1 day, 1:00:01')).toBe(90_001);
    expect(secondsOf(null)).toBeNull();
    expect(secondsOf('soon')).toBeNull();
  });

  it('leads to its thing where the log says which one it was', () => {
    expect(pageOf({ entityType: 'keypair:resource_policy', entityId: 'default' })).toContain(
      '/resource-policies/keypair',
    );
    expect(pageOf({ entityType: 'group', entityId: '(unknown)' })).toBeNull();
    expect(pageOf({ entityType: 'domain:fair_share', entityId: 'rg:[2 domains]' })).toBeNull();
    expect(pageOf({ entityType: 'etcd_config', entityId: 'x' })).toBeNull();
    expect(pageOf({ entityType: 'vfolder:file', entityId: ID })).toBe(`/project-folders?open=${ID}`);
    expect(decodeURIComponent(pageOf({ entityType: 'model_card', entityId: ID }) ?? '')).toBe(
      `/model-store?card=has:${ID}`,
    );
    expect(pageOf({ entityType: 'deployment', entityId: ID })).toBe(`/services?open=${ID}`);
    expect(pageOf({ entityType: 'domain', entityId: 'default' })).toContain('/domains');
    expect(pageOf({ entityType: 'domain', entityId: ID })).toBeNull();
  });
});
