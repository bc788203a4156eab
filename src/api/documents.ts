/** A GraphQL document with the types of its result and variables, as the generated files under `gen/` export them. */
export interface TypedDocument<R, V> {
  /** Operation name, sent as `operationName`. */
  name: string;
  kind: 'query' | 'mutation';
  /** `legacy` documents (snake_case) and `v2` documents (camelCase) have different endpoints and are never mixed. */
  generation: 'legacy' | 'v2';
  text: string;
  /** Carry the types only; never set. */
  __r?: R;
  __v?: V;
}
