import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTabFiles } from '../../functions/platform/tab-file';
import type { Running } from '../support/application';
import { channelId, somebody, startLeerwerkplaats } from '../support/people';
import { type ServedFunctions, serveFunctions } from '../support/served-functions';
import { channelPath, tabToken } from '../support/tab';

jest.setTimeout(60_000);

const karin = somebody(1);
const page = '<!doctype html><head><title>tab</title></head><script src="/tab/assets/a1b2.js">';
let running: Running;
let served: ServedFunctions;

beforeAll(async () => {
  running = await startLeerwerkplaats(karin);
  served = await serveFunctions({
    ...running,
    only: ['tab-channel', 'tab-mine', 'tab-files', 'site-home', 'site-privacy', 'site-terms'],
    files: {
      'tab/index.html': page,
      'tab/icon.svg': '<svg/>',
      'tab/assets/a1b2.js': 'run()',
      'tab/assets/a1b2.css': 'a{}',
      'tab/assets/a1b2.js.map': '{}',
      'tab/assets/secret': 'x',
    },
  });
});
afterAll(async () => {
  await served.close();
  await running.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(served.url + path, { headers });

/** The directives of a policy by their names. */
function policyOf({ headers }: Response): Record<string, string> {
  const directives = (headers.get('content-security-policy') ?? '').split('; ');
  return Object.fromEntries(directives.map((each) => each.split(/ (.*)/).slice(0, 2)));
}

describe('the tab’s files', () => {
  it.each(['config', 'channel', 'personal', 'channel/'])(
    'are one page at /tab/%s',
    async (name) => {
      const response = await get(`/tab/${name}?x=1`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(await response.text()).toContain('<title>tab</title>');
    },
  );

  it('run only scripts of their own, in frames of Teams and of the stand-in that is there', async () => {
    const response = await get('/tab/channel');
    const policy = policyOf(response);
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    const { origin } = new URL(running.teams.issuerUrl);
    expect(policy['frame-ancestors']?.split(' ')).toEqual([
      'https://*.cloud.microsoft',
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      origin,
    ]);
    expect(await response.text()).toContain(
      `<meta name="teams-origin" content="${origin}"></head>`,
    );
  });

  it.each([
    ['assets/a1b2.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['assets/a1b2.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['icon.svg', 'image/svg+xml', 'no-cache'],
  ])('at /tab/%s are %s, kept as %s', async (name, type, kept) => {
    const { status, headers } = await get(`/tab/${name}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe(kept);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    '/tab/',
    '/tab/index.html',
    '/tab/assets',
    '/tab/assets/a1b2.js.map',
    '/tab/assets/secret',
    '/tab/assets/..%2fa1b2.js',
    '/tab/..%2fmain.js',
    '/tab/..%2f..%2f..%2fetc%2fpasswd',
    '/tab/%2fetc%2fpasswd',
    '/tab/..%5cmain.js',
    '/tab/elsewhere',
  ])('have nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

it('the tab stands in frames of Teams only, where there is no stand-in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tab-'));
  writeFileSync(join(folder, 'index.html'), page);
  const file = await createTabFiles(folder, undefined)('channel');
  rmSync(folder, { recursive: true });
  const policy = file?.headers['content-security-policy'];
  expect(policy).toMatch(/frame-ancestors( https:\S+){3}$/);
  expect(policy).toContain("connect-src 'self' https://res.cdn.office.net;");
  expect(String(file?.content)).toBe(page);
});

it('the tab is there again after its folder could once not be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tab-'));
  rmSync(folder, { recursive: true });
  const find = createTabFiles(folder, undefined);
  expect(await find('channel')).toBeUndefined();
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), page);
  for (const path of ['channel', 'channel/']) {
    expect(String((await find(path))?.content)).toBe(page);
  }
  rmSync(folder, { recursive: true });
});

describe('the API', () => {
  it('answers JSON that nobody keeps and no other page may read', async () => {
    const authorization = `Bearer ${await tabToken(running, karin)}`;
    const origin = 'https://elsewhere.example';
    const response = await get(`/api/tab/${channelPath()}`, { authorization, origin });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect([...response.headers.keys()].filter((name) => /^access-control/.test(name))).toEqual([]);
    expect(await response.json()).toMatchObject({ leerwerkplaats: { name: 'Gooise Meren' } });
    const etag = response.headers.get('etag') ?? '';
    const again = await get(`/api/tab/${channelPath(channelId)}`, {
      authorization,
      'if-none-match': etag,
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('tells nobody without a token anything, in their language', async () => {
    const response = await get('/api/tab/mine', { 'accept-language': 'en-GB' });
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({
      code: 'not-recognised',
      sentence: expect.stringContaining('I can’t see who you are'),
    });
  });
});

describe('the pages for everyone', () => {
  const manifest = readFileSync(join(__dirname, '../../manifest/manifest.json'), 'utf8');
  const named = [...manifest.matchAll(/https:\/\/\{\{DOMAIN\}\}(\/[^"]*)"/g)].map(
    ([, path]) => path,
  );

  it('are there, and the tabs too, wherever the manifest says so', async () => {
    expect(named).toHaveLength(5);
    for (const path of named) expect((await get(path ?? '')).status).toBe(200);
  });

  it.each(['/', '/privacy', '/voorwaarden'])(
    'at %s are Dutch, then English, without a script',
    async (path) => {
      const response = await get(path);
      const html = await response.text();
      expect(html).toMatch(/<html lang="nl">.*<article lang="nl">.*<article lang="en">/s);
      expect(html).not.toContain('<script');
      expect(policyOf(response)).toMatchObject({
        'default-src': "'none'",
        'frame-ancestors': "'none'",
      });
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('don’t answer for what isn’t there', async () => {
    for (const path of ['/x', '/__proto__', '/privacy/x', '/api/messages']) {
      expect((await get(path)).status).toBe(404);
    }
  });
});
