import type { CosmosEngine } from '../../infra/local/cosmos/engine';

/** Requests and estimated request units since the last look. */
export interface Counted {
  readonly requests: number;
  readonly units: number;
}

/** An engine that counts what it answers. */
export function countRequests(engine: Pick<CosmosEngine, 'handle'>) {
  let counted: Counted = { requests: 0, units: 0 };
  return {
    handle: async (request: Parameters<CosmosEngine['handle']>[0]) => {
      const answer = await engine.handle(request);
      const units = Number(answer.headers['x-ms-request-charge'] ?? 0);
      counted = { requests: counted.requests + 1, units: counted.units + units };
      return answer;
    },
    take: (): Counted => {
      const taken = counted;
      counted = { requests: 0, units: 0 };
      return taken;
    },
  };
}
