import { query, queryPartial, rest } from './client';
import type { TypedDocument } from './documents';
import { AppError } from './errors';

declare const ASKED: unique symbol;

/**
 * A read that asks the server each time it is called, past every cache: what guards, read-backs and writes that replace a
 * whole start from. Only this module makes one, and a file that defines one knows neither hooks nor the cache
 * (`tests/architecture.test.ts`).
 */
export type FreshRead<T> = ((signal?: AbortSignal) => Promise<T>) & { readonly [ASKED]: true };

/** The ways to the server that a fresh read has. */
export interface Ask {
  signal: AbortSignal | undefined;
  query: <R, V>(doc: TypedDocument<R, V>, variables: V) => Promise<R>;
  /** What came beside errors, where one record that cannot be read must not hide the others. */
  queryPartly: <R, V>(doc: TypedDocument<R, V>, variables: V) => Promise<R>;
  /** What came beside errors; null: nothing of it came. For what the rest is worth having without. */
  queryIfAny: <R, V>(doc: TypedDocument<R, V>, variables: V) => Promise<R | null>;
  /** A REST path of the manager. `decode` makes the value of its answer, or throws. */
  rest: <T>(path: string, decode: (answer: unknown) => T) => Promise<T>;
  /** A question that the manager takes by POST, though it changes nothing. */
  post: <T>(path: string, body: object, decode: (answer: unknown) => T) => Promise<T>;
  /** Another fresh read, as a part of this one. */
  read: <T>(other: FreshRead<T>) => Promise<T>;
}

/** Makes a fresh read. One that ends without having asked the server is a mistake, and is said to be one. */
export function fresh<T>(read: (ask: Ask) => Promise<T>): FreshRead<T> {
  const run = async (signal?: AbortSignal): Promise<T> => {
    let asked = false;
    const note = <A>(answer: Promise<A>): Promise<A> => {
      asked = true;
      return answer;
    };
    const value = await read({
      signal,
      query: (doc, variables) => note(query(doc, variables, { signal })),
      queryPartly: (doc, variables) => note(queryPartial(doc, variables, { signal }).then(({ data }) => data)),
      rest: (path, decode) => note(rest('GET', path, { signal, decode })),
      post: (path, body, decode) => note(rest('POST', path, { signal, decode, body, write: false })),
      read: (other) => note(other(signal)),
      queryIfAny: (doc, variables) =>
        note(
          queryPartial(doc, variables, { signal }).then(
            ({ data }) => data,
            (failure: unknown) => {
              if (signal?.aborted) throw failure;
              return null;
            },
          ),
        ),
    });
    if (!asked) throw new AppError('decode', { detail: 'a fresh read that did not ask the server' });
    return value;
  };
  return run as FreshRead<T>;
}

/** The same read with its answer in another shape. */
export const shaped = <A, B>(read: FreshRead<A>, shape: (answer: A) => B): FreshRead<B> =>
  (async (signal?: AbortSignal) => shape(await read(signal))) as FreshRead<B>;
