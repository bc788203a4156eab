import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import './markdown.css';

/** Headings stand below those of the page; a link leaves the console, and tells nobody where from. */
const PARTS: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ),
};
/** A picture would be fetched from wherever the text says: its description stands in its place. */
const LEFT_OUT = ['img'];

/**
 * Somebody's markdown as elements, never as markup: HTML in it stays text, links other than http, https and mailto lead
 * nowhere, nothing is fetched. Load it late.
 */
export const Markdown = ({ text }: { text: string }) => (
  <div className="qd-markdown" dir="auto">
    <ReactMarkdown remarkPlugins={[remarkGfm]} components={PARTS} disallowedElements={LEFT_OUT} unwrapDisallowed>
      {text}
    </ReactMarkdown>
  </div>
);
