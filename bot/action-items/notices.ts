import {
  type ActionItemDocument,
  actionItemId,
  actionItemOf,
} from '../../domain/action-items/records';
import {
  type ChannelDocument,
  channelKey,
  channelPartition,
} from '../../domain/leerwerkplaats/records';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import type { Language } from '../../domain/shared/language';
import { cardIdOf, cardPosted, type PostedCard } from '../../domain/shared/posted-card';
import type { LeaderMessages } from '../leerwerkplaats/leader-messages';
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
import { itemDeletedCard } from './cards';
import { actionItemMessage } from './redraw';

/** An action item is posted in its channel; who wrote it hears 1:1 when its card was deleted. */
export function createActionItemNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'startThread' | 'toPerson'>;
  toLeader: LeaderMessages;
}): Notices {
  const { documents, messages, toLeader } = options;

  async function read({ leerwerkplaatsId, subjectId }: EventDocument) {
    const item = await documents.get<ActionItemDocument>(
      workOf(leerwerkplaatsId),
      actionItemId(subjectId),
    );
    const channel =
      item &&
      (await documents.get<ChannelDocument>(
        channelPartition(item.channelId),
        channelKey(item.channelId),
      ));
    return channel && { item, channel };
  }

  async function post(event: EventDocument, { repeat }: Attempt): Promise<NoticeOutcome> {
    const found = await read(event);
    if (!found) return notReadableYet;
    const { item, channel } = found;
    const outcome = await messages.startThread(channel, actionItemMessage(item, { repeat }));
    if (outcome.kind !== 'sent') return { outcome };
    const subject = { type: 'action-item', id: item.itemId };
    return { outcome, record: [cardPosted(subject, outcome, { version: item.version, repeat })] };
  }

  /** `anew`: a new project leader hears of cards that nobody brought back. */
  async function tellDeleted(
    event: EventDocument,
    attempt: Attempt,
    anew: boolean,
  ): Promise<NoticeOutcome> {
    const { leerwerkplaatsId, subjectId } = event;
    const subject = { type: 'action-item', id: subjectId };
    const [found, card] = await Promise.all([
      read(event),
      documents.get<PostedCard>(workOf(leerwerkplaatsId), cardIdOf(subject)),
    ]);
    if (!found || !card) return notReadableYet;
    if (card.state !== 'deleted') return unneeded;
    const { item, channel } = found;
    const draw = (language: Language) =>
      messageOf(itemDeletedCard(actionItemOf(item), language), attempt);
    if (anew) return toLeader(leerwerkplaatsId, draw);
    const { teamsId, language } = item.writtenBy;
    const { tenantId, serviceUrl } = channel;
    const outcome = await messages.toPerson({ teamsId, tenantId, serviceUrl }, draw(language));
    return outcome.kind === 'gone' ? toLeader(leerwerkplaatsId, draw) : { outcome };
  }

  return {
    'action-item-written': oneNotice('channel', post),
    'action-item-posted-again': oneNotice('channel', post),
    'action-item-card-deleted': oneNotice('writer', (event, attempt) =>
      tellDeleted(event, attempt, false),
    ),
    'action-item-card-still-deleted': oneNotice('project-leader', (event, attempt) =>
      tellDeleted(event, attempt, true),
    ),
  };
}
