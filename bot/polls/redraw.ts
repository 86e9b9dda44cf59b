import { type PollDocument, pollDocumentId, pollOf } from '../../domain/polls/records';
import { say } from '../../domain/shared/language';
import type { Drawer } from '../shared/drawer';
import type { TeamsMessage } from '../shared/teams-messages';
import { pollCard } from './cards';
import { pollTexts } from './text';

/** A poll as a message in its channel, in the channel's language. */
function pollMessage(poll: PollDocument, options: { repeat?: boolean } = {}): TeamsMessage {
  return {
    card: pollCard(pollOf(poll), poll.language, options),
    summary: say(pollTexts.summary, poll.language),
  };
}

/** Keeps a poll's card current. */
export const pollDrawer: Drawer = {
  type: 'poll',
  documentId: pollDocumentId,
  subjectId: (document) => (document as PollDocument).pollId,
  draw: (document, options) => pollMessage(document as PollDocument, options),
};
