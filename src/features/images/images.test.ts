import { describe, expect, it } from 'vitest';
import { leastOf, minimumOf } from '@/entities/images/listed';
import { applyList } from '@/kit/client-list';
import { parseListState } from '@/lib/list-state';
import { appProblems, appText, parseApp, portsOf } from './apps';
import { candidates, onDisks, ownersOf } from './clean-up';
import { imageFields, SEARCHED } from './fields';
import { appTexts, fromListed, fromNode, ownerOf, pullCommand, roleOf, type ImageRow } from './image';
import { asRead, limitsToSet, valuesOf, withLabel } from './image-input';
import { isUnset } from './limits';
import { imagesList } from './list';

const listed = {
  id: '0d0b7b0e-0000-4000-8000-000000000001',
  registry: 'cr.backend.ai:5000',
  project: 'stable/deep',
  namespace: 'stable/deep/pytorch',
  base_image_name: 'pytorch',
  tag: '2.9-py312-cuda12.8-ubuntu24.04',
  tags: [
    { key: 'py', value: '312' },
    { key: 'cuda', value: '12.8' },
  ],
  version: '2.9',
  architecture: 'x86_64',
  is_local: false,
  digest: 'sha256:aa',
  labels: [
    { key: 'ai.backend.resource.min.cpu', value: '2' },
    { key: 'ai.backend.resource.min.mem', value: '1g' },
    { key: 'ai.backend.resource.min.cuda.device', value: '1' },
    { key: 'ai.backend.service-ports', value: 'jupyter:http:8081,board:http:[6006,6007]' },
  ],
  aliases: ['torch'],
  size_bytes: 12_884_902_494,
  status: 'ALIVE',
  resource_limits: [
    { key: 'mem', min: '4g' },
    { key: 'cpu', min: '2' },
    { key: 'cuda.device', min: '1' },
  ],
  supported_accelerators: ['cuda'],
  installed: true,
  installed_agents: ['i-1', 'i-2'],
};
const image = fromListed(listed);
const with_ = (part: Partial<ImageRow>): ImageRow => ({ ...image, ...part });
const NONE = new Map();

describe('an image', () => {
  it('is the same from both APIs, but for what the quicker one does not have', () => {
    const { aliases: _a, size: _s, isLocal: _l, installed: _i, agents: _g, ...rest } = image;
    const node = {
      id: btoa(`ImageV2:${image.id}`),
      identity: { canonicalName: image.reference, namespace: image.namespace, architecture: 'x86_64' },
      metadata: { digest: 'sha256:aa', status: 'ALIVE' as const, tags: listed.tags, labels: listed.labels },
      requirements: { resourceLimits: listed.resource_limits, supportedAccelerators: ['cuda'] },
    };
    expect(fromNode(node)).toEqual(rest);
    expect(image.reference).toBe('cr.backend.ai:5000/stable/deep/pytorch:2.9-py312-cuda12.8-ubuntu24.04');
  });

  it('is read with sizes as labels spell them, and by what its labels mean', () => {
    expect([minimumOf('mem', '256m'), minimumOf('cpu', '0.5'), minimumOf('mem', 'lots')]).toEqual([
      '268435456',
      '0.5',
      null,
    ]);
    expect(appTexts(image)).toEqual(['jupyter:http:8081', 'board:http:[6006,6007]']);
    expect([roleOf(image), ownerOf(image)]).toEqual(['COMPUTE', null]);
    expect(pullCommand(image)).toBe(`docker pull --platform linux/amd64 ${image.reference}`);
  });
});

describe('minimum resources', () => {
  const values = valuesOf(image, NONE);

  it('stand in their units, and go out as what is above the label', () => {
    expect(values).toMatchObject({ 'slot:cpu': '2', 'slot:mem': '4 GiB', 'slot:cuda.device': '1' });
    const typed = { ...values, 'slot:cpu': '3', 'slot:cuda.device': '' };
    expect(limitsToSet(image, typed, ['slot:cpu', 'slot:cuda.device'], NONE)).toEqual([
      { key: 'cpu', min: '3' },
      { key: 'mem', min: '4294967296' },
    ]);
  });

  it('that are lowered below the label are none, and come back as the label says', () => {
    const typed = { ...values, 'slot:mem': '512 MiB' };
    expect(limitsToSet(image, typed, ['slot:mem'], NONE)).toEqual([]);
    expect(asRead({ 'slot:mem': '512 MiB', 'slot:cpu': '8' }, image, NONE)).toEqual({
      'slot:mem': '1 GiB',
      'slot:cpu': '8',
    });
    expect(isUnset(image)).toBe(false);
    expect(isUnset(with_({ limits: new Map([['mem', '1073741824']]) }))).toBe(true);
  });

  it('are what a session of the image begins with, and its shared memory on top', () => {
    expect(leastOf(image)).toEqual({ cpu: '2', mem: '4362076160', 'cuda.device': '1' });
    const own = with_({ limits: new Map(), labels: new Map([['ai.backend.resource.preferred.shmem', '1g']]) });
    expect(leastOf(own)).toEqual({ cpu: '1', mem: '2147483648' });
  });

  it('keep what others set meanwhile', () => {
    const now = with_({ limits: new Map([...image.limits, ['cpu', '16']]) });
    expect(limitsToSet(now, { ...values, 'slot:mem': '8 GiB' }, ['slot:mem'], NONE)).toEqual([
      { key: 'cpu', min: '16' },
      { key: 'mem', min: '8589934592' },
    ]);
  });
});

describe('apps', () => {
  it('are read and written as the label spells them', () => {
    expect(portsOf('8080, 8090-8092')).toEqual([8080, 8090, 8091, 8092]);
    expect(['8080-', 'x', '', '9-8', '1-5000'].map(portsOf)).toEqual([null, null, null, null, null]);
    expect(appText({ name: 'a', protocol: 'tcp', ports: '8080-8081' })).toBe('a:tcp:[8080,8081]');
    for (const text of ['a:http:8080', 'b:vnc:[5901,5902]']) expect(appText(parseApp(text))).toBe(text);
    const labels = withLabel(image, 'ai.backend.service-ports', 'a:http:8080').labels;
    expect(labels).toHaveLength(4);
    expect(labels?.at(-1)).toEqual({ key: 'ai.backend.service-ports', value: 'a:http:8080' });
  });

  it('are refused line by line for what the server would trip over', () => {
    const lines = ['a:http:8080', 'a b:http:8081', 'a:http:8082', 'c:udp:8083', 'd:tcp:', 'e:tcp:80', 'f:tcp:2200'];
    expect(appProblems([...lines, 'g:tcp:8080', 'h:tcp:9000, 9000', 'i:tcp:65535'])).toEqual([
      null,
      'name',
      'nameTwice',
      'protocol',
      'ports',
      'portRange',
      'portReserved',
      'portTwice',
      'portTwice',
      'portRange',
    ]);
  });
});

describe('a clean-up', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
  const now = Date.UTC(2026, 0, 31);
  const old = with_({ id: '1', reference: 'r/a:1', lastUsed: day(1), createdAt: day(1), size: 5 });
  const never = with_({ id: '2', reference: 'r/b:1', lastUsed: null, createdAt: day(2), size: 9, agents: [] });
  const fresh = with_({ id: '3', reference: 'r/c:1', lastUsed: day(30), createdAt: day(1) });
  const unknown = with_({ id: '4', reference: 'r/d:1' });
  const own = with_({
    id: '5',
    reference: 'r/e:1',
    labels: new Map([['ai.backend.customized-image.owner', 'user:u1']]),
  });
  const all = [old, never, fresh, unknown, own];
  const find = (part: object, act: 'forget' | 'uninstall' = 'forget', inUse: string[] = []) =>
    candidates(all, { days: '', size: '', owner: 'all', ...part }, { inUse: new Set(inUse), now, act }).map(
      ({ id }) => id,
    );

  it('finds what was long unused, the largest first, and never what is in use or not known', () => {
    expect(find({ days: '20' })).toEqual(['2', '1']);
    expect(find({ days: '20' }, 'uninstall')).toEqual(['1']);
    expect(find({ days: '20' }, 'forget', ['r/a:1 (x86_64)'])).toEqual(['2']);
  });

  it('finds by size and by owner, and knows what that frees on the disks of agents', () => {
    expect(find({ size: '6 B' })).not.toContain('1');
    expect([find({ owner: 'customized' }), find({ owner: 'u1' }), ownersOf(all)]).toEqual([['5'], ['5'], ['u1']]);
    expect(onDisks([old, never])).toBe(10);
  });
});

it('makes ten thousand images findable once, not at each key', () => {
  let read = 0;
  const counted = Object.fromEntries(
    Object.entries(imageFields.fields).map(([name, field]) => [
      name,
      { ...field, value: (row: Parameters<typeof field.value>[0]) => (read++, field.value(row)) },
    ]),
  );
  const fields = { ...imageFields, fields: counted } as typeof imageFields;
  const many = Array.from({ length: 10_000 }, (_, at) =>
    fromListed({ ...listed, id: String(at), tag: `${at}-ubuntu`, digest: `sha256:${at}` }),
  );
  const look = (q: string) =>
    applyList(many, fields, SEARCHED, parseListState(new URLSearchParams({ q }), imagesList.spec(20))).length;
  look('x');
  read = 0;
  expect(['t', 'to', 'torch', 'sha256:99', 'RESOURCE.MIN.CPU=2', ':4711-'].map(look)).toEqual([
    10_000, 10_000, 10_000, 111, 10_000, 1,
  ]);
  // Only the order may still be asked for, once.
  expect(read).toBeLessThanOrEqual(10_000);
});
