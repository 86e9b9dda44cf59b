import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CosmosEngine } from './engine';

export interface CosmosServer {
  endpoint: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Serves an engine over HTTP on loopback. `port` 0 takes any free one. Rejects with a sentence
 * that names the port where it is in use. `close` leaves the engine open.
 */
export async function serveCosmos(
  engine: Pick<CosmosEngine, 'handle'>,
  options: { port: number },
): Promise<CosmosServer> {
  const server = createServer((request, response) => {
    answer(engine, request, response).catch(() => response.destroy());
  });
  server.listen(options.port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    const inUse = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (!inUse) throw cause;
    throw new Error(`Port ${options.port} is in use: the Cosmos engine can't listen on it`, {
      cause,
    });
  }
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  engine: Pick<CosmosEngine, 'handle'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  const result = await engine.handle({
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers,
    body: Buffer.concat(chunks).toString(),
  });
  response.writeHead(result.status, result.headers);
  response.end(result.body);
}
