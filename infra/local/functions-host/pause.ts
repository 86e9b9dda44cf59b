/** A wait that can be cut short: by waking it, or for good by stopping. */
export interface Pause {
  readonly stopped: boolean;
  /** Resolves after the time or on wake; false when stopped. */
  wait(milliseconds: number): Promise<boolean>;
  wake(): void;
  stop(): void;
}

export function createPause(): Pause {
  const waiting = new Set<() => void>();
  let stopped = false;
  const wake = () => {
    for (const end of [...waiting]) end();
  };
  return {
    get stopped() {
      return stopped;
    },
    wake,
    stop: () => {
      stopped = true;
      wake();
    },
    wait: async (milliseconds) => {
      if (!stopped) await waitOnce(waiting, milliseconds);
      return !stopped;
    },
  };
}

function waitOnce(waiting: Set<() => void>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      waiting.delete(end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    waiting.add(end);
  });
}
