import type { CosmosClientOptions } from '@azure/cosmos';
import type { CosmosEngine } from './engine';

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;
type HttpResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;
type HttpHeaders = HttpResponse['headers'];

/**
 * Connects the SDK to an engine in this process, with no port and no certificate: give it as
 * `httpClient` to `new CosmosClient`, with any http address as endpoint.
 */
export function createCosmosHttpClient(engine: Pick<CosmosEngine, 'handle'>): HttpClient {
  return {
    sendRequest: async (request) => {
      const address = new URL(request.url);
      const answer = await engine.handle({
        method: request.method,
        path: address.pathname + address.search,
        headers: { ...request.headers.toJSON(), host: address.host },
        body: typeof request.body === 'string' ? request.body : '',
      });
      return {
        request,
        status: answer.status,
        headers: createHeaders(answer.headers),
        bodyAsText: answer.body,
      };
    },
  };
}

function createHeaders(values: Record<string, string>): HttpHeaders {
  const entries = new Map(Object.entries(values));
  return {
    get: (name) => entries.get(name.toLowerCase()),
    has: (name) => entries.has(name.toLowerCase()),
    set: (name, value) => {
      entries.set(name.toLowerCase(), String(value));
    },
    delete: (name) => {
      entries.delete(name.toLowerCase());
    },
    toJSON: () => Object.fromEntries(entries),
    [Symbol.iterator]: () => entries[Symbol.iterator](),
  };
}
