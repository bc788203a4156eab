import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, program, readSource, ROOT, tests, type SourceFile } from './source.ts';

const sources = program();
const testFiles = tests();
const byPath = new Map(sources.map((file) => [file.path, file]));

/** What each room may import beside itself. */
const ROOMS: Record<string, string[]> = {
  app: ['features', 'entities', 'kit', 'ui', 'api', 'lib'],
  features: ['entities', 'kit', 'ui', 'api', 'lib'],
  entities: ['kit', 'ui', 'api', 'lib'],
  kit: ['ui', 'api', 'lib'],
  ui: ['lib'],
  api: ['lib'],
  lib: [],
};

/** Of a feature's folder; a part that is a subject of its own stands in a folder within. */
const FOLDER_LINES = 2700;
/** A list page is made of about sixteen parts of the kit, and its own. */
const PAGE_IMPORTS = 22;
/** What a page tells `ListPage`; twelve once a list is one object. Never more: what every page has to say belongs to the kit. */
const LIST_PAGE_PROPS = 17;
/** The simplest page there is, and what one like it may cost beside its words, its documents and its tests. */
const SIMPLE_PAGE = { feature: 'presets', files: 20, lines: 600 };

const roomOf = (path: string) => /^src\/(\w+)\//.exec(path)?.[1];
const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];
const isTool = (path: string) => path === 'src/api/codegen.ts' || /^src\/(api\/schema|build)\//.test(path);
const lineSum = (list: SourceFile[]) => list.reduce((sum, file) => sum + file.lines, 0);

/** Why this import breaks the order of the rooms; undefined: it does not. */
function wrongStep(from: string, to: string): string | undefined {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (!here || !ROOMS[here]) return undefined;
  if (here === 'features' && there === 'features' && featureOf(from) !== featureOf(to)) return 'another feature';
  if (here === there || !to.startsWith('src/')) return undefined;
  return there && ROOMS[here].includes(there) ? undefined : `${here} does not import ${there ?? 'the root'}`;
}

/** The members of each ring of imports, by depth-first search. */
function cycles(graph: Map<string, string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) return void found.push([...trail.slice(at), path]);
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** A file that only passes on what others export. The router is re-exported for the features on purpose. */
function isBarrel(file: SourceFile): boolean {
  if (/(^|\/)index\.tsx?$/.test(file.path)) return true;
  const passes = file.body.filter((node) => /^Export(All|Named)Declaration$/.test(node.type) && node.source);
  return file.path !== 'src/kit/router.ts' && passes.length > 0 && passes.length === file.body.length;
}

describe('the checks themselves', () => {
  it('see every kind of import', () => {
    const text = `import a from './a'; import type { B } from '@/kit/b'; export * from './c'; type D = import('../d').D; void import('@/app/e');`;
    const { imports } = readSource('src/lib/sample.ts', text);
    expect(imports.map((one) => one.spec)).toEqual(['./a', '@/kit/b', './c', '../d', '@/app/e']);
    expect(imports[1]?.file).toBe('src/kit/b');
  });

  it('tell a wrong step from a right one', () => {
    expect(wrongStep('src/lib/a.ts', 'src/api/b.ts')).toBeDefined();
    expect(wrongStep('src/ui/a.tsx', 'src/api/b.ts')).toBeDefined();
    expect(wrongStep('src/features/users/a.ts', 'src/features/projects/b.ts')).toBeDefined();
    expect(wrongStep('src/features/users/a.ts', 'src/app/pages.ts')).toBeDefined();
    expect(wrongStep('src/features/users/a.ts', 'src/features/users/b.ts')).toBeUndefined();
    expect(wrongStep('src/app/a.ts', 'src/features/users/b.ts')).toBeUndefined();
  });

  it('find rings and barrels', () => {
    const ring = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a']],
    ]);
    expect(cycles(ring)).toEqual([['a', 'b', 'c', 'a']]);
    expect(isBarrel(readSource('src/ui/all.ts', `export * from './a'; export { b } from './b';`))).toBe(true);
    expect(isBarrel(readSource('src/ui/some.ts', `export { b } from './b'; export const c = 1;`))).toBe(false);
  });
});

describe('rooms', () => {
  const steps = sources.flatMap((file) => file.imports.map((one) => ({ from: file.path, ...one })));

  it('import only downwards, and no feature another', () => {
    const wrong = steps.flatMap(({ from, file }) => {
      const why = file && wrongStep(from, file);
      return why ? [`${from} → ${file}: ${why}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('import nothing that is not there', () => {
    const gone = steps
      .filter(({ file }) => file && !/\.\w+(\?\w+)?$/.test(file))
      .map(({ from, spec }) => `${from}: ${spec}`);
    expect(gone).toEqual([]);
  });

  it('have no rings', () => {
    const graph = new Map(
      sources.map((file) => [
        file.path,
        file.imports.flatMap((one) => (one.file && byPath.has(one.file) ? [one.file] : [])),
      ]),
    );
    expect(cycles(graph)).toEqual([]);
  });

  it('have no barrels', () => {
    expect(sources.filter(isBarrel).map((file) => file.path)).toEqual([]);
  });

  it('leave the router to the app and to kit/router', () => {
    const allowed = (path: string) => roomOf(path) === 'app' || path === 'src/kit/router.ts';
    const wrong = steps
      .filter(({ from, spec }) => spec.startsWith('react-router') && !allowed(from))
      .map(({ from }) => from);
    expect(wrong).toEqual([]);
  });

  it('have one select and one check box for forms; the list, which comes before antd, has its own', () => {
    const homes = [
      {
        sign: /import (?:type )?\{[^}]*\b(?:Select|Checkbox|AutoComplete|Cascader|TreeSelect)\b[^}]*\} from 'antd'/,
        home: 'src/kit/Choice.tsx',
      },
      { sign: /type="checkbox"/, home: 'src/ui/Check.tsx' },
      { sign: /<select\b/, home: '' },
    ];
    const list = /^src\/kit\/(AddFilter|ColumnChooser|CsvDialog|Pager|ResourceTable|TableRow)\.tsx$/;
    const wrong = homes.flatMap(({ sign, home }) =>
      sources
        .filter(({ path, text }) => path.endsWith('.tsx') && path !== home && !list.test(path) && sign.test(text))
        .map(({ path }) => `${path}: ${sign.source}`),
    );
    expect(wrong).toEqual([]);
  });

  it('take of antd what people write with; everything else is of ui, and set up there', () => {
    const parts = /^(Form|Input|Switch|Segmented|Radio|QRCode|FormInstance|InputProps)$/;
    const wrong = sources
      .filter(({ path }) => !/^src\/(ui|build)\//.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/import (?:type )?\{([^}]*)\} from 'antd'/g)].flatMap(([, names = '']) =>
          names
            .split(',')
            .map((name) => name.replace(/\btype\b/, '').trim())
            .filter(
              (name) => name && !parts.test(name) && !(path === 'src/kit/Choice.tsx' && name.startsWith('Select')),
            )
            .map((name) => `${path}: ${name}`),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('keep lib pure', () => {
    const impure = /^(react|react-dom|react-i18next|antd|@ant-design\/.*|@tanstack\/.*)(\/|$)/;
    expect(steps.filter(({ from, spec }) => roomOf(from) === 'lib' && impure.test(spec))).toEqual([]);
  });

  it('never take the tests into the program', () => {
    // The demo carries the embedded manager; `npm run dev` serves it from the dev server.
    const entry = /^src\/(main\.tsx|demo[\w-]*\.tsx?|build\/.*)$/;
    const wrong = steps.filter(({ from, file }) => file?.startsWith('tests/') && !entry.test(from));
    expect(wrong.map(({ from, spec }) => `${from}: ${spec}`)).toEqual([]);
  });

  it('export by default only pages', () => {
    const wrong = sources.filter(
      (file) =>
        file.body.some((node) => node.type === 'ExportDefaultDeclaration') &&
        !/^src\/features\/[^/]+\/[A-Z]\w*Page\.tsx$/.test(file.path),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});

describe('code', () => {
  it('has no any', () => {
    const wrong = [...sources, ...testFiles].filter((file) => file.nodes.some((node) => node.type === 'TSAnyKeyword'));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('mocks no modules in tests', () => {
    const mocks = ['mock', 'doMock', 'hoisted'].map((name) => `vi.${name}(`);
    const wrong = testFiles.filter(
      (file) => file.path !== 'tests/architecture.test.ts' && mocks.some((call) => file.text.includes(call)),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('measures no time in tests: how long is for the benchmark, how often is counted', () => {
    const clocks = ['performance', 'process'].map((name, at) => `${name}.${['now', 'cpuUsage'][at]}(`);
    const wrong = testFiles.filter(
      (file) => !/^tests\/(e2e|cluster|bench)\//.test(file.path) && clocks.some((call) => file.text.includes(call)),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('keeps nothing in the browser but through lib/storage, which knows whose it is', () => {
    const raw = sources.filter(
      (file) => file.path !== 'src/lib/storage.ts' && /\b(local|session)Storage\s*[.[)]/.test(file.text),
    );
    expect(raw.map((file) => file.path)).toEqual([]);
  });

  it('takes what is not read yet, or could not be read, for nothing nowhere', () => {
    // `kit/Loaded` tells the three apart; a whole list and a select of the kit do it by themselves.
    const taken = /\.data(\?\.\w+)? \?\? (\[\]|\{\}|0\b|new (Map|Set))|\bdata(: \w+)? = (\[\]|\{\}|0\b)/;
    const own = /^src\/(app|features|entities)\/.*\.tsx$/;
    expect(sources.filter((file) => own.test(file.path) && taken.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  it('shows what others have written through ui/ServerText', () => {
    const own = new Set(['src/ui/ServerText.tsx', 'src/kit/ConfirmDialog.tsx']);
    const bare = sources.filter((file) => !own.has(file.path) && /<bdi\b/.test(file.text));
    expect(bare.map((file) => file.path)).toEqual([]);
  });

  it('sets no markup and no style attribute by script', () => {
    // A text area of antd that measures itself (`autoSize`) sets one, too.
    const sets = /dangerouslySetInnerHTML|setAttribute\(\s*['"]style['"]|\bautoSize\b/;
    const wrong = sources.filter((file) => sets.test(file.text));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('knows four sizes of text', () => {
    const ours = files('src/**/*.css').filter((path) => path !== 'src/ui/antd.css');
    const lines = ours.flatMap((path) =>
      readFileSync(join(ROOT, path), 'utf8')
        .split('\n')
        .filter(
          (line) => /font-size:\s*[\d.]+(px|rem|pt)/.test(line) || /\bfont:\s*(\d+\s+)?[\d.]+(px|rem|pt)/.test(line),
        )
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(lines).toEqual([]);
  });

  it('spaces everything on a grid of 4 px; 1 and 2 px part what belongs together', () => {
    const spacing = /^\s*(?:padding|margin|gap|row-gap|column-gap)[a-z-]*:/;
    const isOff = (px: string) => Number(px) > 2 && Number(px) % 4 !== 0;
    const lines = files('src/**/*.css')
      .filter((path) => path !== 'src/ui/antd.css')
      .flatMap((path) =>
        readFileSync(join(ROOT, path), 'utf8')
          .split('\n')
          .filter((line) => spacing.test(line) && !line.includes('calc('))
          .filter((line) => [...line.matchAll(/(\d+)px/g)].some(([, px = '']) => isOff(px)))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(lines).toEqual([]);
  });

  it('reads for guards, read-backs and writes that replace from the server alone', () => {
    // Whoever takes something out of the cache by hand gets what was, or joins a request that was sent before.
    const cached = /\.(fetchQuery|ensureQueryData|getQueryData|getQueriesData|fetchInfiniteQuery)\b/;
    expect(sources.filter((file) => cached.test(file.text)).map((file) => file.path)).toEqual([]);
    // A fresh read comes from `fresh` alone, in a file that has neither hooks nor a cache at hand.
    const seesCache = (file: SourceFile) =>
      file.imports.some(({ spec }) => spec === 'react') ||
      /\buse(Query|QueryClient|Queries|SuspenseQuery)\b/.test(file.text);
    const makers = sources.filter((file) => file.path !== 'src/api/fresh.ts' && /\bfresh\(/.test(file.text));
    expect(makers.length).toBeGreaterThan(0);
    expect(makers.filter(seesCache).map((file) => file.path)).toEqual([]);
    const claimed = sources.filter((file) => file.path !== 'src/api/fresh.ts' && /\bas FreshRead\b/.test(file.text));
    expect(claimed.map((file) => file.path)).toEqual([]);
  });

  it('lets a feature style what is its own, and nobody else’s', () => {
    const classes = (path: string) => new Set(readFileSync(join(ROOT, path), 'utf8').match(/(?<=\.)qd-[\w-]+/g));
    const ownerOf = (path: string) => featureOf(path) ?? /^src\/entities\/[^/]+/.exec(path)?.[0] ?? 'shared';
    const shared = new Set(files('src/{ui,kit,app}/*.css').flatMap((path) => [...classes(path)]));
    const owners = new Map<string, Set<string>>();
    const owns = (name: string, path: string) => owners.set(name, (owners.get(name) ?? new Set()).add(ownerOf(path)));
    for (const path of files('src/{features,entities}/**/*.css')) for (const name of classes(path)) owns(name, path);
    // Used in the program under a name that a feature’s sheet gives looks to.
    for (const file of sources)
      for (const text of [...file.strings, ...file.templates.flatMap(({ parts }) => parts)])
        for (const name of text.match(/\bqd-[\w-]+/g) ?? []) if (owners.has(name)) owns(name, file.path);
    const several = [...owners].filter(([name, all]) => !shared.has(name) && all.size > 1);
    expect(several.map(([name, all]) => `${name}: ${[...all].join(', ')}`)).toEqual([]);
  });

  it('names no place on a developer’s machine', () => {
    // `/home/work` is the home inside a compute session.
    const place = /(?<![\w.}-])\/(?:work|root|home(?!\/work\b)|Users|tmp\/[\w.]+)\/\w/;
    const ours = files(
      '{src,tests,locales,public,docs,.ci,.deploy}/**/*.{ts,tsx,json,md,css,graphql,txt,sh,conf,html}',
    );
    const top = files('*.{json,md,ts,html,yml,yaml}').filter((path) => path !== 'package-lock.json');
    const wrong = [...ours, ...top].filter((path) => place.test(readFileSync(join(ROOT, path), 'utf8')));
    expect(wrong).toEqual([]);
  });
});

describe('budgets', () => {
  it('keeps files short', () => {
    const long = [...sources.filter((file) => file.lines > 250), ...testFiles.filter((file) => file.lines > 400)].map(
      (file) => `${file.path}: ${file.lines}`,
    );
    expect(long).toEqual([]);
  });

  it('keeps pages composed', () => {
    const pages = sources.filter((file) => /^src\/features\/.*Page\.tsx$/.test(file.path));
    const many = pages.filter(
      (file) => file.body.filter((node) => node.type === 'ImportDeclaration').length > PAGE_IMPORTS,
    );
    expect(many.map((file) => file.path)).toEqual([]);
  });

  it('keeps a list page easy to say', () => {
    const text = byPath.get('src/kit/ListPage.tsx')?.text ?? '';
    const props = /interface Props<Row> \{\n([\s\S]*?)\n\}/.exec(text)?.[1] ?? '';
    const names = [...props.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.length, names.join(', ')).toBeLessThanOrEqual(LIST_PAGE_PROPS);
  });

  it('keeps a simple page cheap', () => {
    const own = sources.filter((file) => featureOf(file.path) === SIMPLE_PAGE.feature);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThanOrEqual(SIMPLE_PAGE.files);
    expect(lineSum(own)).toBeLessThanOrEqual(SIMPLE_PAGE.lines);
  });

  it('gives every page a piece of its own, which the build knows by these names', () => {
    const late =
      byPath
        .get('src/app/loaders.ts')
        ?.imports.flatMap(({ file }) => (file?.startsWith('src/features/') ? file : [])) ?? [];
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter((file) => !/\/([A-Z]\w*Page|list)(\.tsx?)?$/.test(file))).toEqual([]);
  });

  it('keeps the folders of features small', () => {
    const folders = Map.groupBy(
      sources.filter((file) => featureOf(file.path) !== undefined),
      (file) => dirname(file.path),
    );
    const sizes = [...folders].map(([folder, files]) => [folder, lineSum(files)] as const);
    expect(sizes.filter(([, lines]) => lines > FOLDER_LINES)).toEqual([]);
  });

  const manifest: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

  it('depends on few packages', () => {
    // Faces are no code, and antd's own parts come with antd.
    const code = Object.keys(manifest.dependencies ?? {}).filter(
      (name) => !/^@(fontsource-variable|ant-design)\//.test(name),
    );
    expect(code.length).toBeLessThanOrEqual(16);
    expect(Object.keys(manifest.devDependencies ?? {}).length).toBeLessThanOrEqual(25);
  });

  it('depends on what it imports', () => {
    const shipped = sources.filter((file) => !isTool(file.path)).flatMap((file) => file.imports.map((one) => one.spec));
    const peers = Object.keys(manifest.dependencies ?? {}).flatMap((name) => {
      const places = [ROOT, join(ROOT, '..')].map((place) => join(place, 'node_modules', name, 'package.json'));
      const own = JSON.parse(readFileSync(places.find((place) => existsSync(place)) ?? '', 'utf8'));
      return Object.keys(own.peerDependencies ?? {});
    });
    const used = (name: string) => [...shipped, ...peers].some((spec) => spec === name || spec.startsWith(`${name}/`));
    expect(Object.keys(manifest.dependencies ?? {}).filter((name) => !used(name))).toEqual([]);
  });
});
