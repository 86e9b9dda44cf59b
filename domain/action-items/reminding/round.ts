import { channelsOf } from '../../leerwerkplaats/channels';
import { leaderOf, membersOf } from '../../leerwerkplaats/members';
import { workingHoursOf } from '../../leerwerkplaats/working-hours';
import { isRepresented } from '../../members/represented';
import { type Documents, documentId, type StoredDocument, workOf } from '../../shared/documents';
import type { Wake } from '../../shared/due';
import { type EventDocument, eventOf } from '../../shared/event';
import { createMemory } from '../../shared/memory';
import type { Clock } from '../../shared/time';
import { anybody, nextWithItems, type PersonWithItems, readDays } from '../lists';
import type { ActionItemDocument } from '../records';
import { dutchDay, nextRound, roundAfter, type Told, toldOn } from './marks';
import { isAsked, wishesOf } from './wishes';

/**
 * In `work`, one per leerwerkplaats: each working day it goes past everybody who has items, and
 * leaves an event for who may have something to be told. The change feed carries it on.
 */
export interface ReminderRoundDocument extends StoredDocument {
  readonly type: 'reminder-round';
  readonly leerwerkplaatsId: string;
  /** The last round, or the one that is under way. */
  readonly now: Told;
  /** The one before it. */
  readonly before: Told;
  /** Whose items it goes past; null: it is done. */
  readonly list: 'ofOwner' | 'ofDeputy' | null;
  /** Whom it went past last; empty: nobody yet. */
  readonly after: string;
  /** How many steps it took: who does the same step again changes nothing. */
  readonly step: number;
  readonly dueAt: string;
}

export const reminderRoundId = 'reminder-round';

/** What the events of a round are about: a person, or a channel. */
export const reminderEvents = {
  person: 'action-items-to-tell',
  channel: 'action-items-in-channel',
} as const;

/** People in one step, for each of whom a batch takes one operation at most. */
const mostInStep = 25;

/** Own judgement: more channels than a leerwerkplaats has; with the people they fit in a batch. */
const mostChannels = 60;

/** More than are at work at one time in a process. */
const mostRemembered = 1_000;

/** Begins the rounds of a leerwerkplaats with its first action item. */
export function createBeginningRounds({
  documents,
  clock,
}: {
  documents: Documents;
  clock: Clock;
}) {
  const begun = createMemory<true>(mostRemembered);

  return async function beginRounds({ leerwerkplaatsId }: ActionItemDocument): Promise<void> {
    if (begun.get(leerwerkplaatsId)) return;
    const partition = workOf(leerwerkplaatsId);
    if (!(await documents.get(partition, reminderRoundId))) {
      const hours = await workingHoursOf(documents, leerwerkplaatsId);
      const day = dutchDay(clock());
      const told = toldOn(day, day, hours);
      const document: ReminderRoundDocument = {
        id: reminderRoundId,
        type: 'reminder-round',
        schema: 1,
        leerwerkplaatsId,
        now: told,
        before: told,
        ...{ list: null, after: '', step: 0 },
        dueAt: roundAfter(day, hours).toISOString(),
      };
      // Another process may have been first.
      await documents.batch(partition, [{ kind: 'create', document }]);
    }
    begun.set(leerwerkplaatsId, true);
  };
}

/** It is time for a round, unless the settings say otherwise by now; at most one a day. */
export const wakeReminderRound: Wake = async (document, now, documents) => {
  const round = document as ReminderRoundDocument;
  const hours = await workingHoursOf(documents, round.leerwerkplaatsId);
  const begins = nextRound(now, hours);
  if (begins > now) return { document: { ...round, dueAt: begins.toISOString() } };
  const day = dutchDay(now);
  const dueAt = roundAfter(day, hours).toISOString();
  const { now: last } = round;
  if (day <= last.day) return { document: { ...round, dueAt } };
  const next: ReminderRoundDocument = {
    ...round,
    now: toldOn(day, last.day, hours),
    before: last,
    ...{ list: 'ofOwner', after: '', step: 0, dueAt },
  };
  return { document: next };
};

/**
 * The next people of a round: an event for each who may have something to be told. What it comes to
 * is seen when it is sent. A step is written on condition that nobody took it, so that it can be cut
 * off anywhere and done again.
 */
export function createReminderRounds({ documents, clock }: { documents: Documents; clock: Clock }) {
  return async function carryOn(round: ReminderRoundDocument): Promise<void> {
    const { list, leerwerkplaatsId, now, step } = round;
    if (list === null) return;
    const people = await nextPeople(round, list);
    const told = await Promise.all(people.map((one) => mayBeTold(round, one)));
    const asked = people.filter((_, place) => told[place]);
    const isLast = people.length < mostInStep;
    const events = [
      ...asked.map(({ personId }) => eventFor(round, list, personId)),
      ...(isLast && list === 'ofDeputy' ? await lastEvents(round) : []),
    ];
    const next = isLast ? (list === 'ofOwner' ? 'ofDeputy' : null) : list;
    const after = isLast ? '' : (people.at(-1)?.personId ?? '');
    await documents.batch(workOf(leerwerkplaatsId), [
      {
        kind: 'patch',
        id: reminderRoundId,
        condition: `FROM c WHERE c.now.day = '${now.day}' AND c.step = ${step}`,
        changes: [
          { op: 'set', path: '/list', value: next },
          { op: 'set', path: '/after', value: after },
          { op: 'incr', path: '/step', value: 1 },
        ],
      },
      ...events.map((document) => ({ kind: 'create', document }) as const),
    ]);
  };

  async function nextPeople(
    { leerwerkplaatsId, after }: ReminderRoundDocument,
    list: 'ofOwner' | 'ofDeputy',
  ): Promise<PersonWithItems[]> {
    const people: PersonWithItems[] = [];
    for (let last = after; people.length < mostInStep; ) {
      const next = await nextWithItems(documents, leerwerkplaatsId, list, last);
      if (!next) break;
      people.push(next);
      last = next.personId;
    }
    return people;
  }

  /** Who takes part without Teams is spoken of in the channel, and their deputy is written to. */
  async function mayBeTold(
    { now, before }: ReminderRoundDocument,
    { personId, first }: PersonWithItems,
  ): Promise<boolean> {
    if (isRepresented(personId)) return false;
    const isNear = first.dueDay !== null && first.dueDay <= now.marks.soon;
    if (isNear || now.opensWeek) return true;
    const wishes = await wishesOf(documents, personId);
    return wishes.rhythm === 'daily' || isAsked(wishes, before.day, now.day);
  }

  /** For who leads; and on the working day after everybody was told, for the channels of who can't be reached. */
  async function lastEvents(round: ReminderRoundDocument): Promise<EventDocument[]> {
    const { leerwerkplaatsId, now, before } = round;
    const where = { list: 'untouched', whose: anybody } as const;
    const days = { from: before.marks.leader, to: now.marks.leader, most: 1 };
    const [members, stuck, channels] = await Promise.all([
      membersOf(documents, leerwerkplaatsId),
      readDays(documents, leerwerkplaatsId, where, days),
      before.opensWeek ? channelsOf(documents, leerwerkplaatsId) : [],
    ]);
    const leader = stuck.length > 0 ? leaderOf(members) : undefined;
    return [
      ...(leader ? [eventFor(round, 'leader', leader.personId)] : []),
      ...channels
        .slice(0, mostChannels)
        .map(({ channelId }) => eventFor(round, 'channel', channelId)),
    ];
  }

  /** Once in a round for each reason, so that a step that is done again makes no other. */
  function eventFor(
    { leerwerkplaatsId, now }: ReminderRoundDocument,
    why: 'ofOwner' | 'ofDeputy' | 'leader' | 'channel',
    subjectId: string,
  ): EventDocument {
    const commandId = documentId(why, now.day, subjectId);
    const name = why === 'channel' ? reminderEvents.channel : reminderEvents.person;
    return eventOf(name, subjectId, { commandId, leerwerkplaatsId, at: clock() });
  }
}
