import { useCallback, useSyncExternalStore } from 'react';

/** Which conversation is open stands in the address (after #), so that Back works and links do. */
export function useOpenConversation(): [string | undefined, (conversation?: string) => void] {
  const open = useSyncExternalStore(subscribe, read);
  const show = useCallback((conversation = '') => {
    window.location.hash = encodeURIComponent(conversation);
  }, []);
  return [open, show];
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

function read(): string | undefined {
  return decodeURIComponent(window.location.hash.slice(1)) || undefined;
}
