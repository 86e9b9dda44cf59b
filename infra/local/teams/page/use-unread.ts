import { useCallback, useEffect, useState } from 'react';
import type { PageChannel } from '../page-model';

/** Remembers in this browser, for each person, how far they have read in each conversation. */
export function useUnread(person: string | undefined, open: PageChannel | undefined) {
  const name = `read:${person}`;
  const [seen, setSeen] = useState<Record<string, string>>({});
  useEffect(() => setSeen(JSON.parse(localStorage.getItem(name) ?? '{}')), [name]);

  useEffect(() => {
    if (!open?.latest || person === undefined) return;
    const { id } = open.latest;
    setSeen((before) => {
      const after = { ...before, [open.id]: id };
      localStorage.setItem(name, JSON.stringify(after));
      return after;
    });
  }, [open, name, person]);

  return useCallback(
    ({ id, latest }: PageChannel) =>
      latest !== undefined && latest.author !== person && Number(latest.id) > Number(seen[id] ?? 0),
    [seen, person],
  );
}
