import { type SessionDocument, sessionOf } from '../../domain/sessions/records';
import type { EventDocument } from '../../domain/shared/event';
import {
  type CardNoticeOptions,
  createCardNotices,
  readWithCard,
} from '../leerwerkplaats/card-notices';
import { messageOf } from '../leerwerkplaats/message';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import type { DrawSession } from './cards';
import { changeCard, sessionDeletedCard } from './change-cards';
import { createSessionDrawer } from './redraw';

/**
 * A new session is posted in its channel; one that was moved or cancelled is told in its thread.
 * Who made it hears 1:1 when its card was deleted.
 */
export function createSessionNotices(
  options: CardNoticeOptions & {
    readonly messages: Pick<TeamsMessages, 'reply'>;
    readonly drawSession: DrawSession;
    /** Where calendars find us; undefined: not known. */
    readonly site: string | undefined;
  },
): Notices {
  const { documents, messages, drawSession, site } = options;
  const drawer = createSessionDrawer(drawSession);

  /** As it is now, whatever happened in between; where the card isn't there, as a thread of its own. */
  async function tellChange(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const found = await readWithCard<SessionDocument>(documents, drawer, event);
    if (!found) return notReadableYet;
    const { document: session, channel, card } = found;
    // Cancelled or moved again since: that is told by its own event.
    const isOld = session.status === 'cancelled' || (session.toldBy ?? event.id) !== event.id;
    if (event.name === 'session-moved' && isOld) return unneeded;
    // The card comes first: what is said of it stands under it.
    if (card?.state === 'posting') return notReadableYet;
    const message = messageOf(changeCard(session, session.language, site), attempt);
    const thread = card?.state === 'posted' ? card.conversationId : null;
    const outcome = thread === null ? undefined : await messages.reply(channel, thread, message);
    const lost = outcome === undefined || outcome.kind === 'deleted' || outcome.kind === 'gone';
    return { outcome: lost ? await messages.startThread(channel, message) : outcome };
  }

  return {
    ...createCardNotices<SessionDocument>(options, {
      drawer,
      made: 'session-made',
      makerOf: ({ madeBy }) => madeBy,
      deletedCard: (session, language) => sessionDeletedCard(sessionOf(session), language),
    }),
    'session-moved': oneNotice('channel', tellChange),
    'session-cancelled': oneNotice('channel', tellChange),
  };
}
