import type { FrameLocator } from 'playwright-core';

/** The lists to choose from that reach beyond the window or card they stand in: it cuts them off. */
export function listsCutOff(tab: FrameLocator): Promise<string[]> {
  return tab.locator('select').evaluateAll((all) =>
    all
      .filter((list) => {
        const around = list.closest('[role=dialog], article') ?? document.documentElement;
        return list.getBoundingClientRect().right > around.getBoundingClientRect().right;
      })
      .map((list) => list.textContent ?? ''),
  );
}
