import { describe, expect, it } from 'vitest';
import { problemsOf } from './server-words';

describe('the server’s words about a definition', () => {
  it('name the place where the file stopped being YAML', () => {
    const text =
      'Model Card Parse Error (Invalid YAML syntax (filename:model-definition.yaml, detail:while parsing a block collection\n' +
      '  in "<unicode string>", line 2, column 3:\n      - name: x\n      ^ (line: 2)\nexpected <block end>, but found ' +
      '\'<block mapping start>\'\n  in "<unicode string>", line 3, column 4:\n       model_path: /models\n       ^ (line: 3)))';
    expect(problemsOf(text)).toEqual([{ kind: 'syntax', line: 3, column: 4 }]);
  });

  it('name each field that is missing or wrong', () => {
    const text =
      "Model Card Parse Error (Failed to validate model definition file (data:{'models': [{'name': 'x'}]}, detail:Model definition " +
      'validation failed. (2 validation errors for ModelDefinition\nmodels.0.model-path\n  Field required [type=missing, ' +
      "input_value={'name': 'x'}, input_type=CommentedMap]\n    For further information visit https://errors.pydantic.dev/2.11/v/missing\n" +
      "models.0.service.port\n  Input should be a valid integer [type=int_parsing, input_value='abc', input_type=str]\n)))";
    expect(problemsOf(text)).toEqual([
      { kind: 'field', path: 'models[0].model_path', code: 'missing' },
      { kind: 'field', path: 'models[0].service.port', code: 'int_parsing' },
    ]);
  });

  it('may say no place', () => {
    expect(problemsOf('Failed to read the folder')).toEqual([]);
    expect(problemsOf('')).toEqual([]);
  });
});
