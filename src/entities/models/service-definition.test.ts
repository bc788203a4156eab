import { describe, expect, it } from 'vitest';
import { readServiceDefinition } from './service-definition';

const WHOLE = `
[custom.environment]
image = "cr.example.net/stable/vllm:0.11"
architecture = "x86_64"

[custom.resource_slots]
cpu = 4
mem = "27gb"
"cuda.shares" = 0.5

[custom.environ]
MODEL_NAME = "mini"
`;

const wrong = (text: string) => readServiceDefinition(text, 'custom').mistakes;

describe('a service definition', () => {
  it('gives what a service is made with; the runtime’s own section goes first', () => {
    expect(readServiceDefinition(WHOLE, 'custom').made).toEqual({
      image: 'cr.example.net/stable/vllm:0.11',
      architecture: 'x86_64',
      slots: { cpu: '4', mem: '27gb', 'cuda.shares': '0.5' },
      options: {},
      environ: { MODEL_NAME: 'mini' },
    });
    const both = `[environment]\nimage = "root"\narchitecture = "aarch64"\n[resource_slots]\ncpu = 1\nmem = "1g"\n[custom.environment]\nimage = "own"\n`;
    expect(readServiceDefinition(both, 'custom').made).toMatchObject({ image: 'own', architecture: 'aarch64' });
  });

  it.each([
    [WHOLE.replace('cpu = 4', 'cpu 4'), [{ wrong: 'syntax', line: 7, column: 5 }]],
    [WHOLE.replace(/image.*/, ''), [{ wrong: 'image', line: 2 }]],
    [WHOLE.replace('mem = "27gb"', ''), [{ wrong: 'slots', line: 6 }]],
    [WHOLE.replace('27gb', 'much'), [{ wrong: 'amount', name: 'mem', line: 8 }]],
    [WHOLE.replace('"mini"', '["a"]'), [{ wrong: 'environ', name: 'MODEL_NAME', line: 12 }]],
    [WHOLE.replaceAll('custom.', 'vllm.'), [{ wrong: 'image' }, { wrong: 'architecture' }, { wrong: 'slots' }]],
  ])('says what is wrong', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });
});
