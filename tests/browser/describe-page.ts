import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Started, startTeams } from '../infra/local/teams/started';
import { describeInBrowser, launchBrowser } from './browser';
import { buildPage } from './build-page';

export interface Windows {
  /** The stand-in of this test, with its bot. */
  readonly started: Started;
  /** A window of its own for this person. */
  open(person: string, options?: BrowserContextOptions): Promise<Page>;
  /** What the browser complained of in any window. */
  readonly problems: string[];
}

/** Tests in a real browser; without one they are skipped, aloud. */
export function describePage(name: string, tests: (windows: Windows) => void): void {
  describeInBrowser(name, () => {
    let page: string;
    let browser: Browser;
    let started: Started;
    let problems: string[];
    beforeAll(async () => {
      page = await mkdtemp(join(tmpdir(), 'page-'));
      await buildPage(page);
      browser = await launchBrowser();
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await rm(page, { recursive: true });
    });
    beforeEach(async () => {
      problems = [];
      started = await startTeams({ page });
    });
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
      await started.close();
    });

    async function open(person: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext(options);
      const window = await context.newPage();
      window.setDefaultTimeout(10_000);
      window.on('pageerror', (error) => problems.push(String(error)));
      window.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
      await window.goto(`${started.server.url}/?person=${person}`);
      return window;
    }

    tests({
      get started() {
        return started;
      },
      get problems() {
        return problems;
      },
      open,
    });
  });
}
