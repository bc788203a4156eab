import type { ReactNode } from 'react';
import type { FreshRead } from '@/api/fresh';
import type { Conditions } from './conditions';
import type { Outcome, Sent } from './read-back';
import type { Ending } from './said';

/** What a form works on: an object of values by their top-level names, plain data. Lists in it are sets. */
export interface FormWork<V extends object> {
  /** Undefined while it loads. */
  initial: V | undefined;
  /** Why it cannot begin. */
  trouble?: { error: Error; retry: () => void } | null;
  /**
   * Throws an `AppError`; one with `fields`, or a clash that can be placed, is shown at the field.
   * @param before what the server had in the form's terms a moment ago, else what the form began with
   */
  submit: (values: V, changed: Partial<V>, before: V) => Promise<void>;
  /** What the server has now, in the form's terms: the guard against overwriting somebody else's change. */
  reread?: FreshRead<Partial<V>> | undefined;
  /** Whether a write whose answer was lost has happened. */
  readBack?: ((sent: Sent<V>) => FreshRead<Outcome>) | undefined;
  /** What was typed as the server gives it back. */
  asRead?: ((typed: Partial<V>) => Partial<V>) | undefined;
}

/** A change as it is looked at before it is sent. */
export interface ReviewStep<V> {
  /** As the server has it now, and as it will be. */
  before: V;
  after: V;
  /** The fields that differ. */
  names: readonly string[];
  /** Somebody else saved while this was looked at. */
  renewed: boolean;
}

export interface FormProps<V extends object> extends FormWork<V> {
  /** Unique by form and object, e.g. `users/edit/UUID`: drafts are kept by it. */
  formId: string;
  /** What a form for several things is about, by id: what was typed comes back for exactly these, for no others. */
  items?: readonly string[];
  title: string;
  /** The name of a field for people. */
  labels: (name: string) => string;
  /** Fields that never leave memory. */
  secret?: readonly (keyof V & string)[];
  /** When a field exists; in the form it stands in a `Conditional` of its name. */
  conditions?: Conditions<V> | undefined;
  submitLabel: string;
  /** The submit only begins a task, which tells itself what became of it; the form may be gone by then. */
  begins?: boolean;
  /** A value in words, for the comparison; undefined: as it is. */
  show?: (name: string, value: unknown) => string | undefined;
  /** A step between the form and the write: what the change does, until what was shown is what the server still has. */
  review?: { title: string; submitLabel: string; show: (step: ReviewStep<V>) => ReactNode } | undefined;
  /** What is said when it is done. `undo: false` where the former values could not be put back. */
  says?: ((sent: { values: V; changed: Partial<V> }) => Ending & { undo?: false }) | undefined;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}
