import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { framePage } from './frame-page';

const types: Record<string, string> = { html: 'text/html', js: 'text/javascript' };

/** Answers what the tab asks of /api/. */
export interface TabApi {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close?(): Promise<void>;
}

/** The strictest that the tab works under; the hash is that of an empty style element. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Serves the built tab beside an API, and on another origin the page that frames it as Teams does.
 * @param folder where the tab was built
 */
export async function startStand(folder: string, api: TabApi) {
  const frame = await listen((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(framePage);
  });
  const tab = await listen((request, response) => {
    if (request.url?.startsWith('/api/')) return api.answer(request, response);
    return serveFile(folder, request.url ?? '', frame.url, response);
  });
  return {
    tabUrl: tab.url,
    frameUrl: (path: string, options: Record<string, string> = {}) =>
      `${frame.url}/?${new URLSearchParams({ ...options, src: `${tab.url}${path}` })}`,
    close: async () => {
      await tab.close();
      await frame.close();
    },
  };
}

async function serveFile(
  folder: string,
  url: string,
  frame: string,
  response: ServerResponse,
): Promise<void> {
  const [, asset] = /^\/tab\/(assets\/[\w.-]+)$/.exec(url) ?? [];
  const name = asset ?? 'index.html';
  const file = await readFile(join(folder, name), 'utf8');
  const meta = `<meta name="teams-origin" content="${frame}" /></head>`;
  response.setHeader('content-type', `${types[name.split('.').pop() ?? '']}; charset=utf-8`);
  response.setHeader('content-security-policy', contentSecurityPolicy);
  response.end(asset ? file : file.replace('</head>', meta));
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => unknown) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
