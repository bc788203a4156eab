import { lazy, type ComponentType } from 'react';

type PropsOf<C> = C extends (props: infer P) => unknown ? P : never;

/** `lazyNamed(() => import('./EditUser'), 'EditUser')`: a part whose code comes when it is first shown. */
export function lazyNamed<M, N extends keyof M>(load: () => Promise<M>, name: N): ComponentType<PropsOf<M[N]>> {
  const part = lazy(() => load().then((module) => ({ default: module[name] as ComponentType<object> })));
  return part as ComponentType<PropsOf<M[N]>>;
}

/** The same of a part that takes the type of its rows. */
export const lazyGeneric = <M, N extends keyof M>(load: () => Promise<M>, name: N): M[N] =>
  lazyNamed(load, name) as M[N];
