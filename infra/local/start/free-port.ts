import { createServer } from 'node:net';

/** The preferred port when it is free on loopback, else 0: any. */
export function freePort(preferred: number): Promise<number> {
  return new Promise((resolve) => {
    if (preferred > 65_535) return resolve(0);
    const server = createServer();
    server.once('error', () => resolve(0));
    server.listen(preferred, '127.0.0.1', () => server.close(() => resolve(preferred)));
  });
}
