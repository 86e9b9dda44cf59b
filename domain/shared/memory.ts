import type { Clock } from './time';

/** What this process remembers of at most so many keys; the one that was set longest ago gives way. */
export interface Memory<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  forget(key: string): void;
}

/** An empty memory. Nothing may depend on what is in it: each process has its own. */
export function createMemory<Value>(most: number): Memory<Value> {
  const values = new Map<string, Value>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => {
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
    },
    forget: (key) => {
      values.delete(key);
    },
  };
}

/** As `createMemory`, for what may have changed after a while: `longest` is in milliseconds. */
export function createBriefMemory<Value>(options: {
  most: number;
  longest: number;
  clock: Clock;
}): Memory<Value> {
  const { most, longest, clock } = options;
  const values = createMemory<{ value: Value; until: number }>(most);
  return {
    get: (key) => {
      const known = values.get(key);
      return known && clock().getTime() < known.until ? known.value : undefined;
    },
    set: (key, value) => values.set(key, { value, until: clock().getTime() + longest }),
    forget: values.forget,
  };
}
