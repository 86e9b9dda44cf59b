import { setTimeout as wait } from 'node:timers/promises';
import { failure } from './protocol';
import type { Operation, Route } from './route';

interface FaultMatch {
  operation?: Operation;
  container?: string;
  id?: string;
}

/**
 * What goes wrong. One fault is used up by `times` matching requests (once by default), after the
 * first `skip` of them went well. Without
 * `match` any request counts, also those that the SDK makes on its own (account, query-plan).
 */
export type Fault = { match?: FaultMatch; times?: number; skip?: number } & (
  | {
      /** For instance 429, 449, 412 or 503. */
      status: number;
      substatus?: number;
      retryAfterMilliseconds?: number;
      /** 'after': the operation is carried out and only its answer is lost. */
      when?: 'before' | 'after';
    }
  /** Milliseconds, or what to wait for. */
  | { delay: number | Promise<unknown> }
  /** A read by id answers the version before the last: 404 where there is none. */
  | { stale: true }
  /** A query or feed page comes back empty, with the continuation that it was asked with. */
  | { emptyPage: true }
);

export interface Faults {
  inject(fault: Fault): void;
  clear(): void;
  /** How many requests are still to go wrong. */
  left(): number;
}

export interface ArmedFaults extends Faults {
  /** Waits and fails as told, before the operation. */
  before(route: Route): Promise<void>;
  /** Fails as told, after the operation was carried out. */
  after(route: Route): void;
  isStale(route: Route): boolean;
  isEmptyPage(route: Route): boolean;
}

/** Faults on demand, for tests. Without any, each question costs one look at an empty list. */
export function createFaults(): ArmedFaults {
  let armed: { fault: Fault; left: number; skip: number }[] = [];
  const take = (route: Route, wanted: (fault: Fault) => boolean): Fault | undefined => {
    const entry = armed.find(({ fault }) => wanted(fault) && matches(fault.match, route));
    if (!entry) return undefined;
    if (entry.skip > 0) {
      entry.skip -= 1;
      return undefined;
    }
    entry.left -= 1;
    if (entry.left <= 0) armed = armed.filter((other) => other !== entry);
    return entry.fault;
  };
  return {
    inject: (fault) => {
      armed.push({ fault, left: fault.times ?? 1, skip: fault.skip ?? 0 });
    },
    clear: () => {
      armed = [];
    },
    left: () => armed.reduce((sum, { left }) => sum + left, 0),
    before: async (route) => {
      const slow = take(route, (fault) => 'delay' in fault);
      if (slow && 'delay' in slow) {
        await (typeof slow.delay === 'number' ? wait(slow.delay) : slow.delay);
      }
      failAsTold(take(route, (fault) => 'status' in fault && fault.when !== 'after'));
    },
    after: (route) => {
      failAsTold(take(route, (fault) => 'status' in fault && fault.when === 'after'));
    },
    isStale: (route) =>
      route.operation === 'read' && take(route, (fault) => 'stale' in fault) !== undefined,
    isEmptyPage: (route) => take(route, (fault) => 'emptyPage' in fault) !== undefined,
  };
}

function matches(match: FaultMatch = {}, route: Route): boolean {
  return (
    (match.operation === undefined || match.operation === route.operation) &&
    (match.container === undefined || match.container === route.container) &&
    (match.id === undefined || match.id === route.id)
  );
}

function failAsTold(fault: Fault | undefined): void {
  if (!fault || !('status' in fault)) return;
  const retryAfter = fault.retryAfterMilliseconds;
  throw failure(fault.status, `Injected fault ${fault.status}`, {
    ...(fault.substatus === undefined ? {} : { substatus: fault.substatus }),
    headers: retryAfter === undefined ? {} : { 'x-ms-retry-after-ms': String(retryAfter) },
  });
}
