import { useCallback, useEffect, useRef, useState } from 'react';
import { usePage } from './page';
import type { Problem } from './problem';
import { type Watch, watch } from './watch';

export interface Live<View> {
  /** The last that was seen, also while there is a problem. */
  readonly view?: View | undefined;
  readonly problem?: Problem | undefined;
  again(): void;
  /** Changes what is shown to what the server just said, until it is read again. */
  change(changed: (view: View) => View): void;
}

/**
 * What stands at a path of the API, kept up to date. `pause`: between two readings, in milliseconds;
 * `asked`: what is looked for there.
 */
export function useLive<View>(path: string, pause?: number, asked?: object): Live<View> {
  const { api } = usePage();
  const sought = asked && JSON.stringify(asked);
  const [shown, setShown] = useState<{ view?: View; problem?: Problem | undefined }>({});
  const watching = useRef<Watch>(undefined);

  useEffect(() => {
    const started = watch<View>({
      ...(pause && { pause }),
      read: () => api.read<View>(path, sought === undefined ? undefined : JSON.parse(sought)),
      seen: (view) =>
        setShown((before) => (before.view === view && !before.problem ? before : { view })),
      failed: (problem) => setShown((before) => ({ ...before, problem })),
    });
    watching.current = started;
    return started.stop;
  }, [api, path, pause, sought]);

  const again = useCallback(() => watching.current?.again(), []);
  const change = useCallback((changed: (view: View) => View) => {
    setShown((before) => (before.view ? { ...before, view: changed(before.view) } : before));
    watching.current?.again();
  }, []);
  return { ...shown, again, change };
}
