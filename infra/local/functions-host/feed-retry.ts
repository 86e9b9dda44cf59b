import type { RetryContext, RetryOptions } from './core-types';

export type BatchOutcome = 'done' | 'lost' | 'stopped';

/**
 * Hands one batch to a handler until it succeeds, as the function's retry policy says. Without a
 * policy, or after its last try, the batch is lost: Azure moves on too.
 * @param pause waits that many milliseconds; answers false when the host stops meanwhile.
 * @returns 'stopped' when the host stopped between two tries: the batch must come again.
 */
export async function deliverBatch(options: {
  policy: RetryOptions | undefined;
  attempt: (retry: RetryContext | undefined) => Promise<void>;
  pause: (milliseconds: number) => Promise<boolean>;
  failed: (error: unknown, next: 'again' | 'lost') => void;
}): Promise<BatchOutcome> {
  const { policy } = options;
  const most = policy?.maxRetryCount ?? 0;
  for (let retryCount = 0; ; retryCount += 1) {
    try {
      await options.attempt(policy && { retryCount, maxRetryCount: most });
      return 'done';
    } catch (error) {
      const again = policy !== undefined && (most < 0 || retryCount < most);
      options.failed(error, again ? 'again' : 'lost');
      if (!again) return 'lost';
      if (!(await options.pause(retryDelay(policy, retryCount)))) return 'stopped';
    }
  }
}

/** Milliseconds until the next try; exponential starts at the minimum and doubles to the maximum. */
export function retryDelay(policy: RetryOptions, retryCount: number): number {
  if (policy.retryStrategy === 'fixedDelay') return (policy.delayInterval?.seconds ?? 0) * 1000;
  const least = (policy.minimumInterval?.seconds ?? 0) * 1000;
  const most = (policy.maximumInterval?.seconds ?? 0) * 1000;
  return Math.min(most, least * 2 ** Math.min(retryCount, 30));
}
