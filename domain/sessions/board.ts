import { isOver } from '../action-items/model';
import type { Role } from '../leerwerkplaats/access';
import type { RoleOf } from '../leerwerkplaats/remembered-roles';
import { type Documents, workOf } from '../shared/documents';
import { createFollowed } from '../shared/followed';
import type { PersonId } from '../shared/person';
import { cardIdOf, type PostedCard } from '../shared/posted-card';
import { type Result, refuse, succeed } from '../shared/result';
import type { Clock } from '../shared/time';
import { mayForSession } from './access';
import type { PollStanding, SessionsView, SessionView } from './api';
import { calendarPath } from './calendar';
import { answeredBefore, endOf, namesOf, type Session, sessionLimits } from './model';
import { type AttendanceDocument, type SessionDocument, sessionOf } from './records';
import { fieldsOf } from './when';

/** More leerwerkplaatsen, and more people, than look at once. */
const most = { leerwerkplaatsen: 500, people: 5_000 } as const;

/** Own judgement: what somebody still scrolls through. */
const mostShown = { coming: 50, over: 25 } as const;

const toMake: SessionsView['toMake'] = {
  ...{ title: '', date: '', time: '', later: false, place: '' },
  ...{ phase: null, method: '', minutes: sessionLimits.minutes.usual, agenda: '' },
};

/** How it is with the polls of a leerwerkplaats, by id; those that were withdrawn are left out. */
type StandingOfPolls = (leerwerkplaatsId: string) => Promise<ReadonlyMap<string, PollStanding>>;

/**
 * The sessions of a leerwerkplaats as one person sees them outside the cards: three queries at a
 * time. Their role is as `rememberedRole` knows it, at most a minute old.
 */
export function createSessionBoard({
  documents,
  clock,
  rememberedRole,
  standingOfPolls,
}: {
  documents: Documents;
  clock: Clock;
  rememberedRole: RoleOf;
  standingOfPolls: StandingOfPolls;
}) {
  const sessions = createFollowed<SessionDocument | PostedCard>({
    documents,
    clock,
    name: 'sessions-and-cards',
    text: "SELECT * FROM c WHERE (c.type = 'session' OR (c.type = 'posted-card' AND c.subject.type = 'session')) AND c._ts >= @since",
    most: most.leerwerkplaatsen,
  });
  const answers = createFollowed<AttendanceDocument>({
    documents,
    clock,
    name: 'own-answers-to-sessions',
    text: "SELECT * FROM c WHERE c.type = 'attendance' AND c.personId = @personId AND c._ts >= @since",
    most: most.people,
  });

  /** Every session of a leerwerkplaats with this person's own answer. */
  async function sessionsFor(
    leerwerkplaatsId: string,
    personId: PersonId,
    role: Role,
  ): Promise<SessionView[]> {
    const partition = workOf(leerwerkplaatsId);
    const [found, own, standing] = await Promise.all([
      sessions(partition),
      answers(partition, { personId }),
      standingOfPolls(leerwerkplaatsId),
    ]);
    const cards = new Map<string, PostedCard>();
    for (const one of found) if (one.type === 'posted-card') cards.set(one.id, one);
    const mine = new Map(own.map((one) => [one.sessionId, one]));
    return found.flatMap((one) => {
      if (one.type !== 'session') return [];
      const card = cards.get(cardIdOf({ type: 'session', id: one.sessionId }));
      const isMaker = one.madeBy.personId === personId;
      const mayChange = mayForSession('change', { role, isMaker });
      return [sessionViewOf(one, { card, own: mine.get(one.sessionId), standing, mayChange })];
    });
  }

  return {
    /** The sessions of a channel, for who may look at them. */
    async inChannel(
      { leerwerkplaatsId, channelId }: { leerwerkplaatsId: string; channelId: string },
      personId: PersonId,
    ): Promise<Result<Omit<SessionsView, 'leerwerkplaats'>, 'not-for-role'>> {
      const role = await rememberedRole(leerwerkplaatsId, personId);
      if (!mayForSession('look', { role, isMaker: false })) return refuse('not-for-role');
      const all = await sessionsFor(leerwerkplaatsId, personId, role);
      const here = all.filter((one) => one.channelId === channelId).sort(byBeginning);
      const coming = here.filter(isComing).slice(0, mostShown.coming);
      const over = here.filter((one) => !isComing(one)).reverse();
      const mayMake = mayForSession('make', { role, isMaker: false });
      return succeed({
        ...{ coming, over: over.slice(0, mostShown.over) },
        ...(mayMake ? { toMake } : {}),
      });
    },

    /** One session, which is in a channel that this person is in. */
    async one(
      { leerwerkplaatsId, sessionId }: { leerwerkplaatsId: string; sessionId: string },
      personId: PersonId,
    ): Promise<SessionView | undefined> {
      const role = await rememberedRole(leerwerkplaatsId, personId);
      const all = await sessionsFor(leerwerkplaatsId, personId, role);
      return all.find(({ id }) => id === sessionId);
    },
  };
}

function isComing({ status }: SessionView): boolean {
  return status === 'planned' || status === 'dateless';
}

/** What has no date yet comes last. */
function byBeginning(one: SessionView, other: SessionView): number {
  if (one.startsAt === null || other.startsAt === null) {
    return Number(one.startsAt === null) - Number(other.startsAt === null);
  }
  return one.startsAt.localeCompare(other.startsAt);
}

function sessionViewOf(
  document: SessionDocument,
  {
    card,
    own,
    standing,
    mayChange,
  }: {
    card: PostedCard | undefined;
    own: AttendanceDocument | undefined;
    standing: ReadonlyMap<string, PollStanding>;
    mayChange: boolean;
  },
): SessionView {
  const session = sessionOf(document);
  const { plan, status, counts, round, movedFrom } = session;
  const { title, startsAt, place, phase, method, agenda } = plan;
  const messageId = card?.state === 'posted' ? card.activityId : null;
  return {
    ...{ id: session.id, channelId: session.channelId },
    ...{ title, startsAt, endsAt: endOf(plan), place, phase, method, agenda: [...agenda] },
    ...{ status, counts, round, polls: pollsOf(session, standing) },
    ...itemsOf(session),
    coming: namesOf(session),
    answeredBefore: answeredBefore(session),
    ...(movedFrom ? { movedFrom } : {}),
    ...(own && !document.settled
      ? { mine: { answer: own.answer, before: own.round !== round } }
      : {}),
    ...(mayChange ? toChangeOf(session) : {}),
    ...(status === 'planned' ? { calendar: calendarPath(session) } : {}),
    ...(messageId === null ? {} : { messageId }),
  };
}

/** What was withdrawn is gone before its question is off the session. */
function pollsOf(
  { polls }: Session,
  standing: ReadonlyMap<string, PollStanding>,
): SessionView['polls'] {
  return polls.flatMap(({ pollId, question }) => {
    const found = standing.get(pollId);
    return found ? [{ pollId, question, ...found }] : [];
  });
}

function toChangeOf({ plan, status, sequence }: Session): Pick<SessionView, 'toChange'> {
  if (status !== 'planned' && status !== 'dateless') return {};
  const { title, startsAt, place, phase, method, minutes, agenda } = plan;
  const toChange = {
    ...{ title, place, phase, method, minutes, seen: sequence },
    ...fieldsOf(startsAt),
    agenda: agenda.join('\n'),
  };
  return { toChange };
}

function itemsOf(session: Session): Pick<SessionView, 'items' | 'itemsDone'> {
  const all = Object.values(session.items);
  const open = all.filter((item) => !isOver(item));
  return {
    items: open.map(({ title, owner, dueDay, status, waitingFor }) => ({
      ...{ title, dueDay, status, waitingFor },
      owner: owner && { name: owner.name },
    })),
    itemsDone: all.filter(({ status }) => status === 'done').length,
  };
}
