import { type AxeResults, type RunOptions, source } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

declare const axe: {
  run(context: { exclude: string[] }, options: RunOptions): Promise<AxeResults>;
};

/** Off by itself: a name that lacks the words that are seen. */
const rules = { 'label-content-name-mismatch': { enabled: true } };

/** What axe-core finds in the window, or in one frame of it, as it is, menus and dialogs included. */
export async function violations(window: Page | Frame): Promise<string[]> {
  await window.evaluate(source);
  // What moves is looked at when it stands still.
  await window.evaluate(() => {
    for (const each of document.getAnimations()) {
      if (each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) each.finish();
    }
  });
  // Fluent's focus sentinels, which hand the focus on before anybody notices.
  const exclude = ['[data-tabster-dummy]'];
  const found = await window.evaluate(([context, options]) => axe.run(context, options), [
    { exclude },
    { rules },
  ] as const);
  const lines = found.violations.flatMap(({ id, nodes }) =>
    nodes.map(async ({ target, failureSummary }) => {
      const isNamed = id === 'label-content-name-mismatch' && (await hasItsWords(window, target));
      return isNamed ? [] : [`${id} ${target}: ${failureSummary}`];
    }),
  );
  return (await Promise.all(lines)).flat();
}

/** Whether a name has the words that are seen: axe joins those of several lines without a space. */
async function hasItsWords(window: Page | Frame, target: readonly unknown[]): Promise<boolean> {
  const place = window.locator(String(target[0]));
  const words = (text: string) => text.split(/\s+/).join(' ').trim();
  const name = words((await place.getAttribute('aria-label')) ?? '');
  return name.includes(words(await place.innerText()));
}
