import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { planned } from '../sessions/changing';
import { newSession } from '../sessions/making';
import { type Plan, sessionLimits } from '../sessions/model';
import { type SessionDocument, sessionDocumentId } from '../sessions/records';
import { fieldsOf, whenOfFields } from '../sessions/when';
import { type Command, commit, refusedForGood, UnexpectedConflict } from '../shared/command';
import { type Documents, type NewId, type Operation, workOf } from '../shared/documents';
import { type Result, refuse, succeed } from '../shared/result';
import { timeZone } from '../shared/time';
import { wallClock } from '../shared/wall-clock';
import { mayForPoll } from './access';
import { adviceOn } from './advice';
import { closed } from './closing';
import { findPoll, type PollInChannel } from './find';
import { type Poll, type PollDate, showsResults } from './model';
import { type PollDocument, pollOf } from './records';
import { votesKeptUntil } from './retention';
import { sessionTitleOf } from './session-title';

export type ChooseRefusal =
  | 'no-such-poll'
  | 'not-for-role'
  | 'not-your-poll'
  | 'no-such-option'
  | 'no-choosing-now'
  | 'close-before-choosing'
  | 'date-chosen'
  | 'date-refused-by-all'
  | 'date-over'
  | 'hour-missing'
  | 'session-has-date';

/** Which date, and of one that is a day only: the hour, '14:00' on the clocks of the Netherlands. */
export interface ChosenDate {
  readonly optionId: string;
  readonly time?: string | undefined;
}

/** Each loser of a race reads again, also of one with a vote: more than are given in that time. */
const mostTries = 30;

/** Choosing a date of a poll: the poll closes, and the session that it was asked for has its date. */
export function createChoosing({
  documents,
  leerwerkplaatsen,
  newId,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
  newId: NewId;
}) {
  /**
   * All in one batch, so that there is never a poll with a chosen date and no session. A date that
   * everybody refused can't be chosen, nor a second one, nor the same day at another hour.
   */
  async function chooseDate(
    command: Command,
    where: PollInChannel,
    chosen: ChosenDate,
  ): Promise<Result<Poll, ChooseRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    // Before it is known whether there is such a poll: the refusal tells nothing of it.
    if (!mayForPoll('look', { role, isAsker: false })) return refuse('not-for-role');
    for (let tries = 0; tries < mostTries; tries += 1) {
      const poll = await findPoll(documents, leerwerkplaatsId, where);
      if (!poll) return refuse('no-such-poll');
      const isAsker = poll.askedBy.personId === person.id;
      if (!mayForPoll('choose-date', { role, isAsker })) {
        return refusedForGood(documents, command, refuse('not-your-poll'));
      }
      if (poll.chosen) {
        await commit(documents, command, []);
        return asChosen(command, poll, chosen);
      }
      const moment = momentOf(poll, chosen, command.at);
      if (!moment.ok) return refusedForGood(documents, command, moment);
      const session = await sessionFor(command, poll, moment.value);
      if (!session.ok) return refusedForGood(documents, command, session);
      const written = await commit(documents, command, [
        ...chosenBy(command, poll, { ...chosen, sessionId: session.value.sessionId }),
        ...session.value.operations,
      ]);
      if (written.outcome === 'conflict') continue;
      const current = await findPoll(documents, leerwerkplaatsId, where);
      // Without a chosen date: refused before, and only delivered again.
      return current ? asChosen(command, current, chosen) : refuse('no-such-poll');
    }
    throw new UnexpectedConflict('a chosen date');
  }

  /** Doing it twice is the same as once, and whoever else wants the same has it; of a day at that hour. */
  async function asChosen(
    { commandId, leerwerkplaatsId }: Command,
    poll: PollDocument,
    { optionId, time = '' }: ChosenDate,
  ): Promise<Result<Poll, 'date-chosen'>> {
    const option = poll.options.find(({ id }) => id === optionId);
    if (poll.chosen?.optionId !== optionId || !option?.date) return refuse('date-chosen');
    const { sessionId } = poll.chosen;
    if ('at' in option.date || sessionId === commandId) return succeed(pollOf(poll));
    const partition = workOf(leerwerkplaatsId);
    const session = await documents.get<SessionDocument>(partition, sessionDocumentId(sessionId));
    const at = fieldsOf(session?.plan.startsAt ?? null);
    const isThen = at.date === option.date.day && at.time === time;
    return isThen ? succeed(pollOf(poll)) : refuse('date-chosen');
  }

  /** What gives the session its date: one that waits for it, or a new one. */
  async function sessionFor(
    command: Command,
    { pollId, forSession, channelId, language, question }: PollDocument,
    { startsAt, minutes }: Moment,
  ): Promise<Result<{ sessionId: string; operations: readonly Operation[] }, 'session-has-date'>> {
    if (forSession !== undefined) {
      const session = await documents.get<SessionDocument>(
        workOf(command.leerwerkplaatsId),
        sessionDocumentId(forSession),
      );
      if (session?.status !== 'dateless') return refuse('session-has-date');
      const plan = { ...session.plan, startsAt, minutes: minutes ?? session.plan.minutes };
      return succeed({
        sessionId: forSession,
        operations: planned(command, session, plan, session.sequence),
      });
    }
    const plan: Plan = {
      title: sessionTitleOf(question, language),
      startsAt,
      minutes: minutes ?? sessionLimits.minutes.usual,
      ...{ place: '', phase: null, method: '', agenda: [] },
    };
    const calendarKey = `${newId()}${newId()}`.replaceAll('-', '');
    const polls = [{ pollId, question }];
    return succeed({
      sessionId: command.commandId,
      operations: newSession(command, { channelId, language, plan, calendarKey, polls }),
    });
  }

  return { chooseDate };
}

/** When a session begins, ISO 8601, and how many minutes it takes where its end was written. */
interface Moment {
  readonly startsAt: string;
  readonly minutes: number | undefined;
}

function momentOf(
  poll: PollDocument,
  { optionId, time = '' }: ChosenDate,
  now: Date,
): Result<Moment, ChooseRefusal> {
  const isOver = poll.status !== 'open' && poll.status !== 'closed';
  if (poll.kind !== 'date' || isOver) return refuse('no-choosing-now');
  // What can be chosen tells how people answered.
  if (!showsResults(poll, false)) return refuse('close-before-choosing');
  const option = pollOf(poll).options.find(({ id }) => id === optionId);
  if (!option?.date) return refuse('no-such-option');
  if (adviceOn(poll, option).refused) return refuse('date-refused-by-all');
  return startOf(option.date, time, now);
}

function startOf(date: PollDate, time: string, now: Date): Result<Moment, ChooseRefusal> {
  if ('at' in date) {
    if (Date.parse(date.at) <= now.getTime()) return refuse('date-over');
    return succeed({ startsAt: date.at, minutes: minutesOf(date) });
  }
  const when = whenOfFields({ date: date.day, time, later: false }, now);
  if (when.ok) return succeed({ startsAt: when.value.startsAt ?? '', minutes: undefined });
  const [today = ''] = wallClock(now, timeZone).split('T');
  return refuse(date.day < today || when.refusal === 'in-the-past' ? 'date-over' : 'hour-missing');
}

/** From the beginning to the end that was written, if a session can take that long. */
function minutesOf({ at, until }: { at: string; until?: string }): number | undefined {
  if (until === undefined) return undefined;
  const minutes = Math.round((Date.parse(until) - Date.parse(at)) / 60_000);
  const { least, most } = sessionLimits.minutes;
  return minutes >= least && minutes <= most ? minutes : undefined;
}

/** The poll with its date, closed if it wasn't. */
function chosenBy(
  command: Command,
  poll: PollDocument,
  { optionId, sessionId }: { optionId: string; sessionId: string },
): Operation[] {
  const closes = poll.status === 'open';
  return [
    {
      kind: 'patch',
      id: poll.id,
      // As it was read, its votes too: the last one may refuse the date.
      condition: `FROM c WHERE c.version = ${poll.version}`,
      changes: [
        { op: 'set', path: '/chosen', value: { optionId, sessionId } },
        { op: 'incr', path: '/version', value: 1 },
        ...(closes
          ? ([
              { op: 'set', path: '/status', value: 'closed' },
              { op: 'set', path: '/dueAt', value: votesKeptUntil(command.at) },
            ] as const)
          : []),
      ],
    },
    ...(closes ? [closed(command, poll.pollId)] : []),
  ];
}
