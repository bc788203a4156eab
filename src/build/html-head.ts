import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin, Rolldown } from 'vite';
import { EARLY } from './chunks.ts';

/**
 * The console's own policy; the browser applies it beside the server's header, and it holds where the server sends none.
 * What is loaded from where (`connect-src`, `style-src`) stays the operator's to say, and where forms may lead: signing in
 * through a provider begins with a form whose answer leads there.
 */
export const OWN_POLICY = [
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

type Chunks = Map<string, Rolldown.OutputChunk>;

function addStaticImports(file: string, chunks: Chunks, into: Set<string>): void {
  if (into.has(file)) return;
  into.add(file);
  for (const next of chunks.get(file)?.imports ?? []) addStaticImports(next, chunks, into);
}

/** Chunks that every visit needs although they are imported late, and their styles: fetched together with the entry. */
function earlyTags(context: IndexHtmlTransformContext, nonce: string): HtmlTagDescriptor[] {
  const all = Object.values(context.bundle ?? {}).filter((one) => one.type === 'chunk');
  const chunks: Chunks = new Map(all.map((one) => [one.fileName, one]));
  const entry = new Set<string>();
  const early = new Set<string>();
  for (const one of all) if (one.isEntry) addStaticImports(one.fileName, chunks, entry);
  for (const one of all)
    if (one.moduleIds.some((id) => EARLY.some((path) => id.endsWith(path))))
      addStaticImports(one.fileName, chunks, early);
  return [...early]
    .filter((file) => !entry.has(file))
    .map((file) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}`, nonce },
      injectTo: 'head' as const,
    }));
}

/** Adds the policy and the preloads to index.html; the dev server needs neither, and its inline scripts forbid the first. */
export function htmlHead(): Plugin {
  let base = '/';
  return {
    name: 'html-head',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, context) {
        const policy = `<meta http-equiv="Content-Security-Policy" content="${OWN_POLICY}" />`;
        const tags = earlyTags(context, '{{nonce}}');
        for (const tag of tags) if (tag.attrs) tag.attrs.href = base + String(tag.attrs.href).slice(1);
        return { html: html.replace(/(<meta charset="utf-8"\s*\/?>)/, `$1\n    ${policy}`), tags };
      },
    },
  };
}
