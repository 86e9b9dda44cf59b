import { useEffect, useState } from 'react';
import type { PageChannel } from '../page-model';

/** The newest message that was read, by conversation. */
type Read = Record<string, string>;

export interface Unread {
  isUnread: (message: { id: string; author: string; conversation: string }) => boolean;
  /** Above the first message after this one stands the line 'new'. */
  newAfter?: string | undefined;
}

/** Remembers in this browser, for each person, how far they have read in each conversation. */
export function useUnread(person: string | undefined, open: PageChannel | undefined): Unread {
  const [whose, setWhose] = useState(person);
  const [read, setRead] = useState<Read>(() => load(person));
  const [line, setLine] = useState<{ conversation?: string; after?: string | undefined }>({});
  if (whose !== person) {
    setWhose(person);
    setRead(load(person));
  }

  useEffect(() => {
    if (!open) return setLine({});
    if (person === undefined || whose !== person) return;
    const before = read[open.id];
    const newest = open.latest?.id ?? '0';
    const after = isAfter(newest, before) ? before : undefined;
    // It stays where it was when the conversation was opened.
    setLine((now) => (now.conversation === open.id ? now : { conversation: open.id, after }));
    if (isAfter(newest, before)) setRead(store(person, { ...read, [open.id]: newest }));
  }, [open, person, whose, read]);

  return {
    isUnread: ({ id, author, conversation }) =>
      author !== person && isAfter(id, read[conversation]),
    newAfter: line.conversation === open?.id ? line.after : undefined,
  };
}

/** Message ids are moments. */
function isAfter(id: string, read: string | undefined): boolean {
  return Number(id) > Number(read ?? 0);
}

function load(person: string | undefined): Read {
  return JSON.parse(localStorage.getItem(`read:${person}`) ?? '{}');
}

function store(person: string, read: Read): Read {
  localStorage.setItem(`read:${person}`, JSON.stringify(read));
  return read;
}
