import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { Person, PersonId } from '../shared/person';
import { type Result, succeed } from '../shared/result';
import type { SessionView } from './api';
import { calendarPath } from './calendar';
import { endOf, namesOf, type Session } from './model';
import type { AttendanceDocument } from './records';
import type { SessionService } from './service';

const ownAnswers = (personId: PersonId): NamedQuery => ({
  name: 'own-answers-to-sessions',
  text: "SELECT * FROM c WHERE c.type = 'attendance' AND c.personId = @personId",
  parameters: { personId },
});

/** What is to come, as one person sees it outside the cards: two queries at a time. */
export function createSessionBoard({
  documents,
  sessions,
}: {
  documents: Documents;
  sessions: Pick<SessionService, 'coming'>;
}) {
  /** The sessions of a channel that are to come, for who may look at them. */
  return async function inChannel(
    { leerwerkplaatsId, channelId }: { leerwerkplaatsId: string; channelId: string },
    person: Person,
  ): Promise<Result<SessionView[], 'not-for-role'>> {
    const [coming, answers] = await Promise.all([
      sessions.coming({ leerwerkplaatsId, person }, channelId),
      documents.query<AttendanceDocument>(ownAnswers(person.id), workOf(leerwerkplaatsId)),
    ]);
    if (!coming.ok) return coming;
    const mine = new Map(answers.map((answer) => [answer.sessionId, answer]));
    return succeed(coming.value.map((session) => viewOf(session, mine.get(session.id))));
  };
}

function viewOf(session: Session, mine: AttendanceDocument | undefined): SessionView {
  const { id, plan, counts, round, movedFrom } = session;
  const { title, startsAt, place, phase, method, agenda } = plan;
  const endsAt = endOf(plan);
  return {
    ...{ id, title, place, method, counts },
    agenda: [...agenda],
    names: namesOf(session),
    ...(startsAt && endsAt ? { startsAt, endsAt, calendar: calendarPath(session) } : {}),
    ...(phase ? { phase } : {}),
    ...(movedFrom ? { movedFrom } : {}),
    ...(mine ? { mine: { answer: mine.answer, before: mine.round < round } } : {}),
  };
}
