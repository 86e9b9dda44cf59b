import { type Problem, problemOf } from './problem';

export interface Watched<View> {
  readonly read: () => Promise<View>;
  readonly seen: (view: View) => void;
  readonly failed: (problem: Problem) => void;
}

export interface Watch {
  /** Asks at once; an answer that is still on its way is older than this, and dropped. */
  again(): void;
  stop(): void;
}

/** In milliseconds: people should see each other's votes within three seconds. */
const pause = { usual: 2_000, most: 30_000 };

/** Asks again and again while somebody can see the page, and less often while it fails. */
export function watch<View>({ read, seen, failed }: Watched<View>): Watch {
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
    timer = setTimeout(ask, Math.min(pause.usual * 2 ** failures, pause.most));
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
