import { failureAnswer } from './answers';
import { carryOut, type Parts } from './carry-out';
import { createContainers } from './containers';
import { createFaults, type Faults } from './faults';
import { createPurge } from './items/purge';
import { type CosmosAnswer, type CosmosRequest, failure, isFailure } from './protocol';
import { routeOf } from './route';
import { prepareSchema } from './schema';
import { openStore } from './store';

export interface CosmosEngine {
  /** Answers one request of the Cosmos DB REST protocol; never rejects for a request's sake. */
  handle(request: CosmosRequest): Promise<CosmosAnswer>;
  /** Lets requests fail on demand, for tests. */
  faults: Faults;
  close(): void;
}

/**
 * Opens an embedded engine that answers `@azure/cosmos` over one SQLite file, or ':memory:'. `now`
 * gives milliseconds since 1970. It doesn't check signatures: any key opens it, so it may only
 * listen on loopback. What it doesn't do it refuses with 400 and a message that names it.
 * Throws where another engine has the file open.
 */
export function createCosmosEngine(options: { file: string; now?: () => number }): CosmosEngine {
  const now = options.now ?? (() => Date.now());
  const store = openStore(options.file);
  prepareSchema(store);
  const containers = createContainers(store, now);
  const faults = createFaults();
  const parts: Parts = { store, containers, faults, now, purge: createPurge(store, now) };
  return {
    handle: (request) => handle(parts, request),
    faults,
    close: () => store.close(),
  };
}

async function handle(parts: Parts, request: CosmosRequest): Promise<CosmosAnswer> {
  try {
    const headers = lowerCaseNames(request.headers);
    const route = routeOf(request.method, request.path, headers);
    await parts.faults.before(route);
    const answer = carryOut(parts, route, headers, request.body);
    parts.faults.after(route);
    return answer;
  } catch (error) {
    if (isFailure(error)) return failureAnswer(error);
    const message = error instanceof Error ? error.message : 'unknown error';
    return failureAnswer(failure(500, `The embedded engine failed: ${message}`));
  }
}

function lowerCaseNames(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
