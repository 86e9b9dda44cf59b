import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, UnexpectedConflict } from '../shared/command';
import { type Documents, type Operation, type Read, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForGroupQuestion } from './access';
import { findGroupQuestion, type QuestionInChannel } from './find';
import type { HelpAnswer } from './model';
import { type GroupAnswerDocument, type GroupQuestionDocument, groupAnswerId } from './records';

export type AnswerRefusal = 'no-such-question' | 'question-closed' | 'own-question' | 'reads-only';

/** Each loser of a race reads again; more tries than one person has fingers. */
const mostTries = 30;

/** Answering a question to the group, and taking it back. */
export function createAnswering({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  /** One answer per person, the last one; `null` takes it back. The same again tells nobody anew. */
  async function answer(
    command: Command,
    where: QuestionInChannel,
    given: HelpAnswer | null,
  ): Promise<Result<HelpAnswer | null, AnswerRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForGroupQuestion('answer', { role, isAsker: false })) return refuse('reads-only');
    for (let tries = 0; tries < mostTries; tries += 1) {
      const [question, earlier] = await Promise.all([
        findGroupQuestion(documents, leerwerkplaatsId, where),
        documents.get<GroupAnswerDocument>(
          workOf(leerwerkplaatsId),
          groupAnswerId(where.questionId, person.id),
        ),
      ]);
      if (!question) return refuse('no-such-question');
      if (question.askedBy.personId === person.id) return refuse('own-question');
      const stored = earlier?.answer ?? null;
      // Of a settled question no name is left, and none may come again.
      const closed = question.status === 'closed' && (stored !== given || question.settled);
      // What changes nothing is marked too, or this delivery, coming again, would undo a later one;
      // and written as it is, so that an answer that was read too old isn't confirmed.
      const operations = closed
        ? []
        : stored === given
          ? [answerOf(command, question, earlier, given)]
          : change(command, question, earlier, given);
      const { outcome } = await commit(documents, command, operations);
      if (outcome === 'conflict') continue;
      if (closed) return refuse('question-closed');
      return succeed(outcome === 'repeated' ? stored : given);
    }
    throw new UnexpectedConflict('an answer to the group');
  }

  return { answer };
}

function answerOf(
  { person, leerwerkplaatsId, at }: Command,
  { questionId }: GroupQuestionDocument,
  earlier: Read<GroupAnswerDocument> | undefined,
  answer: HelpAnswer | null,
): Operation {
  const since = earlier?.answer === answer ? earlier.at : at.toISOString();
  const document: GroupAnswerDocument = {
    id: groupAnswerId(questionId, person.id),
    type: 'group-answer',
    schema: 1,
    leerwerkplaatsId,
    questionId,
    personId: person.id,
    // Who takes back, or never gave, an answer isn't named with it.
    name: answer === null ? '' : person.name,
    answer,
    at: since,
  };
  return earlier ? { kind: 'replace', document, etag: earlier.etag } : { kind: 'create', document };
}

function change(
  command: Command,
  question: GroupQuestionDocument,
  earlier: Read<GroupAnswerDocument> | undefined,
  given: HelpAnswer | null,
): Operation[] {
  const { person } = command;
  const shown = given === null ? null : { name: person.name, answer: given };
  const answerId = groupAnswerId(question.questionId, person.id);
  const told = eventOf('group-question-answered', answerId, command);
  return [
    answerOf(command, question, earlier, given),
    {
      kind: 'patch',
      id: question.id,
      condition: "FROM c WHERE c.status = 'open'",
      changes: [
        { op: 'set', path: `/answers/${person.id}`, value: shown },
        { op: 'incr', path: '/version', value: 1 },
      ],
    },
    ...(given === null ? [] : [{ kind: 'create', document: told } as const]),
  ];
}
