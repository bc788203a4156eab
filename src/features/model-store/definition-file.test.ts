import { describe, expect, it } from 'vitest';
import { checkDefinition } from '@/entities/models/definition';
import { SERVICE_FILE } from '@/entities/models/service-definition';
import { findingsOf, isServed, lineRange, templateOf } from './definition-file';

const DEFINITION = 'model-definition.yaml';

describe('a definition file that is edited', () => {
  it('begins with an example that holds, whatever the name', () => {
    for (const name of ['mini', 'a "quoted" name: #1', '모델'])
      for (const file of [DEFINITION, SERVICE_FILE]) expect(findingsOf(file, templateOf(file, name))).toEqual([]);
    expect(checkDefinition(templateOf(DEFINITION, 'x'))).toEqual([]);
    expect(isServed(DEFINITION, templateOf(DEFINITION, 'x'))).toBe(true);
    expect(isServed(DEFINITION, 'models:\n  - name: x\n    model_path: /models\n')).toBe(false);
  });

  it('says each mistake with its line, in the order of the lines', () => {
    const text = templateOf(SERVICE_FILE, 'x')
      .replace('"16g"', '"much"')
      .replace(/image.*/, '');
    expect(findingsOf(SERVICE_FILE, text).map(({ key, line }) => `${line} ${key}`)).toEqual([
      '1 serviceMistake.image',
      '7 serviceMistake.amount',
    ]);
    expect(findingsOf(DEFINITION, 'models:\n  - name: x\n').map(({ key, line }) => `${line} ${key}`)).toEqual([
      '2 mistake.missing',
    ]);
  });

  it('knows where a line stands', () => {
    expect(lineRange('ab\ncde\n', 2)).toEqual([3, 6]);
    expect(lineRange('', 1)).toEqual([0, 0]);
  });
});
