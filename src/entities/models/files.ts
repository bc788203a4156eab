/** The file that describes a model, in both of its spellings; the first is the usual one. */
export const DEFINITION_FILES = ['model-definition.yaml', 'model-definition.yml'] as const;
