import { useSyncExternalStore } from 'react';

/** Also in the stylesheets: a phone shows one thing at a time. */
const narrow = window.matchMedia('(max-width: 720px)');

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** True on a phone, and in a window of that width. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
