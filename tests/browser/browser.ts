import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../support/chromium';

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stderr.write(
    '\nNO CHROMIUM WAS FOUND: THE BROWSER TESTS ARE SKIPPED (CHROMIUM_PATH)\n\n',
  );
}

/** Describes what needs a real browser; skipped, aloud, where there is none. */
export const describeInBrowser = executablePath === undefined ? describe.skip : describe;

/** Starts the Chromium of this computer, without a window. */
export function launchBrowser(...flags: string[]): Promise<Browser> {
  const args = [...chromiumFlags, ...flags];
  return chromium.launch({ executablePath: executablePath ?? '', args });
}
