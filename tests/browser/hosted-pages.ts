import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Started, startTeams } from '../infra/local/teams/started';
import { type AppPages, serveAppPages } from './app-pages';
import { launchBrowser } from './browser';
import { buildPage } from './build-page';

/** The SDK asks Microsoft for its newest list of hosts; a test stays on this computer. */
const noInternet = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

/** The stand-in with the app in its one team, an app's own pages, and windows of people. */
export interface HostedPages {
  readonly app: AppPages;
  readonly started: Started;
  /** What went wrong in the windows of this test. */
  readonly problems: readonly string[];
  open(person: string, path?: string): Promise<Page>;
  /** A window in which a tab of this name has been added and is open. */
  openTab(person: string, name?: string, ...words: string[]): Promise<TabWindow>;
  /** Anna says something to the bot in the channel for meetings. */
  ask(words: string): Promise<void>;
}

interface TabWindow {
  window: Page;
  tab: ReturnType<typeof inTab>;
}

/** Starts and stops all that around each test of a describe block. */
export function hostedPages(
  start: (options: { page: string; appOrigin: string }) => Promise<Started> = startTeams,
): HostedPages {
  let folder: string;
  let browser: Browser;
  let app: AppPages;
  let started: Started;
  let problems: string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'page-'));
    await buildPage(folder);
    app = await serveAppPages(() => started.server.url);
    browser = await launchBrowser(noInternet);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    problems = [];
    started = await start({ page: folder, appOrigin: app.origin });
    await started.server.teams.installApp(started.team, 'anna');
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await started.close();
  });

  async function open(person: string, path = `/?person=${person}`): Promise<Page> {
    const window = await (await browser.newContext()).newPage();
    window.setDefaultTimeout(10_000);
    window.on('pageerror', (error) => problems.push(String(error)));
    window.on('console', (line) => {
      const offline = line.text().includes('ERR_NAME_NOT_RESOLVED');
      if (line.type() === 'error' && !offline) problems.push(line.text());
    });
    await window.goto(`${started.server.url}${path}`);
    return window;
  }

  return {
    get app() {
      return app;
    },
    get started() {
      return started;
    },
    get problems() {
      return problems;
    },
    open,
    openTab: async (person, name = 'stand', ...words) => {
      const window = await open(person);
      await (await addTab(window, name, ...words)).waitFor({ state: 'detached' });
      return { window, tab: inTab(window, name) };
    },
    ask: async (words) => {
      const said = { person: 'anna', channel: started.meetings, text: `@Leerwerkplaats ${words}` };
      await started.server.teams.say(said);
    },
  };
}

export async function showMeetings(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Bijeenkomsten' }).first().click();
}

/** What stands in the frame with this title. */
export function inTab(window: Page, name: string) {
  return window.frameLocator(`iframe[title="${name}"]`);
}

/** Adds a tab to the channel for meetings; the dialog closes when that succeeds. */
export async function addTab(window: Page, name: string, add = 'Tab toevoegen', save = 'Opslaan') {
  await showMeetings(window);
  await window.getByRole('button', { name: add }).click();
  const dialog = window.getByRole('dialog');
  await inTab(window, add).getByLabel('Naam').fill(name);
  await dialog.getByRole('button', { name: save }).click();
  return dialog;
}

export const linkTo = (path: string) => `https://teams.microsoft.com/l/${path}`;
