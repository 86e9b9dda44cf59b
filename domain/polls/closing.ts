import {
  lastWorkingHour,
  nextWorkingMoment,
  type WorkingHours,
} from '../leerwerkplaats/working-hours';
import type { Roster } from '../members/reconciliation';
import type { Command } from '../shared/command';
import { dayNamed, weekdayOf } from '../shared/date-phrase/calendar';
import type { DateReading, PartOfDay } from '../shared/date-phrase/model';
import { readDatePhrase } from '../shared/date-phrase/read';
import { dateRefusals } from '../shared/date-phrase/text';
import {
  type Change,
  type Documents,
  type Operation,
  type Read,
  workOf,
} from '../shared/documents';
import type { Awake, Wake } from '../shared/due';
import { type EventDocument, eventOf } from '../shared/event';
import { type Result, refuse, succeed } from '../shared/result';
import { type Clock, timeZone } from '../shared/time';
import { momentShown, wallClock } from '../shared/wall-clock';
import { closedStatusOf } from './model';
import { answerersOf, inChannel } from './not-answered';
import type { PollDocument } from './records';
import { votesKeptUntil, wakeClosedPoll } from './retention';

const day = 24 * 60 * 60 * 1000;

/** Own judgement: what nobody closes would ask people for good, and who asks seldom looks back. */
const usualDays = 14;

/** The hour at which a day ends for who answers; own judgement. */
const hourOf = (part: PartOfDay | undefined) =>
  part === 'evening' || part === 'night' ? '22:00' : part === 'morning' ? '12:00' : '17:00';

/** When a poll that is asked now closes, if nobody said: in two weeks, at the end of the afternoon. */
export function usualClosing(asked: Date): string {
  const [date = ''] = wallClock(new Date(asked.getTime() + usualDays * day), timeZone).split('T');
  return momentShown(`${date}T${hourOf(undefined)}:00`, timeZone).toISOString();
}

/** When a poll closes that somebody asks now, by what they typed (ISO 8601). */
export function closingOf(typed: string, asked: Date): Result<string, 'closing-refused'> {
  if (typed.trim() === '') return succeed(usualClosing(asked));
  const read = readDatePhrase(typed, { now: asked, timeZone, hourOf });
  if (!read.ok) return refuse('closing-refused', { why: dateRefusals[read.refusal] });
  return succeed(momentIn(read.value));
}

/** With an hour for each day, a reading is a moment. */
function momentIn(reading: DateReading): string {
  return reading.kind === 'moment' ? reading.at : reading.day;
}

/**
 * When who hasn't answered is reminded: two days before it closes, half-way where it is open for
 * less than four days; on a Friday rather than in the weekend, and in the last hour of work before
 * where nobody works between then and closing.
 */
export function reminderOf(asked: Date, closesAt: string, hours: WorkingHours): string {
  const closes = new Date(closesAt);
  const open = closes.getTime() - asked.getTime();
  const before = closes.getTime() - (open < 4 * day ? open / 2 : 2 * day);
  const weekday = weekdayOf(dayNamed(wallClock(new Date(before), hours.timeZone)));
  const friday = before - Math.max(0, weekday - 5) * day;
  const usual = new Date(friday > asked.getTime() ? friday : before);
  const comes = nextWorkingMoment(usual, hours) < closes;
  const moment = comes ? usual : lastWorkingHour(usual, hours);
  return (moment > asked ? moment : usual).toISOString();
}

/** Tells the result of a poll that somebody closed. */
export function closed(
  command: Pick<Command, 'commandId' | 'leerwerkplaatsId' | 'at'>,
  pollId: string,
): Operation {
  return { kind: 'create', document: eventOf('poll-closed', pollId, command) };
}

/** A poll as it is once it closed by itself, and the event that tells its result. */
function closedBy(poll: PollDocument, why: string, now: Date): Awake {
  const { pollId, leerwerkplaatsId } = poll;
  const document: PollDocument = {
    ...poll,
    status: closedStatusOf(poll),
    dueAt: votesKeptUntil(now),
    version: poll.version + 1,
  };
  // By what made it close, so that it is told once.
  const commandId = `${pollId}-${why}`;
  const event = eventOf('poll-closed', pollId, { commandId, leerwerkplaatsId, at: now });
  return { document, also: [{ kind: 'create', document: event }] };
}

/**
 * A poll that is opened again stays open for the usual time, and doesn't close by itself because
 * everybody had answered.
 */
export function reopened({ version }: PollDocument, closesAt: string): Change[] {
  return [
    { op: 'set', path: '/openedAgain', value: version + 1 },
    { op: 'set', path: '/closesAt', value: closesAt },
    { op: 'set', path: '/closesWhenAllAnswered', value: false },
    // They change again until it closes the next time.
    { op: 'set', path: '/words', value: null },
  ];
}

/** Asks Teams who of those that haven't answered is in the poll's channel: once for each version of it. */
export interface RosterAsked extends EventDocument {
  readonly version: number;
}

/**
 * Closes a poll that the change feed brings once everybody who may answer has, where who asked it
 * wants that. A vote at the same moment makes it another poll; then the feed brings that. Where
 * only members haven't, an event asks Teams whether these are in the poll's channel at all.
 */
export function createClosingWhenAllAnswered({
  documents,
  clock,
}: {
  documents: Documents;
  clock: Clock;
}) {
  return async function closeWhenAllAnswered(seen: PollDocument): Promise<void> {
    if (!seen.closesWhenAllAnswered || seen.status !== 'open' || seen.voters === 0) return;
    const partition = workOf(seen.leerwerkplaatsId);
    const poll = await documents.get<PollDocument>(partition, seen.id);
    if (poll?.status !== 'open') return;
    const waiting = (await answerersOf(documents, poll)).filter(({ answered }) => !answered);
    if (waiting.length === 0) return closeComplete(documents, poll, clock());
    if (waiting.every(({ member }) => member)) {
      // There already: the feed brought this version before.
      await documents.batch(partition, [{ kind: 'create', document: rosterAsked(poll, clock()) }]);
    }
  };
}

/**
 * As above, by what Teams says of the poll's channel: who hasn't answered and isn't there doesn't
 * count. Where Teams doesn't tell all, and where the last one waited for leaves the channel without
 * another answer, the poll closes at its closing time.
 */
export async function closeWhenAllHereAnswered(
  documents: Documents,
  poll: Read<PollDocument>,
  roster: Roster,
  now: Date,
): Promise<void> {
  const here = inChannel(await answerersOf(documents, poll), roster);
  if (here.every(({ answered }) => answered)) await closeComplete(documents, poll, now);
}

async function closeComplete(
  documents: Documents,
  { etag, ...open }: Read<PollDocument>,
  now: Date,
): Promise<void> {
  const { document, also = [] } = closedBy(open, `complete-${open.version}`, now);
  const partition = workOf(open.leerwerkplaatsId);
  await documents.batch(partition, [{ kind: 'replace', document, etag }, ...also]);
}

function rosterAsked({ pollId, leerwerkplaatsId, version }: PollDocument, at: Date): RosterAsked {
  const command = { commandId: `${pollId}-${version}`, leerwerkplaatsId, at };
  return { ...eventOf('poll-roster-asked', pollId, command), version };
}

/** A poll that is open closes; one that closed long ago loses what may not be kept. */
export const wakePoll: Wake = (document, now, documents) => {
  const poll = document as PollDocument;
  return poll.status === 'open'
    ? closedBy(poll, `at-${Date.parse(poll.closesAt ?? '')}`, now)
    : wakeClosedPoll(document, now, documents);
};
