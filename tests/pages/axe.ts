import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What breaks WCAG 2.2 AA in a part of the page, as far as it can be told without layout: colours and sizes are for the browser tests. */
export async function axeTrouble(part: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(part, {
    runOnly: TAGS,
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
