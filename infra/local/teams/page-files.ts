import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Context, Hono } from 'hono';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Fluent UI writes its styles into the page; frames are for pages of the app itself. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  'frame-src http://127.0.0.1:* http://localhost:*',
  "frame-ancestors 'none'",
].join('; ');

const shell = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Proefomgeving</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/main.css">
</head>
<body>
<div id="page">Proefomgeving. Gebruik geen echte gegevens.</div>
<script type="module" src="/main.js"></script>
</body>
</html>
`;

/**
 * The built page: its shell at /, and the files beside main.js.
 * @param folder where esbuild wrote main.js and main.css
 */
export function pageFiles(folder: string): Hono {
  const routes = new Hono();
  routes.get('/', (context) => {
    // One name for it: pages of the app believe one parent, and what was read is kept by origin.
    const address = new URL(context.req.url);
    if (address.hostname === 'localhost') {
      address.hostname = '127.0.0.1';
      return context.redirect(address.href);
    }
    context.header('content-security-policy', policy);
    context.header('referrer-policy', 'no-referrer');
    return context.html(shell);
  });
  routes.get('/:file{[a-z0-9-]+\\.(js|css|map|svg)}', (context) =>
    file(context, folder, context.req.param('file')),
  );
  return routes;
}

async function file(context: Context, folder: string, name: string): Promise<Response> {
  const content = await readFile(join(folder, name)).catch(() => undefined);
  if (!content) return context.notFound();
  const type = types[extname(name)] ?? 'application/octet-stream';
  return context.body(new Uint8Array(content), 200, {
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
}
