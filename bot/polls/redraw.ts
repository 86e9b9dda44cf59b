import { type PollDocument, pollDocumentId, pollOf } from '../../domain/polls/records';
import { say } from '../../domain/shared/language';
import type { PostedCard } from '../../domain/shared/posted-card';
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
  isDrawn: (document, card) => {
    const poll = document as PollDocument;
    return poll.status === 'withdrawn' || (poll.status === 'closed' && !isEarlier(poll, card));
  },
  draw: (document, options) => {
    const poll = document as PollDocument;
    return messageOf(resultCard(pollOf(poll), poll.language), options);
  },
};

/** The result of the time before it was opened again: the next one takes its place. */
function isEarlier({ openedAgain = 0 }: PollDocument, card: PostedCard | undefined): boolean {
  return card?.state === 'posted' && card.drawnVersion < openedAgain;
}

/** Keeps a poll's card current. */
export const pollDrawer: Drawer = {
  type: 'poll',
  documentId: pollDocumentId,
  subjectId: (document) => (document as PollDocument).pollId,
  draw: (document, options) => pollMessage(document as PollDocument, options),
};
