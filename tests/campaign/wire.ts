import { failureAnswer } from '../../infra/local/cosmos/answers';
import type { CosmosEngine } from '../../infra/local/cosmos/engine';
import { type CosmosAnswer, type CosmosRequest, failure } from '../../infra/local/cosmos/protocol';
import type { Kills } from './kills';

/** One way between a host and the world. Once cut, nothing gets through in either direction. */
export interface Wire {
  readonly name: string;
  readonly isCut: boolean;
  /** Resolves when it is cut. */
  readonly died: Promise<void>;
  cut(): void;
  /** Teams has answered a post or an edit: the next batch that speaks of it is its record. */
  teamsAnswered(post: string | undefined): void;
  /** Posts that Teams has answered and that aren't written down yet, by subject. */
  readonly unrecorded: Set<string>;
  /** The way to the database. */
  handle(request: CosmosRequest): Promise<CosmosAnswer>;
}

/** What the database does with a request: as it should, or a fault. */
export type DatabaseWeather = 'fine' | 'again' | 'lost' | 'fault' | 'stale';

export interface WireOptions {
  readonly name: string;
  readonly engine: Pick<CosmosEngine, 'handle' | 'faults'>;
  /** Per partition key, the number of its last change. */
  readonly changes: Map<string, number>;
  readonly kills: Kills;
  /** Called when it is cut, before anything else happens. */
  readonly onCut: (wire: Wire) => void;
  /** How many turns of the event loop the next request takes. */
  readonly delay: () => number;
  readonly weather: (kind: 'batch' | 'read' | 'other') => DatabaseWeather;
  /** Each batch that the database carried out, as documents after it. */
  readonly saw: (documents: readonly Record<string, unknown>[]) => void;
}

/** Never answered: the host that waits for it is dead. */
const silence = new Promise<never>(() => undefined);

export function createWire(options: WireOptions): Wire {
  const { engine, kills, weather, changes } = options;
  const seen = new Map<string, number>();
  const unrecorded = new Set<string>();
  let isCut = false;
  let isUnrecorded = false;
  let resolveDied = () => {};
  const died = new Promise<void>((resolve) => {
    resolveDied = resolve;
  });

  function cut(): void {
    if (isCut) return;
    isCut = true;
    options.onCut(wire);
    resolveDied();
  }

  function dies(point: Parameters<Kills['strikes']>[0]): boolean {
    if (kills.strikes(point)) cut();
    return isCut;
  }

  async function batch(request: CosmosRequest): Promise<CosmosAnswer> {
    const isRecord = isUnrecorded && recordsSend(request.body);
    if (isRecord && dies('before-record')) return silence;
    if (dies('before-batch')) return silence;
    const fate = weather('batch');
    if (fate === 'again') return failureAnswer(failure(449, 'Try again'));
    const answer = await engine.handle(request);
    if (isRecord) isUnrecorded = false;
    const key = partitionOf(request);
    if (answer.status === 200) {
      changes.set(key, (changes.get(key) ?? 0) + 1);
      options.saw(documentsOf(answer.body));
    }
    seen.set(key, changes.get(key) ?? 0);
    if (dies('after-batch')) return silence;
    return fate === 'lost' ? failureAnswer(failure(503, 'The answer was lost')) : answer;
  }

  async function other(request: CosmosRequest): Promise<CosmosAnswer> {
    const isRead = request.method === 'GET' && /\/docs\/[^/?]+/.test(request.path);
    const fate = weather(isRead ? 'read' : 'other');
    if (fate === 'fault') return failureAnswer(failure(500, 'Out of order'));
    if (fate === 'again') {
      const headers = { 'x-ms-retry-after-ms': '1' };
      return failureAnswer(failure(429, 'Too many', { headers }));
    }
    const key = partitionOf(request);
    // Session consistency: never older than what this host has seen or written itself.
    const mayBeStale = isRead && (seen.get(key) ?? 0) < (changes.get(key) ?? 0);
    if (fate === 'stale' && mayBeStale) {
      engine.faults.inject({ match: { operation: 'read' }, stale: true });
    } else {
      seen.set(key, changes.get(key) ?? 0);
    }
    return engine.handle(request);
  }

  const wire: Wire = {
    name: options.name,
    get isCut() {
      return isCut;
    },
    died,
    cut,
    unrecorded,
    teamsAnswered: (post) => {
      isUnrecorded = true;
      if (post !== undefined) unrecorded.add(post);
    },
    handle: async (request) => {
      // A dead host may still try: it must not take a number that a living one would have got.
      if (isCut) return silence;
      for (let turns = options.delay(); turns > 0; turns -= 1) await new Promise(setImmediate);
      if (isCut) return silence;
      const answer = await (isBatch(request) ? batch(request) : other(request));
      return isCut ? silence : answer;
    },
  };
  return wire;
}

function partitionOf({ headers }: CosmosRequest): string {
  return headers['x-ms-documentdb-partitionkey'] ?? '';
}

function isBatch({ method, headers }: CosmosRequest): boolean {
  return method === 'POST' && headers['x-ms-cosmos-is-batch-request'] !== undefined;
}

/** Whether a batch writes down what became of a post or an edit. */
function recordsSend(body: string): boolean {
  const operations = JSON.parse(body) as { operationType: string; id?: string }[];
  return operations.some(
    ({ operationType, id }) => operationType === 'Patch' && /^(delivery|card):/.test(id ?? ''),
  );
}

function documentsOf(body: string): Record<string, unknown>[] {
  const results = JSON.parse(body) as { resourceBody?: Record<string, unknown> }[];
  return results.flatMap(({ resourceBody }) => (resourceBody ? [resourceBody] : []));
}
