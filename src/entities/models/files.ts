/** The file that describes a model, in both of its spellings; the first is the usual one. */
export const DEFINITION_FILES = ['model-definition.yaml', 'model-definition.yml'] as const;

/** Which of the spellings a folder with these files has; where it has none, what a new one is called. */
export const definitionFileIn = (files: readonly string[]): string =>
  DEFINITION_FILES.find((name) => files.includes(name)) ?? DEFINITION_FILES[0];
