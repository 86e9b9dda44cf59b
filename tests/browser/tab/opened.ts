import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { buildTab } from '../../support/built-tab';
import { launchBrowser } from '../browser';
import { startStand, type TabApi } from './stand';
import { createTabServer, somePoll } from './tab-server';

/** What Teams says of where the tab is; see frame-page.ts. */
export interface Around {
  theme?: string;
  locale?: string;
  frame?: string;
  channel?: string;
  token?: string;
  silent?: string;
  /** What of the page a link in Teams asks for. */
  subPage?: string;
}

export interface Opened {
  /** Teams' own window, and the tab in it. */
  readonly window: Page;
  readonly tab: FrameLocator;
}

/** A browser for the tests of a file, and a made-up API of polls afresh for each of them. */
export function useTab() {
  return useTabOver(async () => createTabServer([somePoll()]), somePoll().channelId);
}

/** As `useTab`, over an API that is started for each test. `channel`: where the tab stands. */
export function useTabOver<Api extends TabApi>(start: () => Promise<Api>, channel: string) {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof buildTab>>;
  let stand: Awaited<ReturnType<typeof startStand>>;
  let api: Api;
  let problems: string[];

  beforeAll(async () => {
    built = await buildTab();
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await built.remove();
  });
  beforeEach(async () => {
    problems = [];
    api = await start();
    stand = await startStand(built.folder, api);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await stand.close();
    await api.close?.();
    expect(problems).toEqual([]);
  });

  async function openWindow(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext(options);
    const window = await context.newPage();
    window.setDefaultTimeout(10_000);
    window.on('pageerror', (error) => problems.push(String(error)));
    return window;
  }

  return {
    get api() {
      return api;
    },
    get tabUrl() {
      return stand.tabUrl;
    },
    openWindow,
    /** Opens a page of the tab in a channel of Teams. */
    async open(
      path: string,
      { window, ...around }: Around & { window?: Page } = {},
    ): Promise<Opened> {
      const opened = window ?? (await openWindow({}));
      await opened.goto(stand.frameUrl(path, { channel, ...around }));
      return { window: opened, tab: opened.frameLocator('iframe') };
    },
  };
}

/** What the tab told Teams so far. */
export function told(window: Page, func: string): Promise<unknown[][]> {
  return window.evaluate(
    (wanted) =>
      (globalThis as unknown as { told: { func: string; args: unknown[] }[] }).told
        .filter((each) => each.func === wanted)
        .map(({ args }) => args),
    func,
  );
}

/** In milliseconds; longer than any pause of the tab that a test waits for. */
const patience = 9_000;

/** Waits until something is as wanted: what the tab does to Teams and to the server has no event. */
export async function until<Value>(read: () => Value | Promise<Value>, wanted: Value) {
  const end = Date.now() + patience;
  let value = await read();
  while (Date.now() < end && !isDeepStrictEqual(value, wanted)) {
    await setTimeout(50);
    value = await read();
  }
  expect(value).toEqual(wanted);
}
