import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All that the other scheme of the same page can break. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

interface Axe {
  run: (context: object, options: object) => Promise<AxeResults>;
}

/** What breaks WCAG 2.2 AA on the page as it is now, or in a part of it: rule, place, why. With `colours` of those alone. */
export async function violations(page: Page, part?: string, colours = false): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options = { runOnly: colours ? OF_COLOUR : TAGS, resultTypes: ['violations'] };
  const found = await page.evaluate(
    async ([within, how]) => {
      const frame = () => new Promise(requestAnimationFrame);
      // Colours are measured as they end up, not on their way there. What never ends, a sign of waiting, is not waited for.
      const moves = ({ playState, effect }: Animation) =>
        playState === 'running' && effect?.getTiming().iterations !== Infinity;
      for (let quiet = 0; quiet < 3; await frame()) quiet = document.getAnimations().some(moves) ? 0 : quiet + 1;
      const { axe } = window as unknown as { axe: Axe };
      const context = within === undefined ? document : { include: [...document.querySelectorAll(within)] };
      return (await axe.run(context, how)).violations;
    },
    [part, options] as const,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary, html }) =>
      [id, target.join(' '), html.slice(0, 160), failureSummary?.replaceAll(/\s+/g, ' ')].join(' | '),
    ),
  );
}
