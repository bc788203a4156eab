import type { Plugin } from 'vite';

/** What antd's parts are given in place of the functions that make their styles; the class is the theme's. */
const STAND_INS: Record<string, string> = {
  genStyleHooks: `() => ['', 'qd']`,
  genSubStyleComponent: `() => null`,
  genComponentStyleHook: `() => ''`,
  genStyleUtils: `{}`,
};
/** The provider's own, for icons. */
const ICONS = '/config-provider/style/index.js';

/** antd's styles are a file (`src/ui/antd.css`): what would make them in the browser stays out of the build. */
export function antdStyles(): Plugin {
  return {
    name: 'antd-styles',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/antd\/es\/.*(\bstyle\b|genStyleUtils).*\.js$/ },
      handler(code, id) {
        if (id.endsWith(ICONS)) return { code: 'export default () => undefined;', map: null };
        let rest = code;
        for (const one of this.parse(code).body.toReversed()) {
          const made = one.type === 'ExportNamedDeclaration' ? one.declaration : one;
          const maker =
            made?.type === 'ExportDefaultDeclaration'
              ? made.declaration
              : made?.type === 'VariableDeclaration'
                ? made.declarations[0]?.init
                : null;
          if (maker?.type !== 'CallExpression' || maker.callee.type !== 'Identifier') continue;
          const standIn = STAND_INS[maker.callee.name];
          if (standIn) rest = rest.slice(0, maker.start) + standIn + rest.slice(maker.end);
        }
        return rest === code ? null : { code: rest, map: null };
      },
    },
  };
}
