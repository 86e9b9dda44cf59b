import { type PollDocument, pollDocumentId, pollOf } from '../../domain/polls/records';
import { say } from '../../domain/shared/language';
import { messageOf } from '../leerwerkplaats/message';
import type { Drawer } from '../shared/drawer';
import type { TeamsMessage } from '../shared/teams-messages';
import { pollCard } from './cards';
import { resultCard } from './result-cards';
import { pollTexts } from './text';

/** A poll as a message in its channel, in the channel's language. */
function pollMessage(poll: PollDocument, options: { repeat?: boolean } = {}): TeamsMessage {
  return {
    card: pollCard(pollOf(poll), poll.language, options),
    summary: say(pollTexts.summary, poll.language),
  };
}

/** Keeps the message of a poll's result current, once there is one: it may be withdrawn yet. */
export const resultDrawer: Drawer = {
  type: 'poll-result',
  documentType: 'poll',
  documentId: pollDocumentId,
  subjectId: (document) => (document as PollDocument).pollId,
  isDrawn: (document) => ['closed', 'withdrawn'].includes((document as PollDocument).status),
  draw: (document, options) => {
    const poll = document as PollDocument;
    return messageOf(resultCard(pollOf(poll), poll.language), options);
  },
};

/** Keeps a poll's card current. */
export const pollDrawer: Drawer = {
  type: 'poll',
  documentId: pollDocumentId,
  subjectId: (document) => (document as PollDocument).pollId,
  draw: (document, options) => pollMessage(document as PollDocument, options),
};
