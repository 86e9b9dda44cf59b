import { type Documents, type Operation, workOf } from '../shared/documents';
import type { Wake } from '../shared/due';
import { eventOf } from '../shared/event';
import { type RosterCheckDocument, rosterCheckId } from './records';

/** Members are held against the rosters each day, should news of Teams have been lost; in milliseconds. */
const day = 24 * 60 * 60 * 1000;

/**
 * What a new leerwerkplaats gets: its channel's roster is read at once, and once more within a
 * minute, because people are let into a new channel while it starts.
 */
export function firstRosterCheck(leerwerkplaatsId: string, startedAt: string): Operation[] {
  const check: RosterCheckDocument = {
    id: rosterCheckId,
    type: 'roster-check',
    schema: 1,
    leerwerkplaatsId,
    dueAt: startedAt,
  };
  const event = rostersDue(leerwerkplaatsId, 'first', new Date(startedAt));
  return [check, event].map((document) => ({ kind: 'create', document }));
}

/** The event that asks Teams. Its id is short, because the ids of what follows from it hold it. */
function rostersDue(leerwerkplaatsId: string, which: string | number, at: Date) {
  const commandId = `${rosterCheckId}-${which}`;
  return eventOf('rosters-due', rosterCheckId, { commandId, leerwerkplaatsId, at });
}

/** Somebody came, or a channel: the rosters are read within a minute, however many come. */
export async function checkRostersSoon(
  documents: Documents,
  leerwerkplaatsId: string,
  at: Date,
): Promise<void> {
  // Soon already: whoever comes with many others costs no write.
  await documents.batch(workOf(leerwerkplaatsId), [
    {
      kind: 'patch',
      id: rosterCheckId,
      condition: `FROM c WHERE c.dueAt > '${at.toISOString()}'`,
      changes: [{ op: 'set', path: '/dueAt', value: at.toISOString() }],
    },
  ]);
}

/** When it is time: the event that asks Teams, and again tomorrow. */
export const wakeRosterCheck: Wake = (document, now) => {
  const check = document as RosterCheckDocument;
  const next = new Date(now.getTime() + day).toISOString();
  // Not of the moment it was due: asked for once more at that same moment, it would never come.
  const event = rostersDue(check.leerwerkplaatsId, now.getTime(), now);
  return {
    document: { ...check, dueAt: next } satisfies RosterCheckDocument,
    also: [{ kind: 'create', document: event }],
  };
};
