import { type Problem, problemOf } from './problem';

/** In milliseconds: people should see each other's votes within three seconds. */
const often = 2_000;

/** What changes a few times a year; in milliseconds. */
export const seldom = 30_000;

export interface Watched<View> {
  /** Between two readings, in milliseconds. */
  readonly pause?: number;
  readonly read: () => Promise<View>;
  readonly seen: (view: View) => void;
  readonly failed: (problem: Problem) => void;
}

export interface Watch {
  /** Asks at once; an answer that is still on its way is older than this, and dropped. */
  again(): void;
  stop(): void;
}

/** However often it failed, it is asked again by then; in milliseconds. */
const longest = 30_000;

/** Asks again and again while somebody can see the page, and less often while it fails. */
export function watch<View>({ pause = often, read, seen, failed }: Watched<View>): Watch {
  let round = 0;
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    if (stopped) return;
    clearTimeout(timer);
    round += 1;
    const mine = round;
    const show = await read().then(
      (view) => () => {
        failures = 0;
        seen(view);
        return true;
      },
      (error: unknown) => () => {
        failures += 1;
        const problem = problemOf(error);
        failed(problem);
        if (problem.kind === 'not-signed-in') problem.later?.then(again, () => undefined);
        // Asking Teams again and again could show the person a window again and again.
        return problem.kind !== 'not-signed-in';
      },
    );
    if (mine !== round || !show() || document.visibilityState === 'hidden') return;
    const next = failures === 0 ? pause : often * 2 ** failures;
    timer = setTimeout(ask, Math.min(next, longest));
  }

  const whenSeen = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') void ask();
  };
  const again = () => void ask();
  document.addEventListener('visibilitychange', whenSeen);
  window.addEventListener('online', again);
  again();
  return {
    again,
    stop: () => {
      stopped = true;
      round += 1;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', whenSeen);
      window.removeEventListener('online', again);
    },
  };
}
