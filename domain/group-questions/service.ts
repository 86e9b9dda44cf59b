import type { Need } from '../directory/needs';
import type { Discipline } from '../leerwerkplaats/disciplines';
import { createPostingAgain } from '../leerwerkplaats/posting-again';
import { type LeerwerkplaatsService, starterOf } from '../leerwerkplaats/service';
import { type Command, commit, UnexpectedConflict } from '../shared/command';
import type { Documents } from '../shared/documents';
import { eventOf } from '../shared/event';
import type { Language } from '../shared/language';
import type { Person } from '../shared/person';
import { newCard } from '../shared/posted-card';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForGroupQuestion } from './access';
import { createAnswering } from './answering';
import { findGroupQuestion, openGroupQuestionsIn, type QuestionInChannel } from './find';
import type { GroupQuestion } from './model';
import { type GroupQuestionDocument, groupQuestionId } from './records';
import { namesKeptUntil, openUntil } from './retention';

export type StatusRefusal = 'no-such-question' | 'not-your-question' | 'question-settled';

export type GroupQuestionService = ReturnType<typeof createGroupQuestionService>;

/** The use cases of a question to the group: ask, answer, close, reopen, post again. */
export function createGroupQuestionService({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf' | 'roleElsewhere'>;
}) {
  /** Asks who can help with a need. The card follows from the event; the id from the command. */
  async function ask(
    command: Command,
    asked: { need: Need; discipline: Discipline | null; channelId: string; language: Language },
  ): Promise<Result<void, 'reads-only'>> {
    const { leerwerkplaatsId, person, commandId: questionId } = command;
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForGroupQuestion('ask', { role, isAsker: false })) return refuse('reads-only');
    const question: GroupQuestionDocument = {
      ...asked,
      id: groupQuestionId(questionId),
      type: 'group-question',
      schema: 1,
      questionId,
      leerwerkplaatsId,
      askedBy: starterOf(person),
      askedAt: command.at.toISOString(),
      dueAt: openUntil(command.at),
      status: 'open',
      answers: {},
      version: 1,
    };
    const subject = { type: 'group-question', id: questionId };
    const written = await commit(documents, command, [
      { kind: 'create', document: question },
      { kind: 'create', document: newCard(leerwerkplaatsId, subject, asked.channelId) },
      { kind: 'create', document: eventOf('group-question-asked', questionId, command) },
    ]);
    if (written.outcome === 'conflict') throw new UnexpectedConflict('a new question');
    return succeed(undefined);
  }

  /** Closes or reopens a question. Doing it twice is the same as once. */
  async function setStatus(
    command: Command,
    where: QuestionInChannel,
    status: GroupQuestion['status'],
  ): Promise<Result<GroupQuestion['status'], StatusRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const [question, role] = await Promise.all([
      findGroupQuestion(documents, leerwerkplaatsId, where),
      leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id),
    ]);
    if (!question) return refuse('no-such-question');
    const isAsker = question.askedBy.personId === person.id;
    const action = status === 'closed' ? 'close' : 'reopen';
    if (!mayForGroupQuestion(action, { role, isAsker })) return refuse('not-your-question');
    if (question.settled) return refuse('question-settled');
    const other = status === 'closed' ? 'open' : 'closed';
    const dueAt = status === 'closed' ? namesKeptUntil(command.at) : openUntil(command.at);
    const { outcome } = await commit(documents, command, [
      {
        kind: 'patch',
        id: question.id,
        condition: `FROM c WHERE c.status = '${other}' AND NOT IS_DEFINED(c.settled)`,
        changes: [
          { op: 'set', path: '/status', value: status },
          { op: 'set', path: '/dueAt', value: dueAt },
          { op: 'incr', path: '/version', value: 1 },
        ],
      },
    ]);
    // So already: marked too, or this delivery, coming again later, would undo what came between.
    if (outcome === 'conflict') await commit(documents, command, []);
    return succeed(status);
  }

  /** With what a channel is still to be helped, for who may answer; nothing for anybody else. */
  async function openNeeds(
    leerwerkplaatsId: string,
    person: Person,
    channelId: string,
  ): Promise<readonly Need[]> {
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForGroupQuestion('answer', { role, isAsker: false })) return [];
    const found = await openGroupQuestionsIn(documents, leerwerkplaatsId, channelId);
    return found.map(({ need }) => need);
  }

  return {
    ask,
    openNeeds,
    ...createAnswering({ documents, leerwerkplaatsen }),
    close: (command: Command, where: QuestionInChannel) => setStatus(command, where, 'closed'),
    reopen: (command: Command, where: QuestionInChannel) => setStatus(command, where, 'open'),
    postAgain: createPostingAgain<GroupQuestionDocument>(
      { documents, leerwerkplaatsen },
      {
        type: 'group-question',
        documentId: groupQuestionId,
        makerOf: ({ askedBy }) => askedBy,
        may: ({ role, isMaker }) => mayForGroupQuestion('post-again', { role, isAsker: isMaker }),
      },
    ),
  };
}
