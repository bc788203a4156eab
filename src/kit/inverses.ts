/** What a feature can put back after a reload, in the terms of its forms and switches. Loaded when somebody takes something back. */
import type { QueryClient } from '@tanstack/react-query';
import { runWrite, type Entity } from '@/api/query-client';
import { editWork, type EditSpec } from './edit-work';
import type { Inverse, Undo } from './inverse';
import type { Outcome } from './read-back';
import { undoOf } from './undo-edit';

type Make = (inverse: Inverse, client: QueryClient) => Promise<Undo | undefined>;

/** By the second part of the kind. */
export type Inverses = Readonly<Record<string, Make>>;

/** Of a form: its fields get the values that they had, on top of what the server has now. */
export const editInverse =
  <Row, V extends object>(
    entity: Entity,
    specOf: (of: string, client: QueryClient) => EditSpec<Row, V> | Promise<EditSpec<Row, V>>,
  ): Make =>
  async ({ of, was = {}, sent = {}, labels = {} }, client) => {
    const spec = await specOf(of, client);
    const work = editWork({ ...spec, write: (edit) => runWrite(client, entity, () => spec.write(edit)) });
    // A field that was emptied is not in what was kept; its label is.
    const names = Object.keys(labels);
    const changed = Object.fromEntries(names.map((name) => [name, sent[name]])) as Partial<V>;
    const base = Object.fromEntries(names.map((name) => [name, was[name]])) as V;
    const values = { ...base, ...changed };
    return undoOf(
      { ...work, initial: base },
      { values, changed, base, from: 0, until: 0 },
      {
        labels: (name) => labels[name] ?? name,
      },
    );
  };

interface Switched {
  switchTo: (id: string, active: boolean) => Promise<unknown>;
  /** Looks what the server has now. */
  isSwitched: (id: string, active: boolean) => Promise<Outcome>;
}

/** Of a switch: it is turned back while it stands as it was left. */
export const switchInverse =
  (entity: Entity, switched: Switched | ((client: QueryClient) => Switched)): Make =>
  ({ of, sent }, client) => {
    const { switchTo, isSwitched } = typeof switched === 'function' ? switched(client) : switched;
    const active = sent?.active === true;
    return Promise.resolve({
      isOurs: async () => (await isSwitched(of, active)) === 'applied',
      run: () => runWrite(client, entity, () => switchTo(of, !active)),
    });
  };
