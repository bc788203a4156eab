import { describe, expect, it } from 'vitest';
import { checkDefinition, hasService } from './definition';

const WHOLE = `models:
  - name: "Mini"
    model-path: "/models/mini"
    service:
      pre_start_actions:
        - action: run_command
          args:
            command: [download]
      start_command:
        - python
        - serve.py
      port: 8000
      health_check:
        path: /v1/models
        max_retries: 500
    metadata:
      label: [a, b]
      min_resource:
        cpu: 1
`;

const wrong = (text: string) => checkDefinition(text).map(({ path, wrong: what, line }) => `${line} ${path}: ${what}`);

describe('a model definition', () => {
  it('may spell its keys with hyphens, and a command as text', () => {
    expect(wrong(WHOLE)).toEqual([]);
    expect(wrong(WHOLE.replace(/start_command:[\s\S]*?port/, 'start_command: python serve.py\n      port'))).toEqual(
      [],
    );
    expect(hasService(WHOLE)).toBe(true);
    expect(hasService('models:\n  - name: x\n    model_path: /models\n')).toBe(false);
  });

  it.each([
    ['models:\n  - name: x\n   model_path: /models\n', ['3 : syntax']],
    ['models:\n  - name: x\n', ['2 models[0].model_path: missing']],
    ['', ['1 : noModels']],
    ['models: []\n', ['1 models: noModels']],
    ['models:\n  name: x\n', ['2 models: list']],
    ['models:\n  - just text\n', ['2 models[0]: map']],
    [
      'models:\n  - name: x\n    model_path: /m\n    metadata:\n      min_resource: 5\n',
      ['5 models[0].metadata.min_resource: map'],
    ],
    [WHOLE.replace('8000', 'abc'), ['12 models[0].service.port: port']],
    [WHOLE.replace('8000', '70000'), ['12 models[0].service.port: port']],
    [WHOLE.replace('        path: /v1/models\n', ''), ['14 models[0].service.health_check.path: missing']],
    [WHOLE.replace('max_retries: 500', 'max_retries: many'), ['15 models[0].service.health_check.max_retries: number']],
    [WHOLE.replace('[a, b]', 'a'), ['17 models[0].metadata.label: list']],
  ])('says of %j what is wrong, and where', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it('tells what belongs into the service and stands beside it', () => {
    const beside = WHOLE.replace('      port: 8000\n', '').replace('    metadata:', '    port: 8000\n    metadata:');
    expect(wrong(beside)).toEqual(['5 models[0].service.port: missing', '15 models[0].port: misplaced']);
  });
});
