import type { Rule } from 'antd/es/form';

type Check = (value: string) => string | null;

/** A rule of the form from a check that gives a code; `say` puts the code into words. */
export const rule = (check: Check, say: (code: string) => string): Rule => ({
  validator: (_, value: unknown) => {
    const code = check(typeof value === 'string' ? value : '');
    return code === null ? Promise.resolve() : Promise.reject(new Error(say(code)));
  },
});

/** For texts that may be empty. Lengths are code points, as in the database. */
export const tooLong =
  (max: number): Check =>
  (value) =>
    [...value].length > max ? `longer-than-${max}` : null;

/** A rule for a list: the first value that is wrong, with the value in the words. */
export const each = (check: Check, say: (code: string, value: string) => string): Rule => ({
  validator: (_, values: unknown) => {
    for (const value of Array.isArray(values) ? values.map(String) : []) {
      const code = check(value);
      if (code !== null) return Promise.reject(new Error(say(code, value)));
    }
    return Promise.resolve();
  },
});
