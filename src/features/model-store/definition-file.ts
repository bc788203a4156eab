/** What both definition files are checked for, as one list of findings, and what they look like. Pure. */
import { checkDefinition, hasService } from '@/entities/models/definition';
import { readServiceDefinition, SERVICE_FILE } from '@/entities/models/service-definition';
import { RUNTIME } from './run-input';

export interface Finding {
  /** A key of the words: `mistake.missing`. */
  key: string;
  path: string;
  /** From 1; undefined: of the file as a whole. */
  line: number | undefined;
  column: number | undefined;
}

/** The mistakes of either file, in the order of its lines. */
export function findingsOf(file: string, text: string): Finding[] {
  if (file === SERVICE_FILE)
    return readServiceDefinition(text, RUNTIME)
      .mistakes.map(({ wrong, name = '', line, column }) => ({
        key: `serviceMistake.${wrong}`,
        path: name,
        line,
        column,
      }))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return checkDefinition(text).map(({ wrong, path, line, column }) => ({
    key: `mistake.${wrong}`,
    path,
    line,
    column,
  }));
}

/** Whether a definition without mistakes says how to serve its model. */
export const isServed = (file: string, text: string): boolean => file === SERVICE_FILE || hasService(text);

/** A name as YAML and TOML take it in quotes. */
const quoted = (name: string): string => JSON.stringify(name);

/** A file to begin with. */
export const templateOf = (file: string, name: string): string =>
  file === SERVICE_FILE
    ? `[custom.environment]
image = "registry.example.com/stable/image:tag"
architecture = "x86_64"

[custom.resource_slots]
cpu = 4
mem = "16g"

[custom.environ]
MODEL_NAME = ${quoted(name)}
`
    : `models:
  - name: ${quoted(name)}
    model_path: /models
    service:
      start_command:
        - python3
        - serve.py
      port: 8000
      health_check:
        path: /health
        max_retries: 10
    metadata:
      title: ${quoted(name)}
      version: "1.0"
      task: text-generation
      category: LLM
      license: apache-2.0
      framework: [pytorch]
      label: []
      min_resource:
        cpu: 4
        mem: 16g
`;

/** Where a line begins and ends in a text: positions of its first character and after its last. */
export function lineRange(text: string, line: number): [start: number, end: number] {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return [start, start + (lines[line - 1] ?? '').length];
}
