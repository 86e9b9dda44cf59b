import { useMemo, useSyncExternalStore } from 'react';

/** What this window shows; it stands in the address after #, so that Back works and links do. */
export interface Address {
  conversation: string;
  /** A page of the app instead of the messages; 'conversations' is the chat of the personal app. */
  tab?: string;
  /** What the page is asked to show of itself. */
  subPage?: string;
  /** The message to begin at. */
  message?: string;
}

/** The entity id by which Teams knows the chat among the tabs of a personal app. */
export const chatTab = 'conversations';

export function openAddress({ conversation, tab, subPage, message }: Address): void {
  const more = tab ? ['tab', tab, subPage] : message ? ['message', message] : [];
  const parts = [conversation, ...more].filter((part) => part !== undefined && part !== '');
  window.location.hash = parts.map((part) => encodeURIComponent(part ?? '')).join('/');
}

/** The open address, kept up to date; undefined where nothing is open. */
export function useAddress(): Address | undefined {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => addressIn(hash), [hash]);
}

function addressIn(hash: string): Address | undefined {
  const [conversation, kind, id, subPage] = hash.slice(1).split('/').map(decoded);
  if (!conversation) return undefined;
  if (kind === 'message' && id) return { conversation, message: id };
  if (kind === 'tab' && id) return { conversation, tab: id, ...(subPage ? { subPage } : {}) };
  return { conversation };
}

/** Somebody may type anything there. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
