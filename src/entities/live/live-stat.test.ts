import { describe, expect, it } from 'vitest';
import { metricText, readLiveStat } from './live-stat';

const metric = (current: string, capacity: string | null, unit_hint: string, pct?: string) => ({
  current,
  capacity,
  unit_hint,
  ...(pct !== undefined && { pct }),
  'stats.max': current,
});
const stat = JSON.stringify({
  node: {
    cuda_util: metric('285', '800', 'percent', '35.62'),
    cuda_mem: metric('48806804377', '85899345920', 'bytes', '56.8'),
    net_rx: metric('2048', null, 'bytes', '0'),
    broken: metric('lots', '1', 'bytes'),
  },
  devices: {
    cuda_mem: {
      'cuda-10': metric('1073741824', '85899345920', 'bytes'),
      'cuda-9': metric('0', '85899345920', 'bytes'),
    },
    cuda_power: { 'cuda-9': metric('153', '250', 'Watts') },
    mem: { root: metric('1', '2', 'bytes') },
  },
});

describe('live figures of an agent', () => {
  const read = readLiveStat(stat);

  it('are read by device, the devices of a kind together and in their order', () => {
    expect(
      read?.families.map(({ name, measures, devices }) => [name, measures, devices.map((one) => one.name)]),
    ).toEqual([
      ['cuda', ['mem', 'power'], ['cuda-9', 'cuda-10']],
      ['mem', ['used'], ['root']],
    ]);
    expect(read?.families[0]?.devices[1]?.metrics.has('power')).toBe(false);
  });

  it('are said in their units; what cannot be read is left out', () => {
    const texts = Object.fromEntries((read?.node ?? []).map((one) => [one.name, metricText(one, 'en')]));
    expect(texts).toEqual({ cuda_util: '35.6 %', cuda_mem: '45.5 GiB / 80 GiB', net_rx: '2 KiB' });
    expect(read?.node[0]?.part).toBeCloseTo(0.356, 3);
    expect(read?.node[2]?.part).toBeNull();
    const power = read?.families[0]?.devices[0]?.metrics.get('power');
    expect(power && metricText(power, 'en')).toBe('153 / 250 W');
  });

  it('are none where the agent has just come up, and not to be read where they are broken', () => {
    expect(readLiveStat('{"node": {}, "devices": {}}')).toEqual({ node: [], families: [] });
    expect(readLiveStat('{')).toBeNull();
    expect(readLiveStat(null)).toEqual({ node: [], families: [] });
  });
});
