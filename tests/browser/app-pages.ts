import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface AppPages {
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves tab-page.ts at every path, as an app of its own origin would.
 * @param parent the origin that may frame it, as the product writes it into its page
 */
export async function serveAppPages(parent: () => string): Promise<AppPages> {
  const built = await build({
    entryPoints: [join(process.cwd(), 'tests/browser/tab-page.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  const script = built.outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    if (request.url === '/tab-page.js') {
      response.setHeader('content-type', 'text/javascript').end(script);
    } else {
      // The SDK asks the internet for newer hosts of Teams; a test has no internet.
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(
          `<!doctype html><html lang="nl"><meta name="teams-origin" content="${parent()}"><link rel="icon" href="data:,"><title>App</title><body><script type="module" src="/tab-page.js"></script>`,
        );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}
