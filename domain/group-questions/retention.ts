import { withoutName } from '../leerwerkplaats/retention';
import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { Wake } from '../shared/due';
import { eventOf } from '../shared/event';
import { type Naming, traceOf, writeInBatches } from '../shared/forgetting';
import type { PersonId } from '../shared/person';
import { type GroupAnswerDocument, type GroupQuestionDocument, groupQuestionId } from './records';

/** What is closed has names for a year (domain rule); in milliseconds. */
const keptAfterClosing = 365 * 24 * 60 * 60 * 1000;

/** When a question that is closed loses its names; ISO 8601. */
export function namesKeptUntil(closed: Date): string {
  return new Date(closed.getTime() + keptAfterClosing).toISOString();
}

/** A question that nobody closes would keep its names for good. Own judgement; in milliseconds. */
const openFor = 60 * 24 * 60 * 60 * 1000;

/** When a question that stays open closes by itself; ISO 8601. */
export function openUntil(asked: Date): string {
  return new Date(asked.getTime() + openFor).toISOString();
}

/** An open question closes; one that was closed a year ago loses its names. */
export const wakeGroupQuestion: Wake = (document, now) => {
  const question = document as GroupQuestionDocument;
  if (question.status === 'closed') return withoutNames(question, now);
  const { version } = question;
  const closed = { status: 'closed', dueAt: namesKeptUntil(now), version: version + 1 } as const;
  return { document: { ...question, ...closed } };
};

/** The names go, how many could help stays; an event asks to take out the answers. */
function withoutNames(question: GroupQuestionDocument, now: Date) {
  const { questionId, leerwerkplaatsId } = question;
  const answers = Object.values(question.answers).flatMap((given) => given ?? []);
  const nameless: GroupQuestionDocument = {
    ...question,
    askedBy: { ...question.askedBy, name: '', teamsId: '' },
    answers: Object.fromEntries(answers.map((given, n) => [String(n), { ...given, name: '' }])),
    settled: true,
    version: question.version + 1,
    dueAt: null,
  };
  const commandId = `${question.id}-${Date.parse(question.dueAt ?? '')}`;
  const command = { commandId, leerwerkplaatsId, at: now };
  return {
    document: nameless,
    also: [
      { kind: 'create', document: eventOf('group-question-settled', questionId, command) },
    ] as const,
  };
}

const answersTo = (questionId: string): NamedQuery => ({
  name: 'answers-to-question',
  text: "SELECT * FROM c WHERE c.type = 'group-answer' AND c.questionId = @questionId",
  parameters: { questionId },
});

/** Takes out who answered; the question has how many. What was cut off is done by doing it again. */
export async function forgetAnswers(
  documents: Documents,
  leerwerkplaatsId: string,
  questionId: string,
): Promise<boolean> {
  const partition = workOf(leerwerkplaatsId);
  const answers = await documents.query<GroupAnswerDocument>(answersTo(questionId), partition);
  return writeInBatches(
    documents,
    partition,
    answers.map((answer) => [traceOf(answer)]),
  );
}

export const namedInQuestions: Naming = {
  type: 'group-question',
  without: (document, personId) => {
    const question = document as GroupQuestionDocument;
    const askedBy = withoutName(question.askedBy, personId);
    const given = question.answers[personId];
    if (!askedBy && !given?.name) return undefined;
    const answers = given
      ? { ...question.answers, [personId]: { ...given, name: '' } }
      : question.answers;
    const asker = askedBy ?? question.askedBy;
    // Of a new version, or the card in the channel would go on saying the name.
    const version = question.version + 1;
    return { ...question, askedBy: asker, answers, version } satisfies GroupQuestionDocument;
  },
};

export const namedInAnswers: Naming = {
  type: 'group-answer',
  without: (document, personId) => {
    const answer = document as GroupAnswerDocument;
    if (answer.personId !== personId || answer.name === '') return undefined;
    return { ...answer, name: '' } satisfies GroupAnswerDocument;
  },
};

const asked = (personId: PersonId): NamedQuery => ({
  name: 'group-questions-of-asker',
  text: "SELECT * FROM c WHERE c.type = 'group-question' AND c.askedBy.personId = @personId",
  parameters: { personId },
});

const answered = (personId: PersonId): NamedQuery => ({
  name: 'group-answers-of-person',
  text: "SELECT * FROM c WHERE c.type = 'group-answer' AND c.personId = @personId",
  parameters: { personId },
});

/** What is kept of a person about questions to the group; moments are ISO 8601. */
export interface KeptOfGroupQuestions {
  readonly askedGroup: readonly { need: string; askedAt: string }[];
  readonly answers: readonly { question: string; answer: string | null; at: string }[];
}

/** For who asks what is kept of them. An answer names its question by its need, where that is known. */
export async function keptOfGroupQuestions(
  documents: Documents,
  leerwerkplaatsId: string,
  personId: PersonId,
): Promise<KeptOfGroupQuestions> {
  const partition = workOf(leerwerkplaatsId);
  const [questions, answers] = await Promise.all([
    documents.query<GroupQuestionDocument>(asked(personId), partition),
    documents.query<GroupAnswerDocument>(answered(personId), partition),
  ]);
  const about = await Promise.all(
    answers.map(({ questionId }) =>
      documents.get<GroupQuestionDocument>(partition, groupQuestionId(questionId)),
    ),
  );
  return {
    askedGroup: questions.map(({ need, askedAt }) => ({ need, askedAt })),
    answers: answers.map(({ answer, at }, n) => ({ question: about[n]?.need ?? '', answer, at })),
  };
}
