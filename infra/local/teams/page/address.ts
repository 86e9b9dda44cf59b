import { useMemo, useSyncExternalStore } from 'react';

const sections = ['activity', 'chat', 'teams', 'app'] as const;

export type Section = (typeof sections)[number];

/** What this window shows; it stands in the address after #, so that Back works and links do. */
export interface Address {
  /** Which list stands beside it; without it the one that the conversation belongs to. */
  section?: Section | undefined;
  conversation?: string | undefined;
  /** The message to begin at; on a phone its thread is all there is to see. */
  message?: string | undefined;
}

export function openAddress({ section, conversation, message }: Address): void {
  const parts = [section, conversation, ...(message ? ['message', message] : [])];
  const given = parts.filter((part) => part !== undefined);
  window.location.hash = given.map(encodeURIComponent).join('/');
}

/** The open address, kept up to date. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => addressIn(hash), [hash]);
}

function addressIn(hash: string): Address {
  const parts = hash.slice(1).split('/').map(decoded);
  const section = sections.find((each) => each === parts[0]);
  const [conversation, kind, id] = section ? parts.slice(1) : parts;
  const message = kind === 'message' ? id : undefined;
  return { section, conversation: conversation || undefined, message };
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
