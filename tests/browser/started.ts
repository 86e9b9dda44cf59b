import type { Browser } from 'playwright-core';
import { endAll, launchStart, temporaryFolder, unusedPort } from '../infra/local/start/launched';
import { launchBrowser } from './browser';

/**
 * What `npm start` starts, with its demo, and a browser: for all tests of a describe together. A
 * start builds first, and other tests keep both cores busy: give them three minutes.
 */
export function startedForAll(): { readonly browser: Browser; readonly teams: string } {
  const folder = temporaryFolder();
  let teams = '';
  let browser: Browser | undefined;

  beforeAll(async () => {
    const port = String(await unusedPort());
    const words = ['--port', port, '--data', folder.path, '--json'];
    ({ teams } = await launchStart(words).ready);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    endAll();
    folder.remove();
  });
  return {
    get browser() {
      return browser as Browser;
    },
    /** The address of the page that stands in for Teams. */
    get teams() {
      return teams;
    },
  };
}
