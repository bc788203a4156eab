/** A card between the server and its form. */
import type { Card, Model } from './model';

export const TEXTS = [
  'title',
  'author',
  'modelVersion',
  'description',
  'task',
  'category',
  'architecture',
  'license',
  'readme',
] as const;
type Text = (typeof TEXTS)[number];

export type CardValues = Record<Text | 'name' | 'accessLevel', string> & { framework: string[]; label: string[] };

/** As the server takes it. */
export const ACCESS = ['INTERNAL', 'PUBLIC'] as const;

export const valuesOfCard = ({ name, accessLevel, readme, metadata }: Card): CardValues => ({
  name,
  accessLevel,
  title: metadata.title ?? '',
  author: metadata.author ?? '',
  modelVersion: metadata.modelVersion ?? '',
  description: metadata.description ?? '',
  task: metadata.task ?? '',
  category: metadata.category ?? '',
  architecture: metadata.architecture ?? '',
  license: metadata.license ?? '',
  readme: readme ?? '',
  framework: [...metadata.framework],
  label: [...metadata.label],
});

/** What a new card begins with: what the folder says of the model. */
export const valuesOfModel = (model: Model): CardValues => ({
  name: model.name,
  accessLevel: 'INTERNAL',
  title: model.title ?? '',
  author: model.author ?? '',
  modelVersion: model.version ?? '',
  description: model.description ?? '',
  task: model.task ?? '',
  category: model.category ?? '',
  architecture: model.architecture ?? '',
  license: model.license ?? '',
  readme: model.readme ?? '',
  framework: [...model.framework],
  label: [...model.label],
});

/** Every fact of the card: one that is left out is emptied by some releases. */
export function inputOf(values: CardValues) {
  const texts = TEXTS.map((name) => [name, values[name].trim() === '' ? null : values[name].trim()] as const);
  return {
    ...(Object.fromEntries(texts) as Record<Text, string | null>),
    name: values.name.trim(),
    framework: values.framework,
    label: values.label,
    accessLevel: values.accessLevel === 'PUBLIC' ? ('PUBLIC' as const) : ('INTERNAL' as const),
  };
}

/** Typed values as the server gives them back. */
export const asRead = (typed: Partial<CardValues>): Partial<CardValues> =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );
