import type { Starter } from '../leerwerkplaats/records';
import { documentId, type StoredDocument } from '../shared/documents';
import type { Language } from '../shared/language';
import type { PersonId } from '../shared/person';
import type { GroupQuestion, HelpAnswer } from './model';

/** In `work`: a question with its answers in one document, so that a card is drawn from one read. */
export interface GroupQuestionDocument extends Omit<GroupQuestion, 'id'>, StoredDocument {
  readonly type: 'group-question';
  readonly questionId: string;
  readonly language: Language;
  readonly askedAt: string;
  readonly askedBy: Starter;
  /** Open: when it closes by itself; closed: when it loses its names; ISO 8601. Null afterwards. */
  readonly dueAt?: string | null;
}

/** In `work`: one person's answer, guarded by its ETag, for the message to the asker. */
export interface GroupAnswerDocument extends StoredDocument {
  readonly type: 'group-answer';
  readonly leerwerkplaatsId: string;
  readonly questionId: string;
  readonly personId: PersonId;
  readonly name: string;
  /** Null once it was taken back. */
  readonly answer: HelpAnswer | null;
  readonly at: string;
}

export const groupQuestionId = (questionId: string): string =>
  documentId('group-question', questionId);
export const groupAnswerId = (questionId: string, personId: PersonId): string =>
  documentId('group-answer', questionId, personId);

/** The question that a document holds. */
export function groupQuestionOf(document: GroupQuestionDocument): GroupQuestion {
  const { questionId, leerwerkplaatsId, channelId, need, discipline } = document;
  const { askedBy, status, answers, version } = document;
  return {
    ...{ leerwerkplaatsId, channelId, need, discipline, status, answers, version },
    ...(document.settled ? { settled: true } : {}),
    id: questionId,
    askedBy: { personId: askedBy.personId, name: askedBy.name },
  };
}
