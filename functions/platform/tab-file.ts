import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the built tab, with the headers that it goes out with. */
export interface TabFile {
  readonly content: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is served; anything else in the folder, such as a source map, isn't. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** All of them are one page, which looks at its own address. */
const pages: readonly string[] = ['config', 'channel', 'personal'];
const page = 'index.html';

/** Where Teams shows a tab (learn.microsoft.com, 'Tab requirements', read 2026-11-22). */
const teamsHosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
];

/** Where the SDK of Teams asks whether Microsoft added a host since it was built. */
const newestHosts = 'https://res.cdn.office.net';

/** Vite gives what stands in here names with a hash of what is in it. */
const hashed = 'assets/';
const forever = 'public, max-age=31536000, immutable';

/**
 * The files of the built tab by their path below /tab/. Only names that stand in the folder itself
 * are known, so no path leads out of it.
 * @param localTeams where else the tab may be shown in a frame: the stand-in, on one computer only
 */
export function createTabFiles(folder: string, localTeams: string | undefined) {
  let names: Promise<ReadonlySet<string>> | undefined;

  /** A folder that can't be read is empty now, and read again the next time. */
  function known(): Promise<ReadonlySet<string>> {
    names ??= namesIn(folder).catch(() => {
      names = undefined;
      return new Set();
    });
    return names;
  }

  return async function find(path: string): Promise<TabFile | undefined> {
    // By its own name the page wouldn't know which one it is.
    if (path === page) return undefined;
    const name = pages.includes(path.replace(/\/$/, '')) ? page : path;
    const type = types[extname(name)];
    if (type === undefined || !(await known()).has(name)) return undefined;
    const content = await readFile(join(folder, name));
    const served = name === page ? framedBy(localTeams, content) : content;
    const headers = {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': name.startsWith(hashed) ? forever : 'no-cache',
      ...(name === page ? pageHeaders(localTeams) : {}),
    };
    return { content: served, headers };
  };
}

async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true });
  return new Set(entries.map((name) => name.split(sep).join('/')));
}

function pageHeaders(localTeams: string | undefined): Record<string, string> {
  const frames = [...teamsHosts, ...(localTeams === undefined ? [] : [localTeams])];
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // Fluent UI writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...(localTeams === undefined ? [newestHosts] : [])].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames.join(' ')}`,
  ];
  return { 'content-security-policy': policy.join('; '), 'referrer-policy': 'no-referrer' };
}

/** The page tells the Teams SDK of the stand-in, which stands on no list of Microsoft's. */
function framedBy(localTeams: string | undefined, page: Buffer): Uint8Array {
  if (localTeams === undefined) return page;
  const meta = `<meta name="teams-origin" content="${localTeams}">`;
  return Buffer.from(page.toString().replace('</head>', `${meta}</head>`));
}
