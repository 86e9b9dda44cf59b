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
