import { useMemo, useSyncExternalStore } from 'react';

const sections = ['activity', 'chat', 'teams', 'app'] as const;

export type Section = (typeof sections)[number];

/** What this window shows; it stands in the address after #, so that Back works and links do. */
export interface Address {
  /** Which list stands beside it; without it the one that the conversation belongs to. */
  section?: Section | undefined;
  conversation?: string | undefined;
  /** A page of the app instead of the messages; 'conversations' is the chat of the personal app. */
  tab?: string | undefined;
  /** What the page is asked to show of itself. */
  subPage?: string | undefined;
  /** The message to begin at; on a phone its thread is all there is to see. */
  message?: string | undefined;
}

/** The entity id by which Teams knows the chat among the tabs of a personal app. */
export const chatTab = 'conversations';

export function openAddress({ section, conversation, tab, subPage, message }: Address): void {
  const more = tab ? ['tab', tab, subPage] : message ? ['message', message] : [];
  const parts = [section, conversation, ...more];
  const given = parts.filter((part) => part !== undefined && part !== '');
  window.location.hash = given.map((part) => encodeURIComponent(part ?? '')).join('/');
}

/** The open address, kept up to date. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => addressIn(hash), [hash]);
}

function addressIn(hash: string): Address {
  const parts = hash.slice(1).split('/').map(decoded);
  const section = sections.find((each) => each === parts[0]);
  const [conversation, kind, id, subPage] = section ? parts.slice(1) : parts;
  const open = { section, conversation: conversation || undefined };
  if (kind === 'message') return { ...open, message: id };
  if (kind === 'tab' && id) return { ...open, tab: id, subPage };
  return open;
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
