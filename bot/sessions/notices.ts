import {
  type ChannelDocument,
  channelKey,
  channelPartition,
} from '../../domain/leerwerkplaats/records';
import { type SessionDocument, sessionDocumentId } from '../../domain/sessions/records';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import { cardIdOf, cardPosted, type PostedCard } from '../../domain/shared/posted-card';
import { messageOf } from '../leerwerkplaats/message';
import {
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import type { DrawSession } from './cards';
import { changeCard } from './change-cards';
import { sessionMessage } from './redraw';

/** A new session is posted in its channel; one that was moved or cancelled is told in its thread. */
export function createSessionNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'startThread' | 'reply'>;
  drawSession: DrawSession;
}): Notices {
  const { documents, messages, drawSession } = options;

  async function read({ leerwerkplaatsId, subjectId }: EventDocument) {
    const partition = workOf(leerwerkplaatsId);
    const [session, card] = await Promise.all([
      documents.get<SessionDocument>(partition, sessionDocumentId(subjectId)),
      documents.get<PostedCard>(partition, cardIdOf({ type: 'session', id: subjectId })),
    ]);
    const channel =
      session &&
      (await documents.get<ChannelDocument>(
        channelPartition(session.channelId),
        channelKey(session.channelId),
      ));
    return channel && { session, channel, card };
  }

  async function post(event: EventDocument, repeat: boolean): Promise<NoticeOutcome> {
    const found = await read(event);
    if (!found) return notReadableYet;
    const { session, channel } = found;
    const outcome = await messages.startThread(
      channel,
      sessionMessage(drawSession, session, { repeat }),
    );
    if (outcome.kind !== 'sent') return { outcome };
    const subject = { type: 'session', id: session.sessionId };
    const drawn = { version: session.version, repeat };
    return { outcome, record: [cardPosted(subject, outcome, drawn)] };
  }

  /** As it is now, whatever happened in between; where the card isn't there, as a thread of its own. */
  async function tellChange(event: EventDocument, repeat: boolean): Promise<NoticeOutcome> {
    const found = await read(event);
    if (!found) return notReadableYet;
    const { session, channel, card } = found;
    // Cancelled or moved again since: that is told by its own event.
    const isOld = session.status === 'cancelled' || (session.toldBy ?? event.id) !== event.id;
    if (event.name === 'session-moved' && isOld) return unneeded;
    // The card comes first: what is said of it stands under it.
    if (card?.state === 'posting') return notReadableYet;
    const message = messageOf(changeCard(session, session.language), { repeat });
    const thread = card?.state === 'posted' ? card.conversationId : null;
    const outcome = thread === null ? undefined : await messages.reply(channel, thread, message);
    const lost = outcome === undefined || outcome.kind === 'deleted' || outcome.kind === 'gone';
    return { outcome: lost ? await messages.startThread(channel, message) : outcome };
  }

  const telling = oneNotice('channel', (event, { repeat }) => tellChange(event, repeat));
  return {
    'session-made': oneNotice('channel', (event, { repeat }) => post(event, repeat)),
    'session-moved': telling,
    'session-cancelled': telling,
  };
}
