import {
  type GroupQuestionDocument,
  groupQuestionId,
  groupQuestionOf,
} from '../../domain/group-questions/records';
import { say } from '../../domain/shared/language';
import type { Drawer } from '../shared/drawer';
import type { TeamsMessage } from '../shared/teams-messages';
import { groupQuestionCard } from './cards';
import { groupQuestionTexts } from './text';

/** A question as a message in its channel, in the channel's language. */
function groupQuestionMessage(
  question: GroupQuestionDocument,
  options: { repeat?: boolean } = {},
): TeamsMessage {
  return {
    card: groupQuestionCard(groupQuestionOf(question), question.language, options),
    summary: say(groupQuestionTexts.summary, question.language),
  };
}

/** Keeps a question's card current. */
export const groupQuestionDrawer: Drawer = {
  type: 'group-question',
  documentId: groupQuestionId,
  subjectId: (document) => (document as GroupQuestionDocument).questionId,
  draw: (document, options) => groupQuestionMessage(document as GroupQuestionDocument, options),
};
