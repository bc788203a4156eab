import type { Rule } from 'antd/es/form';

/** A rule of antd's form from a check that gives a code; `say` puts the code into words. */
export const checkRule = <Code extends string>(
  check: (text: string) => Code | null,
  say: (code: Code) => string,
): Rule => ({
  validator: (_, value: unknown) => {
    const code = check(typeof value === 'string' ? value : '');
    return code === null ? Promise.resolve() : Promise.reject(new Error(say(code)));
  },
});
