import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpData, TypedData } from './core-types';
import { describeFault } from './fault';
import { createRoute, type Route, splitPath } from './http-routes';
import type { Invoker } from './invoke';
import type { LoadedFunction } from './load-functions';
import { runByHand } from './run-by-hand';
import type { HttpTrigger, TimerTrigger } from './triggers';

type HttpFunction = LoadedFunction<HttpTrigger>;

interface Endpoint extends HttpFunction {
  readonly route: Route;
  readonly methods: readonly string[];
}

export interface HttpOptions {
  readonly port: number;
  readonly prefix: string;
  readonly invoker: Invoker;
  readonly report: (line: string) => void;
  /** What can be run by hand, besides its schedule. */
  readonly timers: readonly LoadedFunction<TimerTrigger>[];
}

export interface HttpListener {
  readonly url: string;
  /** Takes no more requests, answers the running ones, then resolves. */
  close(): Promise<void>;
}

/**
 * Serves HTTP functions on loopback.
 * @param prefix host.json's routePrefix; a function without a route is found under its own name.
 * @throws Node's EADDRINUSE when the port is taken.
 */
export async function serveHttp(
  functions: readonly HttpFunction[],
  options: HttpOptions,
): Promise<HttpListener> {
  const endpoints = functions.map((each) => toEndpoint(each, options.prefix));
  // Of routes that overlap, Azure takes the first by its function's name (functions-host#9876).
  endpoints.sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
  const server = createServer((request, response) => {
    answer(endpoints, request, options)
      .then((data) => write(response, data, !server.listening))
      .catch((error: unknown) => {
        options.report(`HTTP request failed: ${describeFault(error)}`);
        write(response, { statusCode: '500' }, true);
      });
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}

function nameOf({ registered }: HttpFunction): string {
  return registered.metadata.name;
}

function toEndpoint(given: HttpFunction, prefix: string): Endpoint {
  const { route, methods } = given.trigger;
  const path = `${prefix}/${route ?? given.registered.metadata.name}`;
  const wanted = methods?.length ? methods : ['GET', 'POST'];
  return { ...given, route: createRoute(path), methods: wanted.map((each) => each.toUpperCase()) };
}

/** Azure answers 404 both for an unknown path and for a method that no function takes there. */
async function answer(
  endpoints: readonly Endpoint[],
  request: IncomingMessage,
  options: HttpOptions,
): Promise<HttpData> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const path = tryOr(() => splitPath(url.pathname), undefined);
  if (!path) return { statusCode: '400' };
  const method = request.method ?? 'GET';
  if (path[0] === 'admin') return { statusCode: String(runByHand(method, path, options)) };
  for (const endpoint of endpoints) {
    const params = endpoint.methods.includes(method) ? endpoint.route.match(path) : undefined;
    if (!params) continue;
    const body = { bytes: await readBody(request) };
    const http = { method, url: url.href, headers: singleHeaders(request), params, body };
    const inputData = [{ name: endpoint.trigger.name, data: { http } }];
    const answered = await options.invoker.invoke(endpoint.registered, {
      inputData,
      triggerMetadata: {},
    });
    return answered?.http ?? { statusCode: '204' };
  }
  return { statusCode: '404' };
}

/** @param last closes the connection, which a server that stops would otherwise wait for. */
function write(response: ServerResponse, data: HttpData, last: boolean): void {
  if (data.cookies?.length) {
    throw new Error('The local Functions host passes no cookies on; set a header instead.');
  }
  if (last) response.setHeader('connection', 'close');
  response.writeHead(Number(data.statusCode ?? 200), { ...data.headers });
  response.end(bodyOf(data.body));
}

function bodyOf(body: TypedData | undefined): Uint8Array | string | undefined {
  return body?.bytes ?? body?.string;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function singleHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

function tryOr<T, U>(work: () => T, otherwise: U): T | U {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
